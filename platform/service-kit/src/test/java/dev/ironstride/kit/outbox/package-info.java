@NullMarked
package dev.ironstride.kit.outbox;

import org.jspecify.annotations.NullMarked;
