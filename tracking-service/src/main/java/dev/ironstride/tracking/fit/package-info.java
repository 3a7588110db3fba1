/**
 * Reads a FIT file into what was done, or says what it is instead. Any bytes may come in; what comes out is always one of
 * three answers, never an exception. Decoding is by Garmin's SDK, behind checks of our own, because the SDK's integrity
 * check passes files that are cut short and refuses what devices leave out.
 */
@NullMarked
package dev.ironstride.tracking.fit;

import org.jspecify.annotations.NullMarked;
