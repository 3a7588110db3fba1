/**
 * The only public door: the web page, sign-in, and {@code /api/**} routed to the services.
 *
 * <p>Tokens never reach the browser. A page holds an encrypted cookie; the gateway turns it into a bearer token on the
 * way to a service. A caller that brings its own {@code Authorization} header is passed through and never meets the
 * session. The gateway decides who may enter, never what they may do: every service checks the token again.
 */
@NullMarked
package dev.ironstride.gateway;

import org.jspecify.annotations.NullMarked;
