/** What all tables share: rows as values, JSON columns, one athlete at a time. */
@NullMarked
package dev.ironstride.plan.database;

import org.jspecify.annotations.NullMarked;
