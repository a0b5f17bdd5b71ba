// The example of the README, to be run as a program: what stands there stands here.

package readme.sms

import io.pingpair.Answer
import io.pingpair.Client
import io.pingpair.NotPaired
import io.pingpair.Paired
import io.pingpair.Undetermined
import java.nio.file.Path
import readme.ask

suspend fun main() {
    val client = Client.fromProperties(Path.of("pingid.properties"))
    val outcome = client.pairSms("meredith", "+12025550123").run { event ->
        event.prompt?.let { Answer.Otp(ask("The code that went to ${it.destination}: ")) }
    }
    when (outcome) {
        is Paired -> println("paired ${outcome.device.id} ${outcome.evidence}")
        is NotPaired -> println("not paired: ${outcome.reason}")
        is Undetermined -> println("a reply was lost; which of these is it? ${outcome.candidates}")
        else -> println(outcome)
    }
    client.close()
}
