/**
 * Several records of one run: which belong together, and what the run is when they disagree. Pure, and blind to the order
 * in which records arrive: the same records give the same runs (docs/adr/0029).
 */
@NullMarked
package dev.ironstride.tracking.merge;

import org.jspecify.annotations.NullMarked;
