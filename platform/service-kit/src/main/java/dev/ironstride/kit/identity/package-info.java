/** Who is asking: taken from the token, never from a body. */
@NullMarked
package dev.ironstride.kit.identity;

import org.jspecify.annotations.NullMarked;
