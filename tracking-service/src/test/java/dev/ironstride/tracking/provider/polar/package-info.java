@NullMarked
package dev.ironstride.tracking.provider.polar;

import org.jspecify.annotations.NullMarked;
