/** Tests of the event contract: records, schemas and golden samples say the same. */
@NullMarked
package dev.ironstride.events;

import org.jspecify.annotations.NullMarked;
