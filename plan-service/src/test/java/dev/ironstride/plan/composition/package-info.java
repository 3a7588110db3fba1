/** The choice of exercises and their dose: rules on every plan, golden tables, and the search against all choices. */
@NullMarked
package dev.ironstride.plan.composition;

import org.jspecify.annotations.NullMarked;
