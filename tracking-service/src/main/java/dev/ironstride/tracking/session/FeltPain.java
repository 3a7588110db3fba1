package dev.ironstride.tracking.session;

import dev.ironstride.events.Pain;
import dev.ironstride.events.PainSign;
import dev.ironstride.events.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pain of a whole session: what was told at its end and what was told with its sets. */
final class FeltPain {

    private record Place(String site, @Nullable Side side) {}

    private FeltPain() {}

    /** One report for each site and side: the worst score, and every sign. */
    static List<Pain> of(List<Pain> atTheEnd, List<LoggedSet> sets) {
        Map<Place, Pain> worst = new LinkedHashMap<>();
        Stream.concat(atTheEnd.stream(), sets.stream().flatMap(set -> set.pain().stream()))
                .forEach(pain -> worst.merge(new Place(pain.site(), pain.side()), pain, FeltPain::both));
        return List.copyOf(worst.values());
    }

    private static Pain both(Pain one, Pain other) {
        Set<PainSign> signs = new LinkedHashSet<>();
        Stream.of(one, other).map(Pain::signs).forEach(told -> signs.addAll(told == null ? List.of() : told));
        List<PainSign> all = one.signs() == null && other.signs() == null ? null : new ArrayList<>(signs);
        return new Pain(one.site(), Math.max(one.score(), other.score()), one.side(), all);
    }
}
