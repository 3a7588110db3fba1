@NullMarked
package dev.ironstride.plan.pain;

import org.jspecify.annotations.NullMarked;
