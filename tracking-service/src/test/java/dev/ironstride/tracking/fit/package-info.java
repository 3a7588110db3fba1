@NullMarked
package dev.ironstride.tracking.fit;

import org.jspecify.annotations.NullMarked;
