/** How much and how heavy (domain.md 4.2 and 5): the main-lift tables, the RPE chart, loads, and a session's lighter forms. Pure. */
@NullMarked
package dev.ironstride.plan.prescription;

import org.jspecify.annotations.NullMarked;
