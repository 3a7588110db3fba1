/** The event contract at our door: envelopes out, records in. */
@NullMarked
package dev.ironstride.plan.events;

import org.jspecify.annotations.NullMarked;
