/** Tests of erasing a person. */
@NullMarked
package dev.ironstride.tracking.erasure;

import org.jspecify.annotations.NullMarked;
