package dev.ironstride.plan.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An entry as calendar programs know it.
 *
 * @param sequence how often it has moved, from 0; never falls, so that moving back is a move too
 * @param changedAt when anything about it last changed
 */
record Told(Entry entry, int sequence, Instant changedAt) {

    /**
     * What calendars are to know now. Whatever has disappeared and lies ahead is cancelled, not dropped: a calendar that
     * holds it would keep it for ever. What lies behind stays as it was told.
     *
     * @param before what they were told so far
     * @param now what the plan holds
     * @param at the runner's local time
     */
    static List<Told> next(List<Told> before, List<Entry> now, LocalDateTime at, Instant instant) {
        Map<UUID, Told> known =
                before.stream().collect(Collectors.toMap(told -> told.entry().id(), Function.identity()));
        var next = new ArrayList<Told>();
        for (Entry entry : now) {
            Told told = known.remove(entry.id());
            next.add(told == null ? new Told(entry, 0, instant) : told.become(entry, instant));
        }
        for (Told gone : known.values()) {
            boolean ahead = gone.entry().start().isAfter(at);
            next.add(ahead ? gone.become(gone.entry().withdrawn(), instant) : gone);
        }
        return List.copyOf(next);
    }

    private Told become(Entry next, Instant instant) {
        if (next.equals(entry)) {
            return this;
        }
        return new Told(next, next.movedFrom(entry) ? sequence + 1 : sequence, instant);
    }
}
