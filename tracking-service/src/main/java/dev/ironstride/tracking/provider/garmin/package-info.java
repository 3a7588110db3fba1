/** Garmin: push and ping, neither signed; believed behind an unguessable address and after a look back. */
@NullMarked
package dev.ironstride.tracking.provider.garmin;

import org.jspecify.annotations.NullMarked;
