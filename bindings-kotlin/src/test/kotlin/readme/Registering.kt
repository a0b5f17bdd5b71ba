// The example of the README, to be run as a program: what stands there stands here.

package readme.registering

import io.pingpair.Answer
import io.pingpair.PingOne
import io.pingpair.Registered
import io.pingpair.Secret
import io.pingpair.WantedKind
import java.nio.file.Path
import readme.ask

suspend fun main() {
    PingOne.fromProperties(Path.of("pingone.properties")).use { pingone ->
        val registered = pingone.register().run { event ->
            when (event.prompt?.wanted) {
                null -> null
                WantedKind.REGISTRATION ->
                    Answer.Registration(ask("Name: "), ask("E-mail: "), Secret(ask("Password: ")))
                else -> Answer.VerificationCode(ask("The code that came by e-mail: "))
            }
        }
        val userId = (registered as? Registered)?.user?.userId
        if (userId != null) {
            val paired = pingone.pairMfaSms(userId, "+12025550123").run { event ->
                event.prompt?.let { Answer.Otp(ask("The code that went to ${it.destination}: ")) }
            }
            println(paired)
        }
    }
}
