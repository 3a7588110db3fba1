/** The plan on paper: a page that needs nothing but itself and its style sheet. */
@NullMarked
package dev.ironstride.plan.printing;

import org.jspecify.annotations.NullMarked;
