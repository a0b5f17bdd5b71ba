// What a client of PingOne needs to know: hosts, environment, worker and application.

package io.pingpair

import io.pingpair.internal.NativePingOneSettings
import io.pingpair.internal.attempt
import io.pingpair.internal.given
import java.nio.file.Path

/**
 * Where PingOne is, the environment of the users, the worker that acts on them, and the application that they register
 * in.
 *
 * Whoever holds a worker's secret can act on every user: it belongs on a server. A phone that lets its user register
 * needs the application alone, without a secret. Nothing secret is printed.
 */
public class PingOneSettings private constructor(internal val native: NativePingOneSettings) {
    /** The environment of the users. */
    public val environmentId: String
        get() = attempt { native.environmentId() }

    /** The address of the host for flows and tokens. */
    public val authUrl: String
        get() = attempt { native.authUrl() }

    /** The address of the host for users and devices. */
    public val apiUrl: String
        get() = attempt { native.apiUrl() }

    /** What can be used but should be looked at, in plain words. */
    public val warnings: List<String>
        get() = attempt { native.warnings() }

    /** Environment and host alone. */
    override fun toString(): String = "PingOneSettings(environmentId=$environmentId, authUrl=$authUrl)"

    public companion object {
        /**
         * Settings of these values.
         *
         * @param environmentId the environment of the users.
         * @param region where it is: `north_america`, `canada`, `europe`, `australia`, `singapore` or `asia_pacific`;
         * or else give [customDomain], or both [authUrl] and [apiUrl].
         * @param customDomain the host for flows and tokens, if it is your own: it stands for one environment.
         * @param authUrl the host for flows and tokens; with [apiUrl], in the place of a region.
         * @param apiUrl the host for users and devices.
         * @param workerClientId the worker that acts on users and devices; flows need none.
         * @param workerClientSecret its secret.
         * @param workerEnvironmentId its own environment, where that is not the users'.
         * @param workerAuthentication how it proves who it is, `basic` or `post`: default `basic`.
         * @param applicationClientId the application that users register in; devices need none.
         * @param applicationClientSecret its secret, if it has one.
         * @param redirectUri the redirect URI that is registered for it.
         * @param scope what the users' tokens allow: default `openid`.
         * @throws ConfigurationError if one is missing or has another form.
         */
        public fun fromValues(
            environmentId: String,
            region: String? = null,
            customDomain: String? = null,
            authUrl: String? = null,
            apiUrl: String? = null,
            workerClientId: String? = null,
            workerClientSecret: Secret? = null,
            workerEnvironmentId: String? = null,
            workerAuthentication: String? = null,
            applicationClientId: String? = null,
            applicationClientSecret: Secret? = null,
            redirectUri: String? = null,
            scope: String? = null,
        ): PingOneSettings {
            val values = given(
                "environmentId" to environmentId,
                "region" to region,
                "customDomain" to customDomain,
                "authUrl" to authUrl,
                "apiUrl" to apiUrl,
                "workerClientId" to workerClientId,
                "workerClientSecret" to workerClientSecret,
                "workerEnvironmentId" to workerEnvironmentId,
                "workerAuthentication" to workerAuthentication,
                "applicationClientId" to applicationClientId,
                "applicationClientSecret" to applicationClientSecret,
                "redirectUri" to redirectUri,
                "scope" to scope,
            )
            return PingOneSettings(attempt { NativePingOneSettings.fromValues(values.toString()) })
        }

        /**
         * The settings of a properties file, such as `pingone.properties`. It is read at once, on this thread.
         *
         * @throws ConfigurationError if it cannot be read, or one is missing or has another form.
         */
        public fun fromProperties(path: Path): PingOneSettings =
            PingOneSettings(attempt { NativePingOneSettings.fromFile(path.toString()) })

        /**
         * The settings in the text of a properties file.
         *
         * @throws ConfigurationError if one is missing or has another form.
         */
        public fun fromPropertiesText(text: String): PingOneSettings =
            PingOneSettings(attempt { NativePingOneSettings.fromText(text) })

        /**
         * The settings that the environment names: `PINGPAIR_PINGONE_PROPERTIES`, or `PINGPAIR_PINGONE_REGION`,
         * `PINGPAIR_PINGONE_ENVIRONMENT_ID` and the others. Prefer a file: children inherit the environment.
         *
         * @throws ConfigurationError if one is missing or has another form.
         */
        public fun fromEnvironment(): PingOneSettings =
            PingOneSettings(attempt { NativePingOneSettings.fromEnvironment() })
    }
}
