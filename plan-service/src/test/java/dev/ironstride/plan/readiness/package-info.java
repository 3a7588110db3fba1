@NullMarked
package dev.ironstride.plan.readiness;

import org.jspecify.annotations.NullMarked;
