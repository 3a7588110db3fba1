/** Tests of letting recordings go. */
@NullMarked
package dev.ironstride.tracking.retention;

import org.jspecify.annotations.NullMarked;
