// What machines leave behind.

package io.pingpair

import io.pingpair.internal.Read
import io.pingpair.internal.Reader
import io.pingpair.internal.record
import java.time.Instant

/** A device that was paired. */
public class PairedDevice internal constructor(
    /** Its id, when the service told it. */
    public val id: String?,
    /** The id that WebAuthn operations name the device by, when the service told it. */
    public val uuid: String?,
    /** Its details, when the user's details showed them. */
    public val details: Device?,
    /**
     * A device of PingOne, as the service described it last. Show operating system, nickname and model to the user: a
     * person says whether it is theirs.
     */
    public val mfa: MfaDevice?,
) : Record() {
    override fun members(): List<Pair<String, Any?>> =
        listOf("id" to id, "uuid" to uuid, "details" to details, "mfa" to mfa)

    internal companion object {
        val read: Reader<PairedDevice> = record {
            PairedDevice(
                find("id", Read.text),
                find("uuid", Read.text),
                find("details", Device.read),
                find("mfa", MfaDevice.read),
            )
        }
    }
}

/** A user who registered with PingOne. Name and tokens are not printed. */
public class RegisteredUser internal constructor(
    /** The user's id, when the flow told it. */
    public val userId: String?,
    /** The user's name, when it is known. */
    public val username: String?,
    /** What shows it: `told` by the reply to this very request, `matched` by reading the flow. */
    public val evidence: Evidence,
    /** The user's tokens: absent where they were not wanted, or could not be fetched. */
    public val tokens: Tokens?,
) : Record() {
    override fun members(): List<Pair<String, Any?>> =
        listOf("userId" to userId, "username" to username, "evidence" to evidence, "tokens" to tokens)

    override fun personal(): Set<String> = setOf("username", "tokens")

    internal companion object {
        val read: Reader<RegisteredUser> = record {
            RegisteredUser(
                find("userId", Read.text),
                find("username", Read.text),
                need("evidence", Evidence.read),
                find("tokens", Tokens.read),
            )
        }
    }
}

/** How a job ended. */
public class JobEnd internal constructor(
    /** The token that names the job. */
    public val jobToken: String,
    /** Whether the token came with a reply to this very request. */
    public val correlated: Boolean,
    /** What the service last said of it. */
    public val progress: JobProgress,
) : Record() {
    override fun members(): List<Pair<String, Any?>> =
        listOf("jobToken" to jobToken, "correlated" to correlated, "progress" to progress)

    internal companion object {
        val read: Reader<JobEnd> = record {
            JobEnd(
                need("jobToken", Read.text),
                need("correlated", Read.flag),
                need("progress", JobProgress.read),
            )
        }
    }
}

/** A report that was downloaded: that of the organisation, which nobody has signed. */
public class ReportEnd internal constructor(
    /** The alias of the organisation whose report it is. */
    public val organisation: String,
    /** How many bytes came. */
    public val bytes: Long,
    /** The job that was waited for. */
    public val jobToken: String,
    /** When the job was begun, by our clock. */
    public val jobBegan: Instant,
    /** When the report had come, by our clock. */
    public val downloaded: Instant,
    /** The report shows the organisation as it was at some time from here on. */
    public val notOlderThan: Instant,
) : Record() {
    override fun members(): List<Pair<String, Any?>> =
        listOf(
            "organisation" to organisation,
            "bytes" to bytes,
            "jobToken" to jobToken,
            "jobBegan" to jobBegan,
            "downloaded" to downloaded,
            "notOlderThan" to notOlderThan,
        )

    internal companion object {
        val read: Reader<ReportEnd> = record {
            ReportEnd(
                need("organisation", Read.text),
                need("bytes", Read.number),
                need("jobToken", Read.text),
                need("jobBegan", Read.time),
                need("downloaded", Read.time),
                need("notOlderThan", Read.time),
            )
        }
    }
}
