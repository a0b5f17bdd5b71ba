// The example of the README, to be run as a program: what stands there stands here.

package readme.sandboxed

import io.pingpair.testing.Phone
import io.pingpair.testing.Sandbox

suspend fun main() {
    Sandbox.start(phone = Phone.AUTO).use { sandbox ->
        sandbox.client().use { client ->
            val added = client.addUser("meredith", activateUser = true)
            val outcome = client.pairOnline("meredith", added.activationCode).run { event ->
                println(event)
                null
            }
            println(outcome)
        }
    }
}
