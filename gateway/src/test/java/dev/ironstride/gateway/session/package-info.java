@NullMarked
package dev.ironstride.gateway.session;

import org.jspecify.annotations.NullMarked;
