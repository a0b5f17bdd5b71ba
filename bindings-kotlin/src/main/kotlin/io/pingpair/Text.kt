package io.pingpair

import io.pingpair.internal.attempt
import io.pingpair.internal.visible as nativeVisible

/**
 * A text in which nothing acts where it is shown: control characters, line ends and whatever turns or hides text are
 * spelt as `\u{..}`. Show what users and the service wrote only so, in terminals, logs and pages.
 */
public fun visible(text: String): String =
    if (text.all { it in ' '..'~' }) text else attempt { nativeVisible(text) }
