/** Personal tokens that let a watch or a script write runs and readiness, and nothing else. */
@NullMarked
package dev.ironstride.tracking.ingesttoken;

import org.jspecify.annotations.NullMarked;
