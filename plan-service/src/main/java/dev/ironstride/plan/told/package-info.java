/** What runners tell of their body, in the words of the rules. Pure; below every package that judges it. */
@NullMarked
package dev.ironstride.plan.told;

import org.jspecify.annotations.NullMarked;
