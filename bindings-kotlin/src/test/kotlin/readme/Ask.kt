package readme

/** Asks whoever is at the terminal. */
internal fun ask(question: String): String {
    println("? $question")
    return readln()
}
