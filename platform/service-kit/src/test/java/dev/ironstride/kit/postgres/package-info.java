@NullMarked
package dev.ironstride.kit.postgres;

import org.jspecify.annotations.NullMarked;
