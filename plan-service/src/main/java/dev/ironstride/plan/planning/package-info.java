/** Making a plan and reading the one in force. */
@NullMarked
package dev.ironstride.plan.planning;

import org.jspecify.annotations.NullMarked;
