/** Why a plan is as it is: for the plan, a week, a session and an exercise one sentence and the rules behind it. */
@NullMarked
package dev.ironstride.plan.explanation;

import org.jspecify.annotations.NullMarked;
