package dev.ironstride.tracking.merge;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which records are of one run. The two that are most alike in time come together first, then the next, as long as any two
 * records of a group coincide or are parts of its longest, no recorder appears twice, and the runner did not part them.
 */
public final class Grouping {

    private static final Comparator<RunRecord> BY_ORIGIN = Comparator.comparing(RunRecord::origin);

    private record Pair(RunRecord one, RunRecord other) {

        private long shared() {
            return one.window().sharedMillis(other.window());
        }

        private long together() {
            return one.window().millis() + other.window().millis() - shared();
        }

        /** The share of their common time that both cover, the greater the more alike; exactly. */
        private int moreAlike(Pair than) {
            BigInteger mine = BigInteger.valueOf(shared()).multiply(BigInteger.valueOf(than.together()));
            BigInteger theirs = BigInteger.valueOf(than.shared()).multiply(BigInteger.valueOf(together()));
            return theirs.compareTo(mine);
        }
    }

    private static final Comparator<Pair> MOST_ALIKE_FIRST = ((Comparator<Pair>) Pair::moreAlike)
            .thenComparing(Pair::one, BY_ORIGIN)
            .thenComparing(Pair::other, BY_ORIGIN);

    private final Set<Apart> apart;

    private Grouping(Set<Apart> apart) {
        this.apart = apart;
    }

    /** The records by run, each run's in order of origin. Every record is in exactly one group. */
    public static List<List<RunRecord>> of(Collection<RunRecord> records, Set<Apart> apart) {
        return new Grouping(apart).groups(records.stream().sorted(BY_ORIGIN).toList());
    }

    private List<List<RunRecord>> groups(List<RunRecord> records) {
        Map<RunRecord, List<RunRecord>> groups = new HashMap<>();
        records.forEach(record -> groups.put(record, List.of(record)));
        for (Pair pair : pairs(records)) {
            List<RunRecord> one = groups.getOrDefault(pair.one(), List.of());
            List<RunRecord> other = groups.getOrDefault(pair.other(), List.of());
            if (!one.contains(pair.other()) && together(one, other)) {
                List<RunRecord> both = new ArrayList<>(one);
                both.addAll(other);
                List<RunRecord> joined = both.stream().sorted(BY_ORIGIN).toList();
                joined.forEach(record -> groups.put(record, joined));
            }
        }
        return records.stream()
                .map(record -> groups.getOrDefault(record, List.of()))
                .distinct()
                .toList();
    }

    private List<Pair> pairs(List<RunRecord> records) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            for (int k = i + 1; k < records.size(); k++) {
                RunRecord one = records.get(i);
                RunRecord other = records.get(k);
                if (one.window().coincides(other.window()) && mayMeet(one, other)) {
                    pairs.add(new Pair(one, other));
                }
            }
        }
        pairs.sort(MOST_ALIKE_FIRST);
        return pairs;
    }

    private boolean mayMeet(RunRecord one, RunRecord other) {
        return !one.origin().sameRecorder(other.origin()) && !apart.contains(Apart.of(one.id(), other.id()));
    }

    private boolean together(List<RunRecord> one, List<RunRecord> other) {
        List<RunRecord> all = new ArrayList<>(one);
        all.addAll(other);
        Window longest = all.stream()
                .min(Comparator.comparingLong(
                                (RunRecord record) -> -record.window().millis())
                        .thenComparing(BY_ORIGIN))
                .orElseThrow()
                .window();
        return one.stream()
                .allMatch(mine -> other.stream()
                        .allMatch(theirs -> mayMeet(mine, theirs)
                                && (mine.window().coincides(theirs.window())
                                        || (mine.window().within(longest)
                                                && theirs.window().within(longest)))));
    }
}
