/** Secrets of this checkout, made once and kept readable by their owner only. */
@NullMarked
package dev.ironstride.local.secret;

import org.jspecify.annotations.NullMarked;
