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
        bytes.append(UInt8(truncatingIfNeeded: (message.count * 8) >> shift))
    }
    var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    var words = [UInt32](repeating: 0, count: 64)
    for block in stride(from: 0, to: bytes.count, by: 64) {
        for index in 0..<16 {
            let place = block + index * 4
            let high = UInt32(bytes[place]) << 24 | UInt32(bytes[place + 1]) << 16
            words[index] = high | UInt32(bytes[place + 2]) << 8 | UInt32(bytes[place + 3])
        }
        for index in 16..<64 {
            let (one, other) = (words[index - 15], words[index - 2])
            let low = rotated(one, 7) ^ rotated(one, 18) ^ one >> 3
            let high = rotated(other, 17) ^ rotated(other, 19) ^ other >> 10
            words[index] = words[index - 16] &+ low &+ words[index - 7] &+ high
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for index in 0..<64 {
            let turned = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
            let one = h &+ turned &+ ((e & f) ^ (~e & g)) &+ constants[index] &+ words[index]
            let other = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ ((a & b) ^ (a & c) ^ (b & c))
            (h, g, f, e) = (g, f, e, d &+ one)
            (d, c, b, a) = (c, b, a, one &+ other)
        }
        for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
    }
    return state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } }
}

@inline(__always)
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
