@NullMarked
package dev.ironstride.plan.athlete;

import org.jspecify.annotations.NullMarked;
