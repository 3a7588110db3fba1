/** From a run on the topic to a plan that can be read (domain.md 7, measures.md B13 and B14). */
@NullMarked
package dev.ironstride.live.adjust;

import org.jspecify.annotations.NullMarked;
