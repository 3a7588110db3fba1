package dev.ironstride.plan.runimport;

import java.util.List;

/**
 * What a file holds.
 *
 * @param runs in the order of the file
 */
record Reading(List<ReadRun> runs, List<Unread> unread) {
    Reading {
        runs = List.copyOf(runs);
        unread = List.copyOf(unread);
    }
}
