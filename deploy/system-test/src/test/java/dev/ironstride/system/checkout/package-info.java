/** The checkout the tests run in. */
@NullMarked
package dev.ironstride.system.checkout;

import org.jspecify.annotations.NullMarked;
