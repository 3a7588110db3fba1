@NullMarked
package dev.ironstride.tracking.ingesttoken;

import org.jspecify.annotations.NullMarked;
