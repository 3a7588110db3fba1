package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Athlete;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What to change so that a plan becomes possible.
 *
 * @param changes never empty; all of them are needed, and no way out has fewer
 */
public record WayOut(List<Change> changes) {

    public WayOut {
        changes = List.copyOf(changes);
    }

    /** The profile with every change made. */
    public Athlete in(Athlete athlete) {
        Athlete changed = athlete;
        for (Change change : changes) {
            changed = change.in(changed);
        }
        return changed;
    }

    /** What to do, for the runner. */
    public String sentence() {
        return changes.stream().map(Change::sentence).collect(Collectors.joining(" "));
    }
}
