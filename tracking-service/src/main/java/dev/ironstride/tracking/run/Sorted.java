package dev.ironstride.tracking.run;

import dev.ironstride.events.FactStatus;
import dev.ironstride.kit.identity.AthleteId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs that arrived together, by what is to be done with them.
 *
 * @param fresh told for the first time
 * @param known told before as they are, with the answer to that
 * @param others anything else, and whatever the same athlete told after such a one: its history has to count first
 */
record Sorted(List<New> fresh, Map<Arrival, LoggedRun> known, List<Arrival> others) {

    /**
     * A run that is new.
     *
     * @param text its request as it is kept
     * @param again the same told once more in the same group
     */
    record New(Arrival arrival, RunJson.Text text, List<Arrival> again) {}

    /**
     * Sorts a group.
     *
     * @param stored the rows that came in under the names of this group
     * @param accompanied those in whose time another recorder tells of a run
     */
    static Sorted of(List<Arrival> group, Map<Arrival.Name, StoredRun> stored, Set<Arrival> accompanied, RunJson json) {
        Map<Arrival.Name, New> fresh = new LinkedHashMap<>();
        Map<AthleteId, List<Arrival>> freshOf = new HashMap<>();
        Map<Arrival, LoggedRun> known = new HashMap<>();
        List<Arrival> others = new ArrayList<>();
        Set<AthleteId> inOrder = new HashSet<>();
        for (Arrival arrival : group) {
            Arrival.Name name = arrival.name();
            RunJson.Text text = json.text(arrival.told());
            StoredRun before = stored.get(name);
            New first = fresh.get(name);
            List<Arrival> ofAthlete = freshOf.computeIfAbsent(arrival.athlete(), athlete -> new ArrayList<>());
            if (inOrder.contains(arrival.athlete())) {
                others.add(arrival);
            } else if (before != null && before.toldHash().equals(text.hash())) {
                if (before.run().status() == FactStatus.ACTIVE) {
                    known.put(arrival, new LoggedRun(before.run(), LoggedRun.Outcome.KNOWN));
                } else {
                    others.add(arrival);
                }
            } else if (first != null && first.text().hash().equals(text.hash())) {
                first.again().add(arrival);
            } else if (before == null
                    && first == null
                    && !accompanied.contains(arrival)
                    && ofAthlete.stream().noneMatch(earlier -> beside(earlier, arrival))) {
                fresh.put(name, new New(arrival, text, new ArrayList<>()));
                ofAthlete.add(arrival);
            } else {
                others.add(arrival);
                inOrder.add(arrival.athlete());
            }
        }
        return new Sorted(List.copyOf(fresh.values()), Collections.unmodifiableMap(known), others);
    }

    /** Whether two recorders tell of the same time. */
    private static boolean beside(Arrival one, Arrival other) {
        return one.window().overlaps(other.window()) && !one.origin().sameRecorder(other.origin());
    }
}
