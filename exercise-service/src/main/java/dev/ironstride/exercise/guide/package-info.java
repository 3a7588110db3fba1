/**
 * What a runner asks and what we may answer: questions, benefits and the evidence behind them, as written down in this
 * repository. Plain Java but for the reading of the files.
 */
@NullMarked
package dev.ironstride.exercise.guide;

import org.jspecify.annotations.NullMarked;
