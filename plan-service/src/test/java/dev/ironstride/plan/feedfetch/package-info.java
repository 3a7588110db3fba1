@NullMarked
package dev.ironstride.plan.feedfetch;

import org.jspecify.annotations.NullMarked;
