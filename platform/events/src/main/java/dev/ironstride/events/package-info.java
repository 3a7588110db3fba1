/** The event contract between the services: CloudEvents whose data are these records (design.md section 5). */
@NullMarked
package dev.ironstride.events;

import org.jspecify.annotations.NullMarked;
