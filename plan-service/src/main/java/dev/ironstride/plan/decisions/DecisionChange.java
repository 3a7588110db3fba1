package dev.ironstride.plan.decisions;

import dev.ironstride.plan.recovery.Decision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A decision that is new, differs from what is stored, or is no longer given. */
public record DecisionChange(Decision decision, StoredDecision.Status state) {

    /** What to store so that the stored decisions are those that f gives now; the others stay as withdrawn. */
    public static List<DecisionChange> between(List<Decision> before, List<Decision> given) {
        Map<String, Decision> gone = before.stream()
                .collect(Collectors.toMap(Decision::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        var changes = new ArrayList<DecisionChange>();
        for (Decision decision : given) {
            if (!decision.equals(gone.remove(decision.key()))) {
                changes.add(new DecisionChange(
                        decision, StoredDecision.Status.valueOf(decision.state().name())));
            }
        }
        gone.values().forEach(one -> changes.add(new DecisionChange(one, StoredDecision.Status.WITHDRAWN)));
        return List.copyOf(changes);
    }
}
