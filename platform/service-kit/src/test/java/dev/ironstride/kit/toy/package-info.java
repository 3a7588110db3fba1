/** A service in miniature, to see the kit from outside. */
@NullMarked
package dev.ironstride.kit.toy;

import org.jspecify.annotations.NullMarked;
