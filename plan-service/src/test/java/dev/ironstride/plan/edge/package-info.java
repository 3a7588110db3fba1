/** plan-service as its callers meet it: over HTTP and Kafka, on a real database. */
@NullMarked
package dev.ironstride.plan.edge;

import org.jspecify.annotations.NullMarked;
