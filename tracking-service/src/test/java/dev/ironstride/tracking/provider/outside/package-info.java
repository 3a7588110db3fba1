@NullMarked
package dev.ironstride.tracking.provider.outside;

import org.jspecify.annotations.NullMarked;
