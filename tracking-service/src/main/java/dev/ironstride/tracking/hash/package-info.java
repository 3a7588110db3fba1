/** Fingerprints of content. */
@NullMarked
package dev.ironstride.tracking.hash;

import org.jspecify.annotations.NullMarked;
