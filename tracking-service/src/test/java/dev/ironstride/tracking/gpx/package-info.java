@NullMarked
package dev.ironstride.tracking.gpx;

import org.jspecify.annotations.NullMarked;
