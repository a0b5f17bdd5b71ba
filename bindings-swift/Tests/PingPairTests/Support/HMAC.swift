// HMAC with SHA-256, by FIPS 180-4 and RFC 2104: what is signed here need not be what our own signing takes.

import Foundation

/// A compact JWS of any header and payload.
func signed(_ header: String, _ payload: String, _ key: Data) -> Data {
    let input = "\(Data(header.utf8).base64URL).\(Data(payload.utf8).base64URL)"
    let mac = hmac(Array(input.utf8), key: Array(key))
    return Data("\(input).\(Data(mac).base64URL)".utf8)
}

private func hmac(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    let short = key.count > 64 ? sha256(key) : key
    let padded = short + [UInt8](repeating: 0, count: 64 - short.count)
    let inner = sha256(padded.map { $0 ^ 0x36 } + message)
    return sha256(padded.map { $0 ^ 0x5c } + inner)
}

private func sha256(_ message: [UInt8]) -> [UInt8] {
    var bytes = message + [0x80]
    bytes += [UInt8](repeating: 0, count: (120 - bytes.count % 64) % 64)
    for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: message.count * 8 >> shift))
    }
    var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    var words = [UInt32](repeating: 0, count: 64)
    for block in stride(from: 0, to: bytes.count, by: 64) {
        for index in 0..<16 {
            let four = bytes[(block + index * 4)..<(block + index * 4 + 4)]
            words[index] = four.reduce(0) { $0 << 8 | UInt32($1) }
        }
        for index in 16..<64 {
            let (one, other) = (words[index - 15], words[index - 2])
            let low = rotated(one, 7) ^ rotated(one, 18) ^ one >> 3
            let high = rotated(other, 17) ^ rotated(other, 19) ^ other >> 10
            words[index] = words[index - 16] &+ low &+ words[index - 7] &+ high
        }
        var now = state
        for index in 0..<64 {
            let (first, fifth) = (now[0], now[4])
            let chosen = (fifth & now[5]) ^ (~fifth & now[6])
            let turned = rotated(fifth, 6) ^ rotated(fifth, 11) ^ rotated(fifth, 25)
            let one = now[7] &+ turned &+ chosen &+ constants[index] &+ words[index]
            let most = (first & now[1]) ^ (first & now[2]) ^ (now[1] & now[2])
            let other = (rotated(first, 2) ^ rotated(first, 13) ^ rotated(first, 22)) &+ most
            now = [one &+ other, first, now[1], now[2], now[3] &+ one, fifth, now[5], now[6]]
        }
        state = zip(state, now).map { $0 &+ $1 }
    }
    return state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } }
}

private func rotated(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word >> bits | word << (32 - bits)
}

/// The first 32 bits of the fractions of the cube roots of the first 64 primes.
private let constants: [UInt32] = {
    let primes = (2...).lazy.filter { number in !(2..<number).contains { number % $0 == 0 } }.prefix(64)
    return primes.map { prime in
        // In whole numbers: the greatest whose cube is not above the prime times 2^96.
        var (low, high) = (UInt64(1) << 32, UInt64(8) << 32)
        while low < high {
            let middle = low + (high - low + 1) / 2
            if isCubeNotAbove(middle, prime) { low = middle } else { high = middle - 1 }
        }
        return UInt32(truncatingIfNeeded: low)
    }
}()

/// Whether the cube of `root` is not above `prime` times 2^96.
private func isCubeNotAbove(_ root: UInt64, _ prime: Int) -> Bool {
    let square = root.multipliedFullWidth(by: root)
    let low = square.low.multipliedFullWidth(by: root)
    let high = square.high.multipliedFullWidth(by: root)
    let (middle, carry) = low.high.addingReportingOverflow(high.low)
    let top = high.high + (carry ? 1 : 0)
    let limit = UInt64(prime) << 32
    return top == 0 && (middle < limit || middle == limit && low.low == 0)
}
