/** The door on a real port, between a real identity provider and real services that are small. */
@NullMarked
package dev.ironstride.gateway;

import org.jspecify.annotations.NullMarked;
