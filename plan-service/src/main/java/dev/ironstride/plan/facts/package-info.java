/** What happened, kept by newest revision whatever order it arrives in. */
@NullMarked
package dev.ironstride.plan.facts;

import org.jspecify.annotations.NullMarked;
