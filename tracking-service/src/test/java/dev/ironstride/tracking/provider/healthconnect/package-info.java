@NullMarked
package dev.ironstride.tracking.provider.healthconnect;

import org.jspecify.annotations.NullMarked;
