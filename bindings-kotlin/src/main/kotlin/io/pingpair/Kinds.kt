package io.pingpair

import io.pingpair.internal.shown
import java.time.Instant
import kotlinx.serialization.json.JsonObject

/** Something that has a stable text: a name of this package's, or one of a set of texts of the service's. */
public interface Named {
    /** The text, the same in every language. */
    public val text: String
}

/** The number that names a device of PingID's. */
@JvmInline
public value class DeviceId(
    /** The number. */
    public val number: Long,
) {
    /** Its digits. */
    override fun toString(): String = number.toString()

    public companion object {
        /** The id of these digits. Throws an [IllegalArgumentException] for anything else. */
        public fun of(digits: String): DeviceId = DeviceId(digits.toLong())
    }
}

/** A text in U.S. MST (UTC−7 all year), with the instant that it means. */
public class MountainTime(
    /** The text as the service wrote it. */
    public val text: String,
    /** The instant, when the text is of the documented form. */
    public val timestamp: Instant? = null,
) {
    override fun equals(other: Any?): Boolean =
        other is MountainTime && text == other.text && timestamp == other.timestamp

    override fun hashCode(): Int = text.hashCode()

    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = shown(text)
}

/** A text by RFC 3339, with the instant that it means. */
public class InternetTime(
    /** The text as the service wrote it. */
    public val text: String,
    /** The instant, to the millisecond, when the text is of that form. */
    public val timestamp: Instant? = null,
) {
    override fun equals(other: Any?): Boolean =
        other is InternetTime && text == other.text && timestamp == other.timestamp

    override fun hashCode(): Int = text.hashCode()

    /** The text, in such a way that nothing of it acts in a terminal or log. */
    override fun toString(): String = shown(text)
}

/** What came of an operation that may ask for a further step. */
public sealed interface Progress<out Reply, out Further> {
    /** It is done. */
    public class Done<out Reply>(
        /** What came of it. */
        public val reply: Reply,
    ) : Progress<Reply, Nothing> {
        override fun equals(other: Any?): Boolean = other is Done<*> && reply == other.reply

        override fun hashCode(): Int = reply.hashCode()

        override fun toString(): String = "Done($reply)"
    }

    /** One more OTP is asked for. */
    public class NextOtp<out Further>(
        /** What to go on with. */
        public val further: Further,
    ) : Progress<Nothing, Further> {
        override fun equals(other: Any?): Boolean = other is NextOtp<*> && further == other.further

        override fun hashCode(): Int = further.hashCode()

        override fun toString(): String = "NextOtp($further)"
    }
}

/**
 * A group of members: a reply, or a part of a reply or request.
 *
 * Two are equal if they are of one type and their members are. As text a record shows no secret, nobody, and of what
 * is not documented the names alone; what the service wrote does not act in a terminal or log.
 */
public abstract class Record internal constructor() {
    /** The members by their names, in the order of their declarations. */
    internal abstract fun members(): List<Pair<String, Any?>>

    /** The names of members that name or reach a person. */
    internal open fun personal(): Set<String> = emptySet()

    final override fun equals(other: Any?): Boolean =
        this === other || (other is Record && javaClass == other.javaClass && members() == other.members())

    final override fun hashCode(): Int = members().hashCode()

    override fun toString(): String {
        val personal = personal()
        val shown = members().mapNotNull { (name, value) ->
            when {
                value == null || (value is JsonObject && value.isEmpty()) -> null
                name in personal && value != "" -> "$name=[personal]"
                else -> "$name=${shown(value)}"
            }
        }
        return shown.joinToString(prefix = "${javaClass.simpleName}(", postfix = ")")
    }
}
