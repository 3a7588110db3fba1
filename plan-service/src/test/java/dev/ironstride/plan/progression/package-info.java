@NullMarked
package dev.ironstride.plan.progression;

import org.jspecify.annotations.NullMarked;
