// The example of the README, to be run as a program: what stands there stands here.

package readme.phone

import io.pingpair.PairingView

fun main() {
    val json = readln()
    val view = PairingView.fromJson(json)
    val qrCode = view.link?.png(pixelsPerModule = 12)
    val requestJson = view.prompt?.options?.expose()    // for CreatePublicKeyCredentialRequest(requestJson)
    println("${view.state} ${qrCode?.size} $requestJson")
}
