@NullMarked
package dev.ironstride.plan.illness;

import org.jspecify.annotations.NullMarked;
