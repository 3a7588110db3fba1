/** Bytes that somebody sent: read again as often as needed, unpacked in slices, and never more than a bound. */
@NullMarked
package dev.ironstride.tracking.content;

import org.jspecify.annotations.NullMarked;
