/** What every answer has in common. */
@NullMarked
package dev.ironstride.kit.http;

import org.jspecify.annotations.NullMarked;
