/**
 * What training costs, day by day, runs and strength apart and together (domain.md 6.1, 6.4, 6.5). Pure.
 */
@NullMarked
package dev.ironstride.plan.ledger;

import org.jspecify.annotations.NullMarked;
