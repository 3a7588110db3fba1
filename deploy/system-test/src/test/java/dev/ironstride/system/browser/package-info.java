/** The page as people use it, in a real Chromium. */
@NullMarked
package dev.ironstride.system.browser;

import org.jspecify.annotations.NullMarked;
