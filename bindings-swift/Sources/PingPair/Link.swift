// Links for one person, and the QR codes that carry them.

import Foundation
internal import PingPairNative

/// What the terminal shows where nothing is written.
public enum TerminalBackground: String, Sendable {
    /// Light text on a dark ground.
    case dark
    /// Dark text on a light ground.
    case light
}

/// A link for one person: of an activation code, or of an authenticator app.
///
/// **It is a bearer secret**: whoever sees it, or a QR code of it, can pair a phone of their own, or make the OTPs.
/// Nothing of it is printed or encoded.
public struct Link: Sendable {
    private let code: NativeCode

    /// The link of an activation code: 1 to 40 digits.
    ///
    /// - Throws: ``PingPairError/input(_:)`` (`value_malformed`) for another text.
    public init(baseURL: String, activationCode: Secret) throws(PingPairError) {
        code = try attempt { try NativeCode.activation(baseUrl: baseURL, activationCode: activationCode.text) }
    }

    /// A link of an activation code, as it was built before, or of an authenticator app (`otpauth://totp/` or
    /// `otpauth://hotp/`), as the service gave it.
    ///
    /// - Throws: ``PingPairError/input(_:)`` (`qr_content_refused`) for any other text.
    public init(parsing text: String) throws(PingPairError) {
        code = try attempt { try NativeCode.parse(text: text) }
    }

    /// A pairing key of PingOne that is an https link.
    init(pairingLink text: String) throws(PingPairError) {
        code = try attempt { try NativeCode.pairingLink(text: text) }
    }

    /// The link itself, for a button on the phone or for the one user whom it is for.
    public var url: String {
        code.text
    }

    /// The QR code as an SVG image, without text in it.
    public func svg() throws(PingPairError) -> String {
        try attempt { try code.svg() }
    }

    /// The QR code as a PNG image, 1 to 32 pixels to a module.
    public func png(pixelsPerModule: UInt32 = 8) throws(PingPairError) -> Data {
        try attempt { try code.png(pixelsPerModule: pixelsPerModule) }
    }

    /// The QR code as text for a terminal: `background` is what it shows where nothing is written.
    public func terminal(background: TerminalBackground = .dark) throws(PingPairError) -> String {
        try attempt { try code.terminal(background: background.rawValue) }
    }
}

extension Link: Printed {
    /// What is printed.
    public var shown: Shown { Shown("Link").secret("content", "") }
}

/// What a phone scans to take a pairing key of PingOne: its `uri` where the service tells one, otherwise its `code`.
///
/// **It is a bearer secret**: whoever has it pairs their own phone. It is drawn as it is, and is no link to follow.
/// Nothing of it is printed or encoded.
public struct PairingKeyText: Sendable {
    private let code: NativeCode

    /// Takes what `createPairingKey` gave.
    ///
    /// - Throws: ``PingPairError/input(_:)`` (`qr_content_refused`) for what no QR code of a pairing key holds.
    public init(code: Secret, uri: Secret? = nil) throws(PingPairError) {
        self.code = try attempt { try NativeCode.pairingKey(code: code.text, uri: uri?.text) }
    }

    /// The text itself, for the one user whose phone it pairs.
    public var text: String {
        code.text
    }

    /// The QR code as an SVG image, without text in it.
    public func svg() throws(PingPairError) -> String {
        try attempt { try code.svg() }
    }

    /// The QR code as a PNG image, 1 to 32 pixels to a module.
    public func png(pixelsPerModule: UInt32 = 8) throws(PingPairError) -> Data {
        try attempt { try code.png(pixelsPerModule: pixelsPerModule) }
    }

    /// The QR code as text for a terminal: `background` is what it shows where nothing is written.
    public func terminal(background: TerminalBackground = .dark) throws(PingPairError) -> String {
        try attempt { try code.terminal(background: background.rawValue) }
    }
}

extension PairingKeyText: Printed {
    /// What is printed.
    public var shown: Shown { Shown("PairingKeyText").secret("content", "") }
}

/// A QR code of any text.
public struct QRCode: Sendable {
    private let code: NativeCode

    /// Makes a QR code of any text.
    ///
    /// This is dangerous with text that came from outside: a phone acts on what it scans, and nothing is checked here.
    /// Use it only for text that you wrote yourself or whose sender you have authenticated.
    public init(dangerAny text: String) throws(PingPairError) {
        code = try attempt { try NativeCode.any(text: text) }
    }

    /// How many modules it has a side.
    public func size() throws(PingPairError) -> Int {
        try attempt { Int(try code.size()) }
    }

    /// The code as an SVG image, without text in it.
    public func svg() throws(PingPairError) -> String {
        try attempt { try code.svg() }
    }

    /// The code as a PNG image, 1 to 32 pixels to a module.
    public func png(pixelsPerModule: UInt32 = 8) throws(PingPairError) -> Data {
        try attempt { try code.png(pixelsPerModule: pixelsPerModule) }
    }

    /// The code as text for a terminal: `background` is what it shows where nothing is written.
    public func terminal(background: TerminalBackground = .dark) throws(PingPairError) -> String {
        try attempt { try code.terminal(background: background.rawValue) }
    }
}

extension QRCode: Printed {
    /// What is printed.
    public var shown: Shown { Shown("QRCode").secret("content", "") }
}

extension NativeCode {
    /// What it holds: a code that was made has a text.
    fileprivate var text: String {
        (try? url()).flatMap { $0 } ?? ""
    }
}
