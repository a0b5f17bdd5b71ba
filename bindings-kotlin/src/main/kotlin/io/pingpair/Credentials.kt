package io.pingpair

import io.pingpair.internal.NativeCredentials
import io.pingpair.internal.attempt
import java.nio.file.Path

/**
 * An organisation's credentials. They belong on a server: whoever holds them can act on every user.
 *
 * Nothing of the key or the token is printed.
 */
public class Credentials internal constructor(internal val native: NativeCredentials) {
    /** The organisation's alias. */
    public val orgAlias: String = attempt { native.orgAlias() }

    /** The service's address. */
    public val baseUrl: String = attempt { native.baseUrl() }

    /** Whether they are marked as a sandbox's. */
    public val isSandbox: Boolean get() = attempt { native.isSandbox() }

    /** What is unusual about them, in plain words. */
    public val warnings: List<String> get() = attempt { native.warnings() }

    /** Alias and address. */
    override fun toString(): String = "Credentials(orgAlias=${visible(orgAlias)}, baseUrl=$baseUrl)"

    public companion object {
        /**
         * Credentials of these values. Throws a [ConfigurationError] for values of another form.
         *
         * @param orgAlias The organisation's alias: `org_alias` in the properties file.
         * @param token The client's token: `token` in the properties file.
         * @param key The organisation's key in base64: `use_base64_key` in the properties file.
         * @param baseUrl The service's address: `idp_url` in the properties file.
         */
        public fun fromValues(orgAlias: String, token: Secret, key: Secret, baseUrl: String): Credentials =
            Credentials(attempt { NativeCredentials.fromValues(orgAlias, token.expose(), key.expose(), baseUrl) })

        /**
         * The credentials of a properties file, as the vendor's console downloads it. The file, of at most 64 KiB, is
         * read on this thread. Throws a [ConfigurationError] if it cannot be read or holds no credentials.
         */
        public fun fromProperties(path: Path): Credentials =
            Credentials(attempt { NativeCredentials.fromFile(path.toString()) })

        /** The credentials in the text of a properties file. Throws a [ConfigurationError] if it holds none. */
        public fun fromPropertiesText(text: String): Credentials =
            Credentials(attempt { NativeCredentials.fromText(text) })

        /**
         * The credentials that the environment names: `PINGPAIR_PROPERTIES`, or `PINGPAIR_ORG_ALIAS`, `PINGPAIR_TOKEN`,
         * `PINGPAIR_KEY` and `PINGPAIR_BASE_URL`. Prefer a file: children inherit the environment. Throws a
         * [ConfigurationError] if it names none.
         */
        public fun fromEnvironment(): Credentials = Credentials(attempt { NativeCredentials.fromEnvironment() })

        /** Credentials that are marked as a sandbox's, for unit tests. */
        public fun forTests(baseUrl: String): Credentials =
            Credentials(attempt { NativeCredentials.forTests(baseUrl) })
    }
}
