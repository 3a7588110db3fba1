@NullMarked
package dev.ironstride.kit.id;

import org.jspecify.annotations.NullMarked;
