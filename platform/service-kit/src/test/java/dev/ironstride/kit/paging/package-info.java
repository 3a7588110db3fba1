@NullMarked
package dev.ironstride.kit.paging;

import org.jspecify.annotations.NullMarked;
