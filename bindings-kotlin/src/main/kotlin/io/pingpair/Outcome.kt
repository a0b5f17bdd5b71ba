// What machines come to.

package io.pingpair

import io.pingpair.PingPairException.Details
import io.pingpair.internal.Read
import io.pingpair.internal.Reader
import io.pingpair.internal.record

/** What a machine ended in. */
public sealed class Outcome : Record() {
    /** Which of them it is. */
    public abstract val kind: OutcomeKind

    internal companion object {
        private val kindOf: Reader<OutcomeKind> = record { need("outcome", OutcomeKind.read) }

        val read: Reader<Outcome> = { json ->
            when (kindOf(json)) {
                OutcomeKind.PAIRED -> Paired.read(json)
                OutcomeKind.NOT_PAIRED -> NotPaired.read(json)
                OutcomeKind.UNDETERMINED -> Undetermined.read(json)
                OutcomeKind.REGISTERED -> Registered.read(json)
                OutcomeKind.NOT_REGISTERED -> NotRegistered.read(json)
                OutcomeKind.REGISTRATION_UNKNOWN -> RegistrationUnknown
                OutcomeKind.RESYNCED -> Resynced.read(json)
                OutcomeKind.NOT_RESYNCED -> NotResynced.read(json)
                OutcomeKind.JOB_DONE -> JobDone.read(json)
                OutcomeKind.REPORT_DOWNLOADED -> ReportDownloaded.read(json)
                OutcomeKind.JOB_FAILED -> JobFailed.read(json)
                OutcomeKind.JOB_UNKNOWN -> JobUnknown.read(json)
                else -> throw InternalError("an outcome that is not known [internal]", Details(Code.INTERNAL))
            }
        }
    }
}

/** A device is paired. */
public class Paired internal constructor(
    /** The device. */
    public val device: PairedDevice,
    /**
     * What shows it. Before you lift a bypass, remove a device or raise trust on `inferred`, let the user confirm
     * nickname and model.
     */
    public val evidence: Evidence,
) : Outcome() {
    override val kind: OutcomeKind get() = OutcomeKind.PAIRED

    override fun members(): List<Pair<String, Any?>> = listOf("device" to device, "evidence" to evidence)

    internal companion object {
        val read: Reader<Paired> = record {
            Paired(
                need("device", PairedDevice.read),
                need("evidence", Evidence.read),
            )
        }
    }
}

/** No device was paired by this pairing. */
public class NotPaired internal constructor(
    /** Why. */
    public val reason: Reason,
    /** PingID's number for the reason, when it gave one. */
    public val errorId: Long?,
    /** PingOne's code for the reason, such as `LIMIT_EXCEEDED`, when it gave one. */
    public val code: String?,
    /**
     * Whether an answer that belongs to this very request says so, or nothing was sent that could pair a device.
     * Otherwise it rests on the user's details, or on an activation code that nobody was seen to use.
     */
    public val authenticated: Boolean,
) : Outcome() {
    override val kind: OutcomeKind get() = OutcomeKind.NOT_PAIRED

    override fun members(): List<Pair<String, Any?>> =
        listOf("reason" to reason, "errorId" to errorId, "code" to code, "authenticated" to authenticated)

    internal companion object {
        val read: Reader<NotPaired> = record {
            NotPaired(
                need("reason", Reason.read),
                find("errorId", Read.number),
                find("code", Read.text),
                need("authenticated", Read.flag),
            )
        }
    }
}

/**
 * Whether a device was paired is not known. Absence is no proof.
 *
 * [Pairing.reconcile] reads once more; [Pairing.confirm] settles it when the user names a candidate.
 */
public class Undetermined internal constructor(
    /** The new devices that may be the one: show nickname and model, and let the user say. */
    public val candidates: List<Device>,
    /** The same of PingOne's devices. */
    public val mfaCandidates: List<MfaDevice>,
) : Outcome() {
    override val kind: OutcomeKind get() = OutcomeKind.UNDETERMINED

    override fun members(): List<Pair<String, Any?>> =
        listOf("candidates" to candidates, "mfaCandidates" to mfaCandidates)

    internal companion object {
        val read: Reader<Undetermined> = record {
            Undetermined(
                need("candidates", Read.list(Device.read)),
                need("mfaCandidates", Read.list(MfaDevice.read)),
            )
        }
    }
}

/** The user is registered with PingOne, and the e-mail address is verified where the policy asks for that. */
public class Registered internal constructor(
    /** Who it is. */
    public val user: RegisteredUser,
) : Outcome() {
    override val kind: OutcomeKind get() = OutcomeKind.REGISTERED

    override fun members(): List<Pair<String, Any?>> = listOf("user" to user)

    internal companion object {
        val read: Reader<Registered> = record { Registered(need("user", RegisteredUser.read)) }
    }
}

/** The registration was not completed: there is no such account, or one whose e-mail address is not verified. */
public class NotRegistered internal constructor(
    /** Why. */
    public val reason: Reason,
    /** PingOne's code for the reason, when it gave one. */
    public val code: String?,
    /** Whether an answer that belongs to this very request says so. PingOne signs nothing: TLS alone vouches for it. */
    public val authenticated: Boolean,
) : Outcome() {
    override val kind: OutcomeKind get() = OutcomeKind.NOT_REGISTERED

    override fun members(): List<Pair<String, Any?>> =
        listOf("reason" to reason, "code" to code, "authenticated" to authenticated)

    internal companion object {
        val read: Reader<NotRegistered> = record {
            NotRegistered(
                need("reason", Reason.read),
                find("code", Read.text),
                need("authenticated", Read.flag),
            )
        }
    }
}

/** Whether the user is registered is not known: the user tries to sign on. */
public object RegistrationUnknown : Outcome() {
    override val kind: OutcomeKind get() = OutcomeKind.REGISTRATION_UNKNOWN

    override fun members(): List<Pair<String, Any?>> = emptyList()
}

/** The OATH token is in step again. */
public class Resynced internal constructor(
    /** Whether the reply belongs to this very request; otherwise it is signed, and may be an older one. */
    public val correlated: Boolean,
) : Outcome() {
    override val kind: OutcomeKind get() = OutcomeKind.RESYNCED

    override fun members(): List<Pair<String, Any?>> = listOf("correlated" to correlated)

    internal companion object {
        val read: Reader<Resynced> = record { Resynced(need("correlated", Read.flag)) }
    }
}

/** The OATH token was not brought into step. */
public class NotResynced internal constructor(
    /** Why. */
    public val reason: Reason,
    /** The service's number for the reason, when it gave one. */
    public val errorId: Long?,
    /** As for [NotPaired]. */
    public val authenticated: Boolean,
) : Outcome() {
    override val kind: OutcomeKind get() = OutcomeKind.NOT_RESYNCED

    override fun members(): List<Pair<String, Any?>> =
        listOf("reason" to reason, "errorId" to errorId, "authenticated" to authenticated)

    internal companion object {
        val read: Reader<NotResynced> = record {
            NotResynced(
                need("reason", Reason.read),
                find("errorId", Read.number),
                need("authenticated", Read.flag),
            )
        }
    }
}

/** The job is done. */
public class JobDone internal constructor(
    /** What it leaves behind. */
    public val job: JobEnd,
) : Outcome() {
    override val kind: OutcomeKind get() = OutcomeKind.JOB_DONE

    override fun members(): List<Pair<String, Any?>> = listOf("job" to job)

    internal companion object {
        val read: Reader<JobDone> = record { JobDone(need("job", JobEnd.read)) }
    }
}

/** The report is downloaded. Nobody has signed it: decide nothing by it. */
public class ReportDownloaded internal constructor(
    /** Whose report it is, and how old it can be. */
    public val report: ReportEnd,
) : Outcome() {
    override val kind: OutcomeKind get() = OutcomeKind.REPORT_DOWNLOADED

    override fun members(): List<Pair<String, Any?>> = listOf("report" to report)

    internal companion object {
        val read: Reader<ReportDownloaded> = record { ReportDownloaded(need("report", ReportEnd.read)) }
    }
}

/** The job failed, or was not begun. */
public class JobFailed internal constructor(
    /** Why. */
    public val reason: Reason,
    /** The service's number for the reason, when it gave one. */
    public val errorId: Long?,
    /** As for [NotPaired]. */
    public val authenticated: Boolean,
    /** What the job leaves behind, when there was one. */
    public val job: JobEnd?,
) : Outcome() {
    override val kind: OutcomeKind get() = OutcomeKind.JOB_FAILED

    override fun members(): List<Pair<String, Any?>> =
        listOf("reason" to reason, "errorId" to errorId, "authenticated" to authenticated, "job" to job)

    internal companion object {
        val read: Reader<JobFailed> = record {
            JobFailed(
                need("reason", Reason.read),
                find("errorId", Read.number),
                need("authenticated", Read.flag),
                find("job", JobEnd.read),
            )
        }
    }
}

/** Whether the job was begun, or how it ended, is not known. */
public class JobUnknown internal constructor(
    /** Its token, when it was told. */
    public val jobToken: String?,
) : Outcome() {
    override val kind: OutcomeKind get() = OutcomeKind.JOB_UNKNOWN

    override fun members(): List<Pair<String, Any?>> = listOf("jobToken" to jobToken)

    internal companion object {
        val read: Reader<JobUnknown> = record { JobUnknown(find("jobToken", Read.text)) }
    }
}
