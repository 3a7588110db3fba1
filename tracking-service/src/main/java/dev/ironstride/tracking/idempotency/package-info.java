/** The {@code Idempotency-Key} header: a repeated request gets the first one's answer. */
@NullMarked
package dev.ironstride.tracking.idempotency;

import org.jspecify.annotations.NullMarked;
