// The example of the README, to be run as a program: what stands there stands here.

package readme.first

import io.pingpair.Client
import java.nio.file.Path

suspend fun main() {
    Client.fromProperties(Path.of("pingid.properties")).use { client ->
        val added = client.addUser(username = "meredith", email = "meredith@example.com", activateUser = true)
        val pairing = client.pairOnline("meredith", added.activationCode)
        pairing.collect { println(it.link?.terminal() ?: it) }
        println(pairing.outcome)
    }
}
