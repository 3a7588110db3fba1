/** A file that was read, with what is to become of each part of it: a run to be logged, or a refusal that says why. */
@NullMarked
package dev.ironstride.tracking.runfile;

import org.jspecify.annotations.NullMarked;
