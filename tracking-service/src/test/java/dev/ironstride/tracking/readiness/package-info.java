@NullMarked
package dev.ironstride.tracking.readiness;

import org.jspecify.annotations.NullMarked;
