package dev.ironstride.plan.plans;

import dev.ironstride.events.SessionClass;
import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.PlannedRun;
import dev.ironstride.plan.baseline.StepHeight;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.Points;
import dev.ironstride.plan.placement.Rung;
import dev.ironstride.plan.recovery.AdjustedSession;
import dev.ironstride.plan.recovery.AdjustedWeek;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From a stored plan to what is answered. */
public final class PlanView {
    private PlanView() {}

    /** The whole plan. */
    public static PlanBody of(PlanRow plan) {
        return new PlanBody(
                plan.id(),
                plan.revision(),
                plan.baseline().startDate(),
                plan.endDate(),
                plan.state().weeks().stream()
                        .map(week -> week(week, plan.baseline().athlete()))
                        .toList());
    }

    /** One week of it, as an element of the plan's weeks. */
    public static PlanBody.Week week(AdjustedWeek week, Athlete athlete) {
        return new PlanBody.Week(
                IsoWeek.of(week.base().monday()),
                week.base().phase(),
                week.base().deload(),
                week.base().runs().stream()
                        .sorted(Comparator.comparing(PlannedRun::start))
                        .map(PlanView::run)
                        .toList(),
                placement(week.rung(), week.points()),
                week.sessions().stream()
                        .sorted(Comparator.<AdjustedSession, LocalDateTime>comparing(
                                        session -> session.now().start())
                                .thenComparingInt(session -> session.base().ordinal()))
                        .map(session -> session(session, athlete))
                        .toList());
    }

    /** Class of a session by its letter. */
    public static SessionClass sessionClass(Letter letter) {
        return switch (letter) {
            case H -> SessionClass.HEAVY;
            case M -> SessionClass.MODERATE;
            case L -> SessionClass.LIGHT;
            case MOB -> SessionClass.MOBILITY;
        };
    }

    /** How long a session is meant to take. */
    public static int minutes(Letter letter, Athlete athlete) {
        return (int) Math.min(letter.minutes(), athlete.minutesPerSession());
    }

    private static PlanBody.Run run(PlannedRun run) {
        return new PlanBody.Run(run.start().toLocalDate(), run.start().toLocalTime(), run.minutes(), run.kind());
    }

    private static PlanBody.@Nullable Placement placement(@Nullable Rung rung, @Nullable Points points) {
        if (rung == null || points == null) {
            return null;
        }
        return new PlanBody.Placement(rung.toString(), score(points), terms(points));
    }

    /** Points as answered: the sum of the terms before rounding. */
    public static BigDecimal score(Points points) {
        return Decimals.points(points.total());
    }

    /** Points by rule, in the order of the rules; rules that cost nothing are absent. */
    public static Map<String, BigDecimal> terms(Points points) {
        var terms = new LinkedHashMap<String, BigDecimal>();
        points.terms().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(term -> terms.put(term.getKey().name(), Decimals.points(term.getValue())));
        return terms;
    }

    private static PlanBody.Session session(AdjustedSession session, Athlete athlete) {
        var now = session.now();
        return new PlanBody.Session(
                session.base().id(),
                now.start().toLocalDate(),
                now.half(),
                now.start().toLocalTime(),
                minutes(now.letter(), athlete),
                sessionClass(now.letter()),
                now.status(),
                session.pinned(),
                session.base().name(),
                session.items().stream().map(PlanView::item).toList(),
                session.notes().stream()
                        .map(note -> new PlanBody.Note(note.exerciseId(), note.rule(), note.text()))
                        .toList());
    }

    private static PlanBody.Item item(Item item) {
        return new PlanBody.Item(
                item.exerciseId(),
                item.pattern(),
                item.sets(),
                item.reps(),
                item.seconds(),
                item.perSide(),
                Decimals.of(item.rpe()),
                Decimals.ofNullable(item.percentOneRepMax()),
                Decimals.ofNullable(item.loadKg()),
                item.tempo(),
                item.restSeconds(),
                item.contacts(),
                height(item.stepHeight()));
    }

    private static PlanBody.@Nullable StepHeight height(@Nullable StepHeight height) {
        return height == null ? null : new PlanBody.StepHeight(height.fromCm(), height.toCm());
    }
}
