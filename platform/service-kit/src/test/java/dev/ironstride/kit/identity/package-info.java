@NullMarked
package dev.ironstride.kit.identity;

import org.jspecify.annotations.NullMarked;
