// What the core's client offers is offered here, name by name, or it is said why not; and tests or examples use all of
// what is public.

package io.pingpair

import io.pingpair.testing.PingOneSandbox
import io.pingpair.testing.Sandbox
import java.io.File
import java.nio.file.Path
import kotlin.io.path.readText
import kotlin.reflect.KClass
import kotlin.reflect.KVisibility
import kotlin.reflect.full.companionObject
import kotlin.reflect.full.declaredMembers
import kotlin.reflect.full.isSubclassOf
import kotlin.reflect.full.memberProperties
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class PublicNamesTest {
    private val core: Path = ROOT.resolve("core/src")

    /** The public methods of a type of the core, wherever below a folder they are written. */
    private fun methods(folder: String, kind: String): Set<String> {
        val block = Regex("^impl $kind \\{\\n(.*?)^\\}", setOf(RegexOption.MULTILINE, RegexOption.DOT_MATCHES_ALL))
        val method = Regex("^ {4}pub (?:const )?fn (\\w+)", RegexOption.MULTILINE)
        val sources = core.resolve(folder).toFile().walk().filter { it.extension == "rs" }.map { it.readText() }
        val found = sources.flatMap { block.findAll(it) }.flatMap { method.findAll(it.groupValues[1]) }
            .map { it.groupValues[1] }.toSet()
        assertTrue(found.isNotEmpty(), kind)
        return found
    }

    /** The public members of a class, those of its companion included. */
    private fun members(kind: KClass<*>): Set<String> =
        (kind.members + kind.companionObject?.members.orEmpty())
            .filter { it.visibility == KVisibility.PUBLIC }.map { it.name }.toSet()

    private fun camel(name: String): String = Regex("_([a-z0-9])").replace(name) { it.groupValues[1].uppercase() }

    private fun compare(ofCore: Set<String>, here: Set<String>, otherwise: Map<String, String>) {
        val missing = ofCore.filter { camel(it) !in here }.sorted()
        assertEquals(otherwise.keys.sorted(), missing, "neither here nor explained, or explained and here")
    }

    @Test
    fun `every method of the client is here`() {
        compare(methods("client", "Client"), members(Client::class), CLIENT)
    }

    @Test
    fun `every setting of a client is an option`() {
        val ofCore = methods("client", "ClientBuilder")
        val here = Options::class.memberProperties.filter { it.visibility == KVisibility.PUBLIC }.map { it.name }.toSet()
        compare(ofCore, here, OPTIONS)
        val source = core.resolve("wire/options.rs").readText()
        val declared = Regex("^ {4}pub (\\w+):", RegexOption.MULTILINE).findAll(source).map { it.groupValues[1] }
        assertEquals(emptySet<String>(), here - (ofCore + declared).map(::camel).toSet() - "pairingDeadline")
    }

    @Test
    fun `every method of a pairing is here`() {
        compare(methods("client/pairing", "Pairing"), members(Pairing::class), PAIRING)
    }

    @Test
    fun `every method and setting of the client of PingOne is here`() {
        compare(methods("client", "PingOne"), members(PingOne::class), PINGONE)
        val here = PingOneOptions::class.memberProperties.filter { it.visibility == KVisibility.PUBLIC }.map { it.name }
        compare(methods("client", "PingOneBuilder"), here.toSet(), OPTIONS_OF_PINGONE)
    }

    @Test
    fun `every method of a flow and of the agent is here`() {
        compare(methods("client", "FlowHandle"), members(PingOneFlow::class), FLOW)
        compare(methods("client", "DesktopAgent"), members(DesktopAgent::class), AGENT)
    }

    @Test
    fun `all that is public by hand is used by a test or an example`() {
        val folders = listOf("bindings-kotlin/src/test", "examples/kotlin")
        val sources = folders.flatMap { folder ->
            ROOT.resolve(folder).toFile().walk().filter { it.extension == "kt" }.map { it.readText() }.toList()
        }
        val words = sources.flatMap { Regex("[A-Za-z0-9_]+").findAll(it) }.map { it.value }.toSet()
        val unused = written().flatMap { kind ->
            val own = kind.declaredMembers + kind.companionObject?.declaredMembers.orEmpty()
            own.filter { it.visibility == KVisibility.PUBLIC }.map { it.name }
                .filter { it !in words && it !in OF_EVERY_CLASS && !Regex("component\\d+").matches(it) }
                .map { "${kind.simpleName}.$it" }
        }
        assertEquals(emptyList<String>(), unused)
    }

    /** The public classes that are written by hand, but for errors. */
    private fun written(): List<KClass<*>> {
        val classes = File(Client::class.java.protectionDomain.codeSource.location.toURI())
        val files = listOf("io/pingpair", "io/pingpair/testing").flatMap { classes.resolve(it).listFiles().orEmpty().toList() }
        val found = files.filter { it.extension == "class" }
            .map { it.relativeTo(classes).path.removeSuffix(".class").replace(File.separatorChar, '.') }
            .map { Class.forName(it, false, javaClass.classLoader) }
            .filter { it.isAnnotationPresent(Metadata::class.java) && !it.name.endsWith("Kt") && !it.isAnonymousClass }
            .map { it.kotlin }
            .filter { isPublic(it) && !it.isCompanion && !it.isSubclassOf(Throwable::class) }
            .filter { kind -> GENERATED.none { "class ${kind.simpleName}" in it } }
        assertTrue(found.containsAll(listOf(Client::class, Sandbox::class, PingOneSandbox::class, Prompt::class)))
        return found
    }

    private fun isPublic(kind: KClass<*>): Boolean =
        generateSequence(kind.java) { it.enclosingClass }.all { it.kotlin.visibility == KVisibility.PUBLIC }

    private companion object {
        val OF_EVERY_CLASS = setOf("equals", "hashCode", "toString", "copy", "entries", "values", "valueOf")

        /** The sources that are printed, whose members `Usage.kt` calls. */
        val GENERATED = ROOT.resolve("bindings-kotlin/src/main/kotlin/io/pingpair/generated").toFile()
            .listFiles().orEmpty().map { it.readText() }

        // What has another name, or another form, here.
        private const val ARGUMENT = "an argument of the method"
        private const val METHODS = "the methods of the operations"
        private const val CANCELLED = "the coroutine is cancelled"
        private const val WATCHED = "nothing that waits here could watch"
        val CLIENT = mapOf(
            "builder" to "the block of `Client`",
            "credentials" to "`orgAlias` and `baseUrl`: key and token are not shown",
            "from_env" to "`fromEnvironment`",
            "pair_online_with" to ARGUMENT,
            "pair_yubikey_by_touch_with" to ARGUMENT,
            "send" to METHODS,
            "send_named" to METHODS,
            "watched" to WATCHED,
            "with_cancellation" to CANCELLED,
            "with_deadline" to ARGUMENT,
            "with_pairing_deadline" to ARGUMENT,
        )
        val OPTIONS = mapOf(
            "build" to "`Client` itself",
            "options" to "`locale`, `version`, `headerSpelling`, `legacyNames` and `correlation`",
        )
        val PAIRING = mapOf(
            "advance" to "`collect`",
            "allow" to "the argument `allow` of `resume` and its like",
            "confirm_mfa" to "`confirm`, which takes ids of both services",
            "context" to ARGUMENT,
            "events" to "`collect`",
            "next_event" to "`first`",
            "report_to" to "the argument `out` of `makeReport`, or `reportTo` of `resume` and its like",
            "username" to "what the pairing was begun with: it is shown to nobody",
            "waiting" to "what the function of `whileWaiting` is given",
        )
        val PINGONE = mapOf(
            "builder" to "the block of `PingOne`",
            "environment" to "`environmentId`",
            "from_env" to "`fromEnvironment`",
            "go_on" to "`openFlow`: what goes on with a flow is shown to nobody but as a sealed text",
            "hosts" to "`authUrl` and `apiUrl`",
            "pair_mfa_desktop_with" to ARGUMENT,
            "pair_mfa_fido2_with" to ARGUMENT,
            "pair_mfa_mobile_with" to ARGUMENT,
            "pair_mfa_oath_token_with" to ARGUMENT,
            "send" to METHODS,
            "send_named" to METHODS,
            "watched" to WATCHED,
            "with_cancellation" to CANCELLED,
            "with_deadline" to ARGUMENT,
            "with_pairing_deadline" to ARGUMENT,
            "with_settings" to "`PingOne` itself",
        )
        val OPTIONS_OF_PINGONE = mapOf(
            "application" to "`PingOneSettings`",
            "build" to "`PingOne` itself",
            "worker" to "`PingOneSettings`",
        )
        val FLOW = mapOf(
            "is_expired" to "`state.expiresAt`",
            "session" to "`seal`: what goes on with a flow is shown to nobody but as a sealed text",
        )
        val AGENT = mapOf(
            "new" to "`DesktopAgent` itself",
            "port" to "an argument of `DesktopAgent`",
            "timeout" to "an argument of `DesktopAgent`",
        )
    }
}
