/** Tests of suggested runs. */
@NullMarked
package dev.ironstride.plan.suggestion;

import org.jspecify.annotations.NullMarked;
