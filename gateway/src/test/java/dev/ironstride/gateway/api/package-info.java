@NullMarked
package dev.ironstride.gateway.api;

import org.jspecify.annotations.NullMarked;
