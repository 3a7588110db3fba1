/** Strava: events carry ids only and are not signed, so everything is fetched back with the athlete's token. */
@NullMarked
package dev.ironstride.tracking.provider.strava;

import org.jspecify.annotations.NullMarked;
