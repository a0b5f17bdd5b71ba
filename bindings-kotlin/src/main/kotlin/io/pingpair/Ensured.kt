package io.pingpair

import io.pingpair.internal.Read
import io.pingpair.internal.Reader
import io.pingpair.internal.record
import kotlin.time.Duration

/** A user who exists, and whether this call created the user. */
public class Ensured(
    /** The user's details. */
    public val user: UserDetails,
    /**
     * Whether this call created the user. Never pair a device for a user whom it did not create without knowing from
     * elsewhere who is asking.
     */
    public val created: Boolean,
    /** The activation code, if the user was created and activated and the reply was not lost. */
    public val activationCode: Secret? = null,
) : Record() {
    override fun members(): List<Pair<String, Any?>> =
        listOf("user" to user, "created" to created, "activationCode" to activationCode)

    internal companion object {
        val read: Reader<Ensured> = record {
            Ensured(need("user", UserDetails.read), need("created", Read.flag), find("activationCode", Read.secret))
        }
    }
}

/** Whether clock, TLS and one signed read work. */
public class Check(
    /**
     * Whether key, organisation alias and token are proven right: only a signed reply that echoes this very request
     * proves it.
     */
    public val proven: Boolean,
    /** How much the reply proves. */
    public val provenance: Provenance,
    /** The number in the reply: 10564 is the expected one, for a user that nobody has. */
    public val errorId: Long? = null,
    /** By how much the service's clock is ahead of ours, to about a second. */
    public val clockAhead: Duration? = null,
    /** Whether the connection is encrypted. */
    public val encrypted: Boolean,
    /** What is unusual about the settings, in plain words. */
    public val warnings: List<String> = emptyList(),
) : Record() {
    override fun members(): List<Pair<String, Any?>> = listOf(
        "proven" to proven,
        "provenance" to provenance,
        "errorId" to errorId,
        "clockAhead" to clockAhead,
        "encrypted" to encrypted,
        "warnings" to warnings,
    )

    internal companion object {
        val read: Reader<Check> = record {
            Check(
                proven = need("proven", Read.flag),
                provenance = need("provenance", Provenance.read),
                errorId = find("errorId", Read.number),
                clockAhead = find("clockAhead", Read.milliseconds),
                encrypted = need("encrypted", Read.flag),
                warnings = need("warnings", Read.list(Read.text)),
            )
        }
    }
}
