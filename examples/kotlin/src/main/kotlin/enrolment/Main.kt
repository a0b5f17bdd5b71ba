// The program: without arguments it serves, and `add-user NAME` adds a user.

package enrolment

import java.nio.file.Path
import kotlin.concurrent.thread

fun main(arguments: Array<String>) {
    val environment = System.getenv()
    val settings = Settings(
        folder = Path.of(environment["DATA_FOLDER"] ?: "data"),
        users = Path.of(environment["USERS_FILE"] ?: "users.properties"),
        host = environment["HOST"] ?: "127.0.0.1",
        port = environment["PORT"]?.toInt() ?: 8000,
    )
    if (arguments.firstOrNull() == "add-user") {
        val password = System.console()?.readPassword("Password: ")?.concatToString() ?: readln()
        Users.add(settings.users, arguments[1], password)
        return
    }
    val service = Service(settings)
    Runtime.getRuntime().addShutdownHook(thread(start = false) { service.close() })
    println("http://localhost:${service.port}")
}
