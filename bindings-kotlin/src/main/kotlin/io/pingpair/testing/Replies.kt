// Replies for unit tests.

package io.pingpair.testing

import io.pingpair.Credentials
import io.pingpair.internal.attempt
import kotlinx.serialization.json.JsonObject

/**
 * Signs a reply as the service would, so that a test can hand it to the code that reads it.
 *
 * @param credentials marked ones, as `Credentials.forTests` makes.
 * @param body the operation's members, by the wire's names. `errorId` 200, `errorMsg`, a fresh `uniqueMsgId` and
 * `clientData` are added where they are absent.
 * @throws io.pingpair.ConfigurationError for real credentials: `real_credentials_refused`.
 */
public fun signReply(credentials: Credentials, body: JsonObject): String =
    attempt { credentials.native.signReply(body.toString()) }
