/** More events than anybody sends, repeated and out of order, while consumers come and go. */
@NullMarked
package dev.ironstride.system.flood;

import org.jspecify.annotations.NullMarked;
