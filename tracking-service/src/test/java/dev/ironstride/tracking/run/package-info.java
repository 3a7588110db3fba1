@NullMarked
package dev.ironstride.tracking.run;

import org.jspecify.annotations.NullMarked;
