/** A real Keycloak from its published archive, with the Ironstride realm and local demo users. */
@NullMarked
package dev.ironstride.local.keycloak;

import org.jspecify.annotations.NullMarked;
