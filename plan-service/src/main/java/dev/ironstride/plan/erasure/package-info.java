/**
 * Erasing a person: everything this service has of them goes in one transaction, together with the news of it, on which the
 * other services do the same. A test walks all tables there are.
 */
@NullMarked
package dev.ironstride.plan.erasure;

import org.jspecify.annotations.NullMarked;
