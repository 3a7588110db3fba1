/**
 * Fetches a calendar from an address that a runner gave us. The address is hostile until shown otherwise: only https, only
 * public hosts, judged by the very address that is connected to, and bounded in time, size and hops.
 */
@NullMarked
package dev.ironstride.plan.feedfetch;

import org.jspecify.annotations.NullMarked;
