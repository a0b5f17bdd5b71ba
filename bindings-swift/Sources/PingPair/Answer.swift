// What a person answers to the question of a pairing.

/// What a person answered. A text in code is an OTP.
public enum Answer: Sendable {
    /// An OTP: digits, or what a YubiKey types.
    case otp(Secret)
    /// Two OTPs of a token, in the order in which it showed them.
    case otps(Secret, Secret)
    /// The credential that the browser or phone made, as JSON text: what `toJSON()` gives in a browser, and
    /// ``CreatedCredential/json`` on a phone.
    case credential(String)
    /// The attestation that PingID Desktop made of the registration: a JWT.
    case attestation(Secret)
    /// Who registers: name, e-mail address and password, as the user typed them.
    case registration(username: String, email: String, password: Secret)
    /// The code that was sent to the e-mail address of a new user.
    case verificationCode(Secret)
    /// The way to pair, with the phone number, address, serial number, type of device or `webauthnType` that it needs.
    case method(MethodKind, value: String? = nil)
    /// Begin again: send another message, or make another code.
    case startAgain
}

extension Answer: ExpressibleByStringLiteral {
    /// An OTP.
    public init(stringLiteral value: String) {
        self = .otp(Secret(value))
    }
}

extension Answer: Printed {
    /// Which answer it is, and nothing of what was answered.
    public var shown: Shown {
        Shown("Answer").plain("kind", given.objectValue?.keys.first ?? "")
    }
}

extension Answer {
    /// The answer as the native module takes it.
    var given: JSONValue {
        switch self {
        case .otp(let otp):
            ["otp": .string(otp.text)]
        case .otps(let first, let second):
            ["otps": [.string(first.text), .string(second.text)]]
        case .credential(let json):
            ["credential": .string(json)]
        case .attestation(let attestation):
            ["attestation": .string(attestation.text)]
        case .registration(let username, let email, let password):
            ["registration": ["username": .string(username), "email": .string(email), "password": .string(password.text)]]
        case .verificationCode(let code):
            ["verificationCode": .string(code.text)]
        case .method(let kind, let value):
            ["method": ["kind": .string(kind.rawValue), "value": value.map(JSONValue.string) ?? .null]]
        case .startAgain:
            ["startAgain": true]
        }
    }
}
