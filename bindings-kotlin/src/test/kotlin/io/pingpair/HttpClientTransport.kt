// A transport by the JDK's own client, under the contract of `Transport`.

package io.pingpair

import java.io.IOException
import java.net.ConnectException
import java.net.ProxySelector
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpConnectTimeoutException
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse
import java.net.http.HttpResponse.BodyHandlers
import java.net.http.HttpTimeoutException
import java.nio.channels.UnresolvedAddressException
import java.security.cert.CertificateException
import kotlin.time.toJavaDuration
import kotlinx.coroutines.future.await

/** It follows no redirect, keeps no cookie, has no cache and no proxy, and sends no POST twice. */
internal class HttpClientTransport : Transport {
    private val client: HttpClient = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .proxy(ProxySelector.of(null))
        .build()

    override suspend fun deliver(request: TransportRequest): Delivery {
        val sent = HttpRequest.newBuilder(URI(request.url)).timeout(request.timeout.toJavaDuration())
        request.headers.forEach { (name, value) -> sent.header(name, value) }
        sent.method(request.method, request.body?.let { BodyPublishers.ofByteArray(it) } ?: BodyPublishers.noBody())
        return try {
            answered(client.sendAsync(sent.build(), BodyHandlers.ofInputStream()).await())
        } catch (error: IOException) {
            provenUnsent(error)?.let { Delivery.NotSent(it) }
                ?: Delivery.Lost(if (error is HttpTimeoutException) LossCause.TIMED_OUT else LossCause.CLOSED)
        }
    }

    private fun answered(response: HttpResponse<java.io.InputStream>): Delivery {
        val headers = response.headers().map().flatMap { (name, values) -> values.map { name to it } }
        return Delivery.Answered(response.statusCode(), headers, ReplyBody.of(response.body()))
    }

    /** What proves that no connection was made. */
    private fun provenUnsent(error: IOException): UnsentCause? {
        val causes = generateSequence<Throwable>(error) { it.cause }
        return when {
            error is HttpConnectTimeoutException -> UnsentCause.TIMED_OUT
            causes.any { it is UnresolvedAddressException } -> UnsentCause.NAME_NOT_FOUND
            causes.any { it is CertificateException } -> UnsentCause.CERTIFICATE_REFUSED
            error is ConnectException -> UnsentCause.CONNECTION_FAILED
            else -> null
        }
    }
}
