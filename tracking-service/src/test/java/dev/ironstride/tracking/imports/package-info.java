@NullMarked
package dev.ironstride.tracking.imports;

import org.jspecify.annotations.NullMarked;
