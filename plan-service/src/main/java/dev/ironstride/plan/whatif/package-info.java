/** What would change if: the same rules with facts that nobody reported. Nothing is stored, nobody is told. */
@NullMarked
package dev.ironstride.plan.whatif;

import org.jspecify.annotations.NullMarked;
