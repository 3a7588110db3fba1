@NullMarked
package dev.ironstride.kit.inbox;

import org.jspecify.annotations.NullMarked;
