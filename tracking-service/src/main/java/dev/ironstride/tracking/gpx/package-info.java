/** Reads GPX 1.0 and 1.1: the tracks in it, as they were recorded. */
@NullMarked
package dev.ironstride.tracking.gpx;

import org.jspecify.annotations.NullMarked;
