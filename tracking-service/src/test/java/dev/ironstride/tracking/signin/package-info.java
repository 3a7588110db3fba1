/** Tests of how callers are recognised. */
@NullMarked
package dev.ironstride.tracking.signin;

import org.jspecify.annotations.NullMarked;
