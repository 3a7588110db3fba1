/** Tests of the calendar feed's text and memory. */
@NullMarked
package dev.ironstride.plan.calendar;

import org.jspecify.annotations.NullMarked;
