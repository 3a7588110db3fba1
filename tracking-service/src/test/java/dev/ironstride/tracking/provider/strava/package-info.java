@NullMarked
package dev.ironstride.tracking.provider.strava;

import org.jspecify.annotations.NullMarked;
