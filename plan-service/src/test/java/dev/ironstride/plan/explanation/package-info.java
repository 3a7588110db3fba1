/** Tests of reasons. */
@NullMarked
package dev.ironstride.plan.explanation;

import org.jspecify.annotations.NullMarked;
