package dev.ironstride.plan.profile;

import dev.ironstride.plan.coaching.CoachLink;
import java.util.List;

/**
 * Whom an athlete lets in.
 *
 * @param items by id
 */
public record CoachList(List<CoachLink> items) {

    /** Copies the list. */
    public CoachList {
        items = List.copyOf(items);
    }
}
