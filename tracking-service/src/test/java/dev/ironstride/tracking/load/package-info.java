@NullMarked
package dev.ironstride.tracking.load;

import org.jspecify.annotations.NullMarked;
