package dev.ironstride.plan.decisions;

import dev.ironstride.plan.recovery.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A decision that is new, differs from what is stored, or is no longer given. */
public record DecisionChange(Decision decision, StoredDecision.Status state) {

    /** What to store so that the stored decisions are those that f gives; the others stay as withdrawn. */
    public static List<DecisionChange> between(List<StoredDecision> stored, List<Decision> given) {
        Map<String, StoredDecision> before =
                stored.stream().collect(Collectors.toMap(one -> one.decision().key(), Function.identity()));
        var changes = new ArrayList<DecisionChange>();
        for (Decision decision : given) {
            var known = before.remove(decision.key());
            var state = StoredDecision.Status.valueOf(decision.state().name());
            if (known == null || known.state() != state || !known.decision().equals(decision)) {
                changes.add(new DecisionChange(decision, state));
            }
        }
        before.values().stream()
                .filter(gone -> gone.state() != StoredDecision.Status.WITHDRAWN)
                .map(gone -> new DecisionChange(gone.decision(), StoredDecision.Status.WITHDRAWN))
                .forEach(changes::add);
        return List.copyOf(changes);
    }
}
