/** Sign-in, sign-out and who is signed in: the part of the door that browsers use. */
@NullMarked
package dev.ironstride.gateway.session;

import org.jspecify.annotations.NullMarked;
