/** What a run or a strength session cost (domain.md 6.1). Pure arithmetic. */
@NullMarked
package dev.ironstride.tracking.load;

import org.jspecify.annotations.NullMarked;
