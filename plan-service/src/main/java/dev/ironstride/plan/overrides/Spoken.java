package dev.ironstride.plan.overrides;

import dev.ironstride.plan.recovery.Overrides;
import java.time.ZoneId;
import java.util.List;

/**
 * All that was said of a plan up to a point.
 *
 * @param said in the order in which it was said
 * @param until version of the last of it; 0 for nothing
 */
public record Spoken(List<Said> said, long until) {

    public Spoken {
        said = List.copyOf(said);
    }

    /** As f reads it, in the zone of the plan. */
    public Overrides overrides(ZoneId zone) {
        return new Overrides(said.stream().map(one -> one.on(zone)).toList());
    }
}
