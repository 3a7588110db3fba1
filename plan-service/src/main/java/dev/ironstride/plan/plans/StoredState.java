package dev.ironstride.plan.plans;

import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.PlannedSession;
import dev.ironstride.plan.placement.Points;
import dev.ironstride.plan.placement.Rung;
import dev.ironstride.plan.recovery.AdjustedPlan;
import dev.ironstride.plan.recovery.AdjustedSession;
import dev.ironstride.plan.recovery.AdjustedWeek;
import dev.ironstride.plan.recovery.Arrangement;
import dev.ironstride.plan.recovery.Decision;
import dev.ironstride.plan.recovery.ItemNote;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An adjusted plan without what stands in its baseline already, which is most of it: weeks and sessions follow those of the
 * baseline one by one. States from before this form, with everything written out, are read too.
 */
public record StoredState(List<Week> weeks, List<Decision> decisions, Optional<LocalDateTime> nextDue) {

    /** A week's rung and points; null in a week without strength work. */
    record Week(@Nullable Rung rung, @Nullable Points points, List<Session> sessions) {}

    /**
     * A session as the facts leave it.
     *
     * @param kept which items of the prescription it has, by their place there, in order; null where {@code items} says it
     * @param items what it has where something differs from the prescription; null where {@code kept} says it
     * @param notes null in states from before they were kept
     * @param pinned null in states from before it was kept
     */
    record Session(
            Arrangement now,
            @Nullable List<Integer> kept,
            @Nullable List<Item> items,
            @Nullable List<ItemNote> notes,
            @Nullable Boolean pinned) {

        static Session of(AdjustedSession session) {
            List<Item> prescription = session.base().prescription();
            List<Integer> kept =
                    session.items().stream().map(prescription::indexOf).toList();
            boolean asPrescribed = !kept.contains(-1);
            return new Session(
                    session.now(),
                    asPrescribed ? kept : null,
                    asPrescribed ? null : session.items(),
                    session.notes(),
                    session.pinned());
        }

        AdjustedSession on(PlannedSession base) {
            List<Item> all = kept == null
                    ? (items == null ? List.of() : items)
                    : kept.stream().map(base.prescription()::get).toList();
            return new AdjustedSession(base, now, all, notes == null ? List.of() : notes, pinned != null && pinned);
        }
    }

    /** What differs from the baseline. */
    public static StoredState of(AdjustedPlan plan) {
        return new StoredState(
                plan.weeks().stream()
                        .map(week -> new Week(
                                week.rung(),
                                week.points(),
                                week.sessions().stream().map(Session::of).toList()))
                        .toList(),
                plan.decisions(),
                plan.nextDue());
    }

    /** The whole plan again. */
    public AdjustedPlan on(Baseline baseline) {
        return new AdjustedPlan(
                IntStream.range(0, weeks.size())
                        .mapToObj(i -> week(baseline.weeks().get(i), weeks.get(i)))
                        .toList(),
                decisions,
                nextDue);
    }

    private static AdjustedWeek week(BaselineWeek base, Week week) {
        return new AdjustedWeek(
                base,
                week.rung(),
                week.points(),
                IntStream.range(0, week.sessions().size())
                        .mapToObj(i -> week.sessions().get(i).on(base.sessions().get(i)))
                        .toList());
    }
}
