/**
 * Letting recordings go after a time, if so configured: what a run came to stays, what it was worked out from does not. What
 * it costs is in docs/adr/0037.
 */
@NullMarked
package dev.ironstride.tracking.retention;

import org.jspecify.annotations.NullMarked;
