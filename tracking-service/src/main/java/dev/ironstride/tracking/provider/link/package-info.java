/** The tie between an athlete and an account elsewhere: made by OAuth, kept encrypted, refreshed once at a time. */
@NullMarked
package dev.ironstride.tracking.provider.link;

import org.jspecify.annotations.NullMarked;
