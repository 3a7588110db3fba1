/** The real stack, started once for all tests of this module. */
@NullMarked
package dev.ironstride.system.stack;

import org.jspecify.annotations.NullMarked;
