/** {@code /api/**}: which service answers, with whose token, and what is refused on the way. */
@NullMarked
package dev.ironstride.gateway.api;

import org.jspecify.annotations.NullMarked;
