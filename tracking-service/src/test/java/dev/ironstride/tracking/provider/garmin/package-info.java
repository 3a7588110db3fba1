@NullMarked
package dev.ironstride.tracking.provider.garmin;

import org.jspecify.annotations.NullMarked;
