package dev.ironstride.plan.calendar;

import dev.ironstride.events.ExerciseChanged;
import dev.ironstride.plan.baseline.PlannedRun;
import dev.ironstride.plan.exercises.ToldExercises;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.plans.ItemText;
import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.plans.PlanView;
import dev.ironstride.plan.recovery.AdjustedSession;
import dev.ironstride.plan.recovery.SessionStatus;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A plan as calendar entries. */
final class PlanEntries {
    private final String athleteId;
    private final PlanRow plan;
    private final Map<String, ExerciseChanged> told;

    PlanEntries(String athleteId, PlanRow plan, Map<String, ExerciseChanged> told) {
        this.athleteId = athleteId;
        this.plan = plan;
        this.told = told;
    }

    /** Ids of every exercise that the plan names. */
    static Set<String> exerciseIds(PlanRow plan) {
        return plan.state().weeks().stream()
                .flatMap(week -> week.sessions().stream())
                .flatMap(session -> session.items().stream())
                .map(item -> item.exerciseId())
                .collect(Collectors.toSet());
    }

    /** Sessions and runs from a local time on. */
    List<Entry> from(LocalDateTime oldest) {
        return plan.state().weeks().stream()
                .flatMap(week -> Stream.concat(
                        week.sessions().stream().map(this::session),
                        week.base().runs().stream().map(this::run)))
                .filter(entry -> !entry.start().isBefore(oldest))
                .toList();
    }

    private Entry session(AdjustedSession session) {
        var now = session.now();
        boolean off = now.status() == SessionStatus.SKIPPED || now.status() == SessionStatus.MISSED;
        return new Entry(
                session.base().id(),
                Entry.Kind.SESSION,
                now.start(),
                PlanView.minutes(now.letter(), plan.baseline().athlete()),
                plan.zone(),
                "Strength " + session.base().name() + " (" + word(now.letter()) + ")",
                session.items().stream()
                        .map(item -> ToldExercises.name(told, item.exerciseId()) + ": " + ItemText.dose(item))
                        .collect(Collectors.joining("\n")),
                off);
    }

    /** A run has no id of its own: day and half name it, for there is at most one in each (H5). */
    private Entry run(PlannedRun run) {
        String name = "run/" + athleteId + "/" + run.start().toLocalDate() + "/"
                + Half.of(run.start().toLocalTime());
        return new Entry(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                Entry.Kind.RUN,
                run.start(),
                run.minutes(),
                plan.zone(),
                word(run.kind()),
                "",
                false);
    }

    private static String word(Letter letter) {
        return switch (letter) {
            case H -> "heavy";
            case M -> "moderate";
            case L -> "light";
            case MOB -> "mobility";
        };
    }

    private static String word(RunKind kind) {
        return switch (kind) {
            case RECOVERY -> "Recovery run";
            case EASY -> "Easy run";
            case MODERATE -> "Moderate run";
            case LONG -> "Long run";
            case HARD -> "Hard run";
            case RACE -> "Race";
        };
    }
}
