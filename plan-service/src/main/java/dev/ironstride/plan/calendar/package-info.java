/** The plan as a calendar feed: a secret address that a calendar program reads again and again. */
@NullMarked
package dev.ironstride.plan.calendar;

import org.jspecify.annotations.NullMarked;
