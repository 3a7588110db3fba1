@NullMarked
package dev.ironstride.tracking.provider.healthautoexport;

import org.jspecify.annotations.NullMarked;
