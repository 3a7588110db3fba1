package dev.ironstride.plan.rebuild;

import dev.ironstride.plan.adjustment.Adjustment;
import dev.ironstride.plan.adjustment.PlanTransactions;
import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.plans.PlanStore;
import dev.ironstride.plan.recovery.AdjustedSession;
import dev.ironstride.plan.recovery.AdjustedWeek;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Plans worked out again from their baseline, the facts and what was said. */
@ApplicationScoped
class PlansAgain {
    private static final Logger LOG = Logger.getLogger(PlansAgain.class);
    /** So many between two notes of progress. */
    private static final int AT_ONCE = 50;

    private final Pool pool;
    private final RebuildStore store;
    private final PlanStore plans;
    private final PlanTransactions transactions;
    private final Adjustment adjustment;

    PlansAgain(Pool pool, RebuildStore store, PlanStore plans, PlanTransactions transactions, Adjustment adjustment) {
        this.pool = pool;
        this.store = store;
        this.plans = plans;
        this.transactions = transactions;
        this.adjustment = adjustment;
    }

    /**
     * What a stretch of athletes came to.
     *
     * @param last the last of them; null when there was nobody left
     */
    record Counted(
            long plans,
            long different,
            long failed,
            @Nullable String last) {

        private static final Counted NONE = new Counted(0, 0, 0, null);

        private Counted and(Counted one) {
            return new Counted(plans + one.plans, different + one.different, failed + one.failed, one.last);
        }
    }

    /** The next stretch; one that fails is counted and does not stop the others. */
    Uni<Counted> next(Rebuild rebuild) {
        return store.athletes(pool, rebuild, AT_ONCE)
                .chain(athletes -> Multi.createFrom()
                        .iterable(athletes)
                        .onItem()
                        .transformToUniAndConcatenate(athlete -> one(rebuild.id(), athlete))
                        .collect()
                        .in(() -> new Counted[] {Counted.NONE}, (sum, one) -> sum[0] = sum[0].and(one)))
                .map(sum -> sum[0]);
    }

    private Uni<Counted> one(UUID rebuildId, String athleteId) {
        return transactions
                .of(athleteId, transaction -> again(transaction, rebuildId, athleteId))
                .map(different -> new Counted(1, different ? 1 : 0, 0, athleteId))
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "A plan could not be worked out again"))
                .onFailure()
                .recoverWithItem(new Counted(1, 0, 1, athleteId));
    }

    private Uni<Boolean> again(SqlConnection transaction, UUID rebuildId, String athleteId) {
        return plans.current(transaction, athleteId)
                .chain(before ->
                        adjustment.run(transaction, athleteId).map(after -> difference(athleteId, before, after)))
                .call(found -> found.map(one -> store.differs(transaction, rebuildId, one))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .map(Optional::isPresent);
    }

    private static Optional<Rebuild.Difference> difference(
            String athleteId, Optional<PlanRow> before, Optional<PlanRow> after) {
        if (before.isEmpty()
                || after.isEmpty()
                || before.get().revision() == after.get().revision()) {
            return Optional.empty();
        }
        return Optional.of(new Rebuild.Difference(
                athleteId,
                before.get().revision(),
                after.get().revision(),
                differing(before.get(), after.get(), PlansAgain::sessions),
                differing(
                        before.get(),
                        after.get(),
                        plan -> List.copyOf(plan.state().decisions()).stream())));
    }

    private static Stream<AdjustedSession> sessions(PlanRow plan) {
        return plan.state().weeks().stream().map(AdjustedWeek::sessions).flatMap(List::stream);
    }

    /** How many stand in one of the two only: each that changed stands once in either. */
    private static <T> int differing(PlanRow before, PlanRow after, Function<PlanRow, Stream<T>> parts) {
        Set<T> was = parts.apply(before).collect(Collectors.toSet());
        Set<T> is = parts.apply(after).collect(Collectors.toSet());
        var gone = new HashSet<>(was);
        gone.removeAll(is);
        is.removeAll(was);
        return Math.max(gone.size(), is.size());
    }
}
