// Prints paired ratios against what is written by hand today. The argument is the number of rounds.

import COpenSSL
import Foundation

private let settings = """
      "pingpair" is the low-level door, bytes in and bytes out; "JSON by Foundation" writes its request from the values
      first, "three by Foundation" reads three members of its reply, "of a structure" and "into a structure" are the
      package's own types, and "by name" is the package with trees of JSON in and out. What is
      asked is asked of the door.
      "libcrypto, Foundation" is OpenSSL's HMAC, whose context with the key is held and duplicated, with base64 and
      JSONSerialization of Foundation.
      The peer writes the JSON of the same body and header. All verify in constant time, parse header and payload, and
      check algorithm, organisation, token and number. All take and give bytes.
      Microseconds are processor time of the process, on one thread, so that a busy machine counts for nobody.
    """

@main
enum Bench {
    static func main() throws {
        let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 41
        let process = ProcessInfo.processInfo
        let tokens = try Tokens(Fixture.read())
        print("\(process.environment["SWIFT_VERSION"] ?? "Swift"), \(String(cString: OpenSSL_version(OPENSSL_VERSION)))")
        print("\(rounds) paired rounds of \(slice / 1000) ms; \(process.activeProcessorCount) processors, load \(load())")
        print(settings)
        var missed: [String] = []
        for table in [tokens.build, tokens.verify, tokens.jwsSign, tokens.jwsVerify] {
            missed += show(table, try measured(table, rounds: rounds))
        }
        print("load at the end \(load())")
        print(missed.isEmpty ? "all bounds are met" : "bounds missed: \(missed.joined(separator: "; "))")
    }

    /// Prints the microseconds of all cases with the ratios to the first; gives the bounds that are missed.
    private static func show(_ table: Table, _ times: [String: [Double]]) -> [String] {
        func ratio(_ other: String, _ own: String) -> Double {
            median(zip(times[other] ?? [], times[own] ?? []).map { $0 / $1 })
        }
        print(table.title)
        for (name, _) in table.cases {
            let (microseconds, factor) = (median(times[name] ?? []), ratio(name, table.cases[0].name))
            let padded = name.padding(toLength: 30, withPad: " ", startingAt: 0)
            print("  " + padded + String(format: "%10.2f us %8.2fx", microseconds, factor))
        }
        var missed: [String] = []
        for (own, peer, asked) in table.bounds {
            let factor = ratio(peer, own)
            let line = "\(peer) / \(own): " + String(format: "%.2fx", factor)
            guard let asked else {
                print("    \(line), nothing asked")
                continue
            }
            print("    \(line), asked \(asked)x: \(factor >= asked ? "met" : "MISSED")")
            if factor < asked { missed.append("\(table.title), \(line), asked \(asked)x") }
        }
        return missed
    }

    private static func load() -> String {
        var loads = [0.0]
        return getloadavg(&loads, 1) == 1 ? String(format: "%.1f", loads[0]) : "unknown"
    }
}
