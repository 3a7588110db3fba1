/** That athletes were erased, so that nothing late brings anything back. Who they were cannot be read from it. */
@NullMarked
package dev.ironstride.plan.erased;

import org.jspecify.annotations.NullMarked;
