@NullMarked
package dev.ironstride.tracking.provider.link;

import org.jspecify.annotations.NullMarked;
