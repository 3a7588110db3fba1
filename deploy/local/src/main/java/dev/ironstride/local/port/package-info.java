/** Which port each part listens on: the usual one, else the next free one, remembered between starts. */
@NullMarked
package dev.ironstride.local.port;

import org.jspecify.annotations.NullMarked;
