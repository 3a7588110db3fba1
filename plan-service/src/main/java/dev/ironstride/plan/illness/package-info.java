/** Illness over days, and when training may begin again (domain.md 7, T14). Pure, and no diagnosis. */
@NullMarked
package dev.ironstride.plan.illness;

import org.jspecify.annotations.NullMarked;
