/** What every event of this service has in common, coming in and going out. */
@NullMarked
package dev.ironstride.tracking.event;

import org.jspecify.annotations.NullMarked;
