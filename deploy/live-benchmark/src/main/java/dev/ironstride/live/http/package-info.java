/** A load generator that costs little beside what it loads: one thread, one selector, bytes made by hand. */
@NullMarked
package dev.ironstride.live.http;

import org.jspecify.annotations.NullMarked;
