import Foundation
import PingPair

/// Request tokens and replies, by the package and by hand.
struct Tokens {
    let build, verify, jwsSign, jwsVerify: Table

    init(_ fixture: Fixture) throws {
        let hand = try ByHand(fixture)
        let credentials = try Credentials(
            orgAlias: fixture.orgAlias,
            token: Secret(fixture.token),
            key: Secret(fixture.keyB64),
            baseURL: "https://idpxnyl3m.pingidentity.com/pingid"
        )
        let signer = try RequestSigner(credentials, operation: "AddUser")
        let reader = try ReplyReader(credentials, operation: "GetUserDetails")
        let (user, token, key) = (fixture.user, Data(fixture.responseJws.utf8), fixture.key)
        let request = try JSONSerialization.data(withJSONObject: Tokens.members(user))

        build = Table(
            title: "request token",
            cases: [
                (own, { try signer.sign(request) }),
                (written, { try signer.sign(JSONSerialization.data(withJSONObject: Tokens.members(user))) }),
                ("pingpair, of a structure", { try signer.sign(Tokens.structure(user)) }),
                ("pingpair, by name", {
                    let body: [String: JSONValue] = [
                        "username": .string(user.username),
                        "activateUser": .bool(user.activate),
                        "firstName": .string(user.fname),
                        "lastName": .string(user.lname),
                        "email": .string(user.email),
                        "role": .string(user.role),
                    ]
                    return try RequestToken.build(credentials, operation: "AddUser", body: body).data
                }),
                (peer, { try hand.sign() }),
            ],
            bounds: [(own, peer, 2), (written, peer, nil)]
        )
        verify = Table(
            title: "reply",
            cases: [
                (own, { try reader.read(token) }),
                (read, { try Tokens.three(reader.read(token)) }),
                ("pingpair, into a structure", {
                    let found = try reader.read(token, as: FoundUser.self).user
                    return Three(username: found.username, status: found.status.rawValue, email: found.email)
                }),
                ("pingpair, by name", {
                    guard case .object(let found) = try Reply.verify(credentials, token: token).members["userDetails"] else {
                        throw BenchError("no user")
                    }
                    let text = { (name: String) -> String? in
                        guard case .string(let text) = found[name] else { return nil }
                        return text
                    }
                    return Three(username: text("userName"), status: text("status"), email: text("email"))
                }),
                (peer, { try hand.verify(token) }),
            ],
            bounds: [(own, peer, 2), (read, peer, nil)]
        )
        let payload = try JSONSerialization.data(withJSONObject: hand.payload())
        let header = try JSONSerialization.data(withJSONObject: hand.header)
        let encodedHeader = ByHand.encoded(header)
        jwsSign = Table(
            title: "JWS of \(payload.count) bytes",
            cases: [
                (own, { try JWS.sign(payload, key: key, header: header) }),
                (peer, { try hand.signed(header: encodedHeader, payload: payload) }),
            ]
        )
        jwsVerify = Table(
            title: "JWS of \(token.count) bytes, verified",
            cases: [
                (own, { try JWS.verify(token, key: key).payload }),
                (peer, { try hand.verified(token).payload }),
            ]
        )
        try check(hand)
    }

    /// Refuses to compare ways that do not come to the same.
    private func check(_ hand: ByHand) throws {
        func same(_ table: Table, _ read: (Any) throws -> AnyHashable) throws {
            let all = try table.cases.map { try read($0.work()) }
            guard Set(all).count == 1 else { throw BenchError("\(table.title): the ways differ: \(all)") }
        }
        func object(_ data: Data) throws -> NSDictionary {
            try JSONSerialization.jsonObject(with: data) as? NSDictionary ?? [:]
        }
        try same(build) { token in
            let payload = try object(hand.verified(token as? Data ?? Data()).payload)
            let header = (payload["reqHeader"] as? [String: String] ?? [:]).filter { $0.key != "timestamp" }
            return AnyHashable([AnyHashable(header), AnyHashable(payload["reqBody"] as? NSDictionary ?? [:])])
        }
        try same(verify) { reply in try (reply as? Data).map(Tokens.three) ?? reply as? Three }
        try same(jwsSign) { token in try object(hand.verified(token as? Data ?? Data()).payload) }
        try same(jwsVerify) { payload in try object(payload as? Data ?? Data()) }
    }

    private static func members(_ user: Fixture.User) -> [String: Any] {
        [
            "username": user.username,
            "activateUser": user.activate,
            "firstName": user.fname,
            "lastName": user.lname,
            "email": user.email,
            "role": user.role,
        ]
    }

    private static func structure(_ user: Fixture.User) -> AddUser {
        AddUser(
            username: user.username,
            activateUser: user.activate,
            firstName: user.fname,
            lastName: user.lname,
            email: user.email,
            role: Role(rawValue: user.role)
        )
    }

    /// Three members of the door's reply.
    private static func three(_ reply: Data) throws -> Three {
        let found = try JSONSerialization.jsonObject(with: reply) as? [String: Any]
        let user = found?["user"] as? [String: Any]
        return Three(
            username: user?["username"] as? String,
            status: user?["status"] as? String,
            email: user?["email"] as? String
        )
    }
}

private let own = "pingpair"
private let written = "pingpair, JSON by Foundation"
private let read = "pingpair, three by Foundation"
private let peer = "libcrypto, Foundation"
