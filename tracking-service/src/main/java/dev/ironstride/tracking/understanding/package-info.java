/** What the figures of a run mean for its runner (domain.md 6.1-6.3), each with its basis. Pure arithmetic. */
@NullMarked
package dev.ironstride.tracking.understanding;

import org.jspecify.annotations.NullMarked;
