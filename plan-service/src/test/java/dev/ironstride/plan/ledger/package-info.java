@NullMarked
package dev.ironstride.plan.ledger;

import org.jspecify.annotations.NullMarked;
