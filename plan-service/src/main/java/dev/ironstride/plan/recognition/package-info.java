/** What a line of a runner's own calendar or training plan means, by its words and its length, in English and German. */
@NullMarked
package dev.ironstride.plan.recognition;

import org.jspecify.annotations.NullMarked;
