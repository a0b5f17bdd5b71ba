// The screens, where there is SwiftUI.

#if canImport(SwiftUI)
    import PingPair
    import SwiftUI

    #if canImport(UIKit)
        import UIKit
    #endif

    /// A pairing that a server runs: its QR code or question, and how it ended.
    public struct PairingScreen: View {
        @State private var model: PairingModel
        @State private var code = ""

        /// Shows this pairing.
        public init(_ model: PairingModel) {
            _model = State(initialValue: model)
        }

        /// The screen.
        public var body: some View {
            VStack(spacing: 16) {
                if let verdict = model.verdict {
                    Text(verdict)
                } else if let prompt = model.view?.prompt, prompt.wanted == .otp {
                    Text("The code that went to \(prompt.destination ?? "you")")
                    TextField("Code", text: $code)
                    Button("Go on") {
                        let otp = code
                        code = ""
                        Task { await model.answer(.otp(otp)) }
                    }
                } else if let link = model.link {
                    #if canImport(UIKit)
                        if let image = model.qrCode.flatMap(UIImage.init) {
                            Image(uiImage: image).interpolation(.none)
                        }
                    #endif
                    Link("Pair this phone", destination: link)
                } else {
                    ProgressView()
                }
                if let problem = model.problem { Text(problem).foregroundStyle(.red) }
            }
            .task { await model.follow() }
            // What is on the screen pairs a phone: no picture of it is kept for the app switcher.
            .privacySensitive()
        }
    }

    /// A registration in a flow of PingOne.
    public struct RegistrationScreen: View {
        @State private var model: RegistrationModel
        @State private var username = ""
        @State private var email = ""
        @State private var password = ""
        @State private var code = ""

        /// Shows this registration.
        public init(_ model: RegistrationModel) {
            _model = State(initialValue: model)
        }

        /// The screen.
        public var body: some View {
            Form {
                if case .registered = model.outcome {
                    Text("Welcome.")
                } else if model.outcome != nil {
                    Text("You are not registered.")
                } else if model.prompt?.wanted == .registration {
                    TextField("Name", text: $username)
                    TextField("E-mail", text: $email)
                    SecureField("Password", text: $password)
                    Button("Register") {
                        let (name, address, secret) = (username, email, Secret(password))
                        password = ""
                        Task { await model.register(username: name, email: address, password: secret) }
                    }
                } else if model.prompt != nil {
                    TextField("The code that came by e-mail", text: $code)
                    Button("Verify") {
                        let typed = Secret(code)
                        code = ""
                        Task { await model.verify(typed) }
                    }
                    Button("Send it again") { Task { await model.sendAgain() } }
                }
                if let problem = model.problem { Text(problem).foregroundStyle(.red) }
            }
            .disabled(model.isBusy)
            .task { await model.begin() }
        }
    }
#endif
