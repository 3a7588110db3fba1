/** Refusals made at the door, as RFC 9457 problem details. */
@NullMarked
package dev.ironstride.gateway.problem;

import org.jspecify.annotations.NullMarked;
