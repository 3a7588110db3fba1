@NullMarked
package dev.ironstride.tracking.runclass;

import org.jspecify.annotations.NullMarked;
