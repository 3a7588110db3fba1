@NullMarked
package dev.ironstride.gateway.edge;

import org.jspecify.annotations.NullMarked;
