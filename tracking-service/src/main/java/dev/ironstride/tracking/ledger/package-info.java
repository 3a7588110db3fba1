/**
 * What training costs, day by day: load, fitness and fatigue, monotony and strain, of runs and strength apart and together
 * (domain.md 6.4, 6.5). Nothing here changes a plan.
 */
@NullMarked
package dev.ironstride.tracking.ledger;

import org.jspecify.annotations.NullMarked;
