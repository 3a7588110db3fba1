/** The exercises as the planner knows them: a projection of the catalogue, kept up by its events. Pure. */
@NullMarked
package dev.ironstride.plan.catalogue;

import org.jspecify.annotations.NullMarked;
