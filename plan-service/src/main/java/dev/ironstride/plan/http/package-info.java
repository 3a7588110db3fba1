/** What all resources share: revisions as ETags. */
@NullMarked
package dev.ironstride.plan.http;

import org.jspecify.annotations.NullMarked;
