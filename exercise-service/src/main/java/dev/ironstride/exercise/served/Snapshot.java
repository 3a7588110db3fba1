package dev.ironstride.exercise.served;

import dev.ironstride.exercise.answer.Rendered;
import dev.ironstride.exercise.store.Status;
import dev.ironstride.exercise.store.StoredExercise;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The public catalogue as it was at one moment, with the answers made from it so far. Answers cannot outlive it: when
 * anything changes there is a new one, which starts without any.
 */
public final class Snapshot {

    /** How much of rendered answers is kept, bytes: every exercise and page needs about 5 MB, whoever varies filters, more. */
    static final long MOST_BYTES = 24L << 20;

    private final Map<String, StoredExercise> byId;
    private final List<StoredExercise> active;
    private final Map<Object, Rendered> answers = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /** Takes the public exercises, withdrawn ones too. */
    Snapshot(Collection<StoredExercise> all) {
        byId = all.stream()
                .collect(Collectors.toMap(
                        stored -> stored.exercise().id(), stored -> stored, (one, other) -> one, TreeMap::new));
        active = byId.values().stream()
                .filter(stored -> stored.status() == Status.ACTIVE)
                .toList();
    }

    /** What is not withdrawn, in order of id. */
    public List<StoredExercise> active() {
        return active;
    }

    /** The exercise of that id, withdrawn or not. */
    public Optional<StoredExercise> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The exercises of these ids that are not withdrawn, in the order of the ids. */
    public List<StoredExercise> active(List<String> ids) {
        return ids.stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .filter(stored -> stored.status() == Status.ACTIVE)
                .toList();
    }

    /**
     * The answer to a question, rendered when it is asked for the first time, and again each time only if too much has been
     * kept already.
     *
     * @param question a value that says everything the answer depends on, its language too
     */
    public Rendered answer(Object question, Supplier<Rendered> rendering) {
        var known = answers.get(question);
        if (known != null) {
            return known;
        }
        var answer = rendering.get();
        int size = answer.bytes().length;
        if (bytes.addAndGet(size) > MOST_BYTES) {
            bytes.addAndGet(-size);
            return answer;
        }
        var earlier = answers.putIfAbsent(question, answer);
        if (earlier == null) {
            return answer;
        }
        bytes.addAndGet(-size);
        return earlier;
    }

    /** What makes two snapshots the same: the revision of each exercise. */
    boolean isOf(Map<String, Long> revisions) {
        return revisions.size() == byId.size()
                && byId.values().stream()
                        .allMatch(stored -> Long.valueOf(stored.revision())
                                .equals(revisions.get(stored.exercise().id())));
    }
}
