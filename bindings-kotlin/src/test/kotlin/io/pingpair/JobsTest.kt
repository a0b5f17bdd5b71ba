// Jobs and the reports that they make.

package io.pingpair

import io.pingpair.testing.Sandbox
import java.nio.file.Path
import kotlin.io.path.fileSize
import kotlin.io.path.outputStream
import kotlinx.coroutines.flow.toList
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertSame
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance
import org.junit.jupiter.api.io.TempDir

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobsTest {
    private lateinit var sandbox: Sandbox
    private lateinit var client: Client

    @BeforeAll
    suspend fun start() {
        sandbox = Sandbox.start()
        sandbox.setOptions(mapOf("jobSeconds" to 0))
        client = sandbox.client()
    }

    @AfterAll
    fun stop() {
        client.close()
        sandbox.close()
    }

    private fun token(serialNumber: String): OathToken =
        OathToken(serialNumber, OathTokenType.TOTP, Secret("GEZDGNBVGY3TQOJQ"), otpLength = 6, timeStep = 30)

    @Test
    suspend fun `tokens are added and removed`() {
        val added = client.addTokens(listOf(token("900"))).run()
        assertTrue(added is JobDone, "$added")
        val job = (added as JobDone).job
        assertTrue(job.correlated && job.jobToken.isNotEmpty())
        assertEquals(JobStatus.DONE, job.progress.status)
        val removed = client.removeTokens(listOf("900")).run()
        assertTrue(removed is JobDone, "$removed")
    }

    @Test
    suspend fun `a job that fails says so, and leaves its token`() {
        sandbox.failNextJob()
        val failed = client.addTokens(listOf(token("901"))).run()
        assertTrue(failed is JobFailed, "$failed")
        assertEquals(Reason.JOB_FAILED, (failed as JobFailed).reason)
        assertTrue(failed.job?.jobToken.orEmpty().isNotEmpty())
    }

    @Test
    suspend fun `a report is written as it comes, and read row by row`(@TempDir folder: Path) {
        val path = folder.resolve("report.csv")
        client.addUser("meredith")
        sandbox.addReportRows(10)
        val outcome = client.makeReport(ReportFileType.CSV, { path.outputStream() }).run()
        assertTrue(outcome is ReportDownloaded, "$outcome")
        val report = (outcome as ReportDownloaded).report
        assertEquals(path.fileSize(), report.bytes)
        assertEquals(client.orgAlias, report.organisation)
        assertTrue(report.notOlderThan < report.jobBegan && report.jobBegan <= report.downloaded)
        val rows = ReportReader.fromFile(path.toFile()).toList()
        val batches = ReportReader.fromFile(path.toFile()).batches(2).toList()
        assertEquals(rows, batches.flatten())
        assertTrue(rows.size > 10 && batches.maxOf { it.size } == 2)
        assertTrue(rows.any { it.username == "meredith" })
        hides(rows, "meredith")
    }

    @Test
    suspend fun `what the stream of a report throws ends the job's download`() {
        val full = java.io.IOException("the disk is full")
        val out = object : java.io.OutputStream() {
            override fun write(byte: Int) = throw full
        }
        val error = failure<PingPairException> { client.makeReport(ReportFileType.CSV, { out }).run() }
        assertSame(full, generateSequence<Throwable>(error) { it.cause }.last(), "$error")
    }

    @Test
    suspend fun `what others wrote does not act where it is shown`() {
        val hostile = "\u001b]52;c;AAAA\u0007\u001b[2J\u009b31m\u202egnp\r\nforged"
        client.addUser("archer")
        sandbox.pairForeignDevice("archer", "Android", mapOf("nickname" to hostile, "model" to hostile))
        val found = client.getUserDetails("archer")
        assertEquals(hostile, found.user.devices.first().model)
        for (shown in listOf("$found", visible(hostile))) {
            assertTrue(shown.none { it < ' ' || it in '\u007f'..'\u009f' || it == '\u202e' }, shown)
        }
    }
}
