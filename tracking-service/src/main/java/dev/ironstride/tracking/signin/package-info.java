/** Who calls: access tokens that were checked a moment ago are not checked again. */
@NullMarked
package dev.ironstride.tracking.signin;

import org.jspecify.annotations.NullMarked;
