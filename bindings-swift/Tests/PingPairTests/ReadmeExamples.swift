// The examples of the README, as they are written there: the test compares them, and runs them.

import Foundation
import PingPair
import PingPairTesting

/// What examples print by.
typealias Print = (Any...) -> Void

/// Asks a person.
typealias Ask = (String) async -> Secret

func exampleOfAPhone(_ print: Print) async throws {
    // README
    let client = try Client(properties: URL(fileURLWithPath: "pingid.properties"))
    let added = try await client.addUser(username: "meredith", activateUser: true, email: "meredith@example.com")
    let pairing = try client.pairOnline(username: "meredith", activationCode: added.activationCode)
    for try await event in pairing {
        print(try event.link?.terminal() ?? event.description)
    }
    if let outcome = try pairing.outcome { print(outcome) }
    // end
}

func exampleWithoutATenant(_ print: Print) async throws {
    // README
    let sandbox = try await Sandbox(phone: .auto)
    let client = try sandbox.client()
    let added = try await client.addUser(username: "meredith", activateUser: true)
    let pairing = try client.pairOnline(username: "meredith", activationCode: added.activationCode)
    let outcome = try await pairing.run { event in
        print(event)
        return nil
    }
    print(outcome)
    client.close()
    try await sandbox.stop()
    // end
}

func exampleOfAPrompt(_ client: Client, _ ask: Ask, _ print: Print) async throws {
    // README
    let outcome = try await client.pairSms(username: "meredith", phoneNumber: "+12025550123").run { event in
        guard let prompt = event.prompt else { return nil }
        return .otp(await ask("The code that went to \(prompt.destination ?? "you"): "))
    }
    switch outcome {
    case .paired(let paired):
        print("paired", paired.device.id ?? "", paired.evidence)
    case .notPaired(let ended):
        print("not paired:", ended.reason)
    case .undetermined(let open):
        print("a reply was lost; which of these is it?", open.candidates)
    default:
        print(outcome)
    }
    // end
}

func exampleOfAView(_ json: String, _ show: (Data) -> Void, _ print: Print) throws {
    // README
    let view = try PairingView(json: json)
    if let link = view.link {
        show(try link.png())
    } else if let prompt = view.prompt {
        print("asked for", prompt.wanted)
    } else {
        print(view)
    }
    // end
}

func exampleOfPingOne(_ ask: Ask, _ print: Print) async throws {
    // README
    let pingOne = try PingOne(properties: URL(fileURLWithPath: "pingone.properties"))
    let registered = try await pingOne.register().run { event in
        switch event.prompt?.wanted {
        case .registration?:
            let (name, email) = (await ask("Name: "), await ask("E-mail: "))
            return .registration(username: name.text, email: email.text, password: await ask("Password: "))
        case .verificationCode?:
            return .verificationCode(await ask("The code that came by e-mail: "))
        default:
            return nil
        }
    }
    if case .registered(let user) = registered, let userId = user.userId {
        let outcome = try await pingOne.pairMfaSms(userId: userId, phone: "+12025550123").run { event in
            guard let prompt = event.prompt else { return nil }
            return .otp(await ask("The code that went to \(prompt.destination ?? "you"): "))
        }
        print(outcome)
    }
    // end
}
