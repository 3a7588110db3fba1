/** What waits for a coach's yes, over all athletes who let the coach in. */
@NullMarked
package dev.ironstride.plan.queue;

import org.jspecify.annotations.NullMarked;
