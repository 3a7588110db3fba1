@NullMarked
package dev.ironstride.tracking.xml;

import org.jspecify.annotations.NullMarked;
