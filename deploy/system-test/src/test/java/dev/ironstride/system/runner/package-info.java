/** Runners of the tests: what they tell, what their watches record, what they read. */
@NullMarked
package dev.ironstride.system.runner;

import org.jspecify.annotations.NullMarked;
