package dev.ironstride.plan.recovery;

import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.progression.Exposure;
import dev.ironstride.plan.progression.Lifter;
import dev.ironstride.plan.progression.OtherReps;
import dev.ironstride.plan.progression.Plateau;
import dev.ironstride.plan.readiness.Band;
import dev.ironstride.plan.recovery.Decision.Because;
import dev.ironstride.plan.recovery.DecisionLog.Cause;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * A lift that no longer grows (domain.md 5.4, plateau): rest when the runner was tired, else other repetitions, else, when
 * those were tried, another exercise of the same pattern and level. One thing at a time, and one lift for a session.
 *
 * <p>Loaded lifts alone, in the weeks that are meant to make stronger: maintenance, tapers and deloads hold loads on purpose,
 * and a session whose loads a rule took down says nothing.
 */
final class PlateauRule {

    /** How long something else is tried, days. [E, from 5.4: variation every 4-6 weeks] */
    private static final int TRIAL_DAYS = 28;

    private final Board board;
    private final DecisionLog log;
    private final Overrides overrides;
    private final Deload deload;
    private final Function<LocalDate, Band> readiness;
    private final Variation variation;
    private final Lifter lifter;
    private final Map<String, List<Exposure>> sinceChange = new HashMap<>();
    /** What is tried in the place of an exercise, by session. */
    private final Map<String, Map<UUID, Item>> trials = new HashMap<>();

    private final Set<String> repsTried = new HashSet<>();

    PlateauRule(Replay replay, Deload deload, Function<LocalDate, Band> readiness) {
        this.board = replay.board();
        this.log = replay.log();
        this.overrides = replay.overrides();
        this.deload = deload;
        this.readiness = readiness;
        this.variation = new Variation(board.catalogue(), board.athlete());
        this.lifter = Lifter.of(board.athlete());
    }

    /** What the plan has for an exercise in a session, or what is tried in its place. */
    Item planned(Standing session, Item item) {
        return trials.getOrDefault(item.exerciseId(), Map.of())
                .getOrDefault(session.base().id(), item);
    }

    /**
     * Looks at the lifts of a session.
     *
     * @return the lift about which something was changed
     */
    Optional<String> answer(
            StrengthDone fact, Optional<Standing> session, Map<String, Exposure> done, LiftLedger ledger) {
        if (session.isEmpty() || !grows(session.get()) || lighter(session.get())) {
            return Optional.empty();
        }
        var lifts = new LinkedHashMap<String, Exposure>();
        done.forEach((exercise, exposure) -> {
            if (exposure.asked() != null && exposure.topLoad().isPresent()) {
                lifts.put(exercise, exposure);
            }
        });
        lifts.forEach((exercise, exposure) ->
                sinceChange.computeIfAbsent(exercise, id -> new ArrayList<>()).add(exposure));
        return lifts.keySet().stream()
                .filter(exercise -> stalled(fact, exercise, ledger))
                .findFirst();
    }

    private boolean grows(Standing session) {
        BaselineWeek week = board.week(session.week());
        return !week.deload() && week.phase() != Phase.MT && week.phase() != Phase.TP;
    }

    /** Whether a rule took load off it; fewer sets say nothing about the load of each. */
    private boolean lighter(Standing session) {
        return board.reductionsOf(session).stream().anyMatch(one -> one.effect().loadCut() > 0);
    }

    private boolean stalled(StrengthDone fact, String exercise, LiftLedger ledger) {
        List<Exposure> sessions = sinceChange.getOrDefault(exercise, List.of());
        Optional<Plateau> plateau = Plateau.of(sessions, tired(sessions), repsTried.contains(exercise));
        if (plateau.isEmpty()) {
            if (sessions.size() >= Plateau.SESSIONS_WITHOUT_GAIN) {
                repsTried.remove(exercise); // it grows again
            }
            return false;
        }
        var found = new Found(fact, exercise, plateau.get(), sessions.size());
        boolean changed = switch (plateau.get()) {
            case DELOAD -> rest(found);
            case OTHER_REPS -> otherReps(found, ledger);
            case OTHER_VARIATION -> otherExercise(found);
        };
        if (changed) {
            sinceChange.remove(exercise);
        }
        return changed;
    }

    private record Found(StrengthDone fact, String exercise, Plateau plateau, int sessions) {}

    /** Share of the days of the last sessions with amber or red readiness. */
    private double tired(List<Exposure> sessions) {
        List<Exposure> last = sessions.subList(Math.max(0, sessions.size() - Plateau.SESSIONS), sessions.size());
        return last.stream()
                .map(session -> readiness.apply(LocalDate.ofEpochDay(session.day())))
                .mapToInt(band -> band.compareTo(Band.AMBER) >= 0 ? 1 : 0)
                .average()
                .orElse(0);
    }

    private boolean rest(Found found) {
        long minute = found.fact().at();
        if (!deload.mayFollow(minute)) {
            return false;
        }
        Optional<Standing> next = board.next(minute, session -> session.start() > minute);
        next.ifPresent(session -> deload.give(
                cause(found, session, "and you were tired on half of those days or more, so these days are easy")));
        return next.isPresent();
    }

    private boolean otherReps(Found found, LiftLedger ledger) {
        Optional<Exercise> exercise = board.catalogue().find(found.exercise());
        boolean changed = exercise.isPresent()
                && attempt(
                        found,
                        (item, first) -> OtherReps.of(item, exercise.get(), ledger.of(found.exercise()), lifter),
                        "so you do other repetitions for four weeks");
        if (changed) {
            repsTried.add(found.exercise());
        }
        return changed;
    }

    private boolean otherExercise(Found found) {
        List<Standing> ahead = ahead(found);
        Optional<Exercise> other = board.catalogue()
                .find(found.exercise())
                .flatMap(exercise -> variation.of(exercise, Variation.taken(ahead)));
        boolean changed = other.isPresent()
                && attempt(
                        found,
                        (item, first) -> Optional.of(Variation.inPlaceOf(item, other.get(), first)),
                        "so " + other.get().name() + " takes its place for four weeks");
        if (changed) {
            repsTried.remove(found.exercise());
        }
        return changed;
    }

    /** What comes in the place of an item; {@code first} in the first session that has it. */
    private interface Instead {
        Optional<Item> of(Item item, boolean first);
    }

    private boolean attempt(Found found, Instead instead, String so) {
        var items = new LinkedHashMap<Standing, Item>();
        for (Standing session : ahead(found)) {
            item(session, found.exercise())
                    .flatMap(item -> instead.of(item, items.isEmpty()))
                    .ifPresent(item -> items.put(session, item));
        }
        if (items.isEmpty()) {
            return false;
        }
        var cause = cause(found, items.keySet().iterator().next(), so);
        log.change(
                cause,
                Set.of(),
                () -> items.forEach(
                        (session, item) -> board.prescribe(session.base().id(), found.exercise(), item)));
        if (!overrides.takesBack(cause.key())) {
            var tried = new HashMap<UUID, Item>();
            items.forEach((session, item) -> tried.put(session.base().id(), item));
            trials.put(found.exercise(), tried);
        }
        return true;
    }

    private static Optional<Item> item(Standing session, String exercise) {
        return session.base().prescription().stream()
                .filter(item -> item.exerciseId().equals(exercise))
                .findFirst();
    }

    /** The sessions of the coming weeks that have the exercise, by their place. */
    private List<Standing> ahead(Found found) {
        long minute = found.fact().at();
        return board.all().stream()
                .filter(session -> session.openAt(minute)
                        && session.start() > minute
                        && session.start() < minute + TRIAL_DAYS * WallClock.DAY
                        && grows(session)
                        && item(session, found.exercise()).isPresent())
                .sorted(Comparator.comparingLong(Standing::start))
                .toList();
    }

    private Cause cause(Found found, Standing about, String so) {
        String name =
                board.catalogue().find(found.exercise()).map(Exercise::name).orElse(found.exercise());
        return new Cause(
                Rule.PLATEAU,
                found.fact().id() + "/" + found.exercise(),
                about.base().id(),
                found.fact().at(),
                List.of(new Because(
                        found.fact().id(),
                        found.exercise() + ": no growth in " + found.sessions() + " sessions",
                        Plateau.SESSIONS_WITHOUT_GAIN + " sessions")),
                name + " has not grown for " + found.sessions() + " sessions, " + so);
    }
}
