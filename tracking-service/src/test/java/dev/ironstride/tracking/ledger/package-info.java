@NullMarked
package dev.ironstride.tracking.ledger;

import org.jspecify.annotations.NullMarked;
