package dev.ironstride.plan.recovery;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.GoalKind;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.PlannedRun;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.LifterRules;
import dev.ironstride.plan.placement.RaceAt;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.Sheet;
import dev.ironstride.plan.placement.Week;
import dev.ironstride.plan.recovery.Fact.RunDone;
import dev.ironstride.plan.recovery.Fact.StrengthDone;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A second reading of H1-H10 for a plan that facts have changed. It knows the baseline, the facts and the answer, and nothing of
 * how f got there: it puts the weeks together anew and holds every session to come against the {@link Sheet}.
 */
final class Referee {

    private static final long DAY = 24 * 60;
    private static final long WEEK = 7 * DAY;

    /** The longest run that is still a race of a distance. */
    private record Length(RaceDistance distance, double kilometres, double minutes) {}

    private static final List<Length> RACES = List.of(
            new Length(RaceDistance.FIVE_K, 5, 30),
            new Length(RaceDistance.TEN_K, 10, 60),
            new Length(RaceDistance.HALF, 21.0975, 120),
            new Length(RaceDistance.MARATHON, 42.195, 240),
            new Length(RaceDistance.ULTRA_50_100K, 100, 720));

    private final Baseline baseline;
    private final AdjustedPlan plan;
    private final List<RunAt> runs = new ArrayList<>();
    private final List<RaceAt> races = new ArrayList<>();
    private final List<LiftAt> lifted = new ArrayList<>();
    /** Races of the profile that are still to be run. */
    private final List<RaceAt> listed = new ArrayList<>();
    /** Days on which strength was done. */
    private final Set<Long> daysDone = new TreeSet<>();
    /** Planned sessions whose doing names them. */
    private final Set<UUID> namedAndDone = new HashSet<>();

    private final HealthSheet health;
    private boolean breaksAreKnown;

    /** One that knows no exercise, and so cannot see which of them pain filters out. */
    Referee(Baseline baseline, Collection<? extends Fact> facts, AdjustedPlan plan) {
        this(baseline, Catalogue.EMPTY, facts, plan);
    }

    Referee(Baseline baseline, Catalogue catalogue, Collection<? extends Fact> facts, AdjustedPlan plan) {
        this.baseline = baseline;
        this.plan = plan;
        this.health = new HealthSheet(baseline.athlete(), catalogue, facts);
        baseline.athlete().races().stream().map(Race::at).forEach(listed::add);
        planRuns();
        facts.stream()
                .filter(RunDone.class::isInstance)
                .map(RunDone.class::cast)
                .sorted(Comparator.comparingLong(RunDone::at).thenComparing(RunDone::id))
                .forEach(this::run);
        List<StrengthDone> sessions = facts.stream()
                .filter(StrengthDone.class::isInstance)
                .map(StrengthDone.class::cast)
                .toList();
        sessions.stream()
                .filter(StrengthDone::fulfils)
                .map(StrengthDone::plannedSessionId)
                .filter(Objects::nonNull)
                .forEach(namedAndDone::add);
        sessions.forEach(this::lift);
    }

    /** The runs as they were planned; the week after the plan is one like its last. */
    private void planRuns() {
        for (BaselineWeek week : baseline.weeks()) {
            week.runs().stream().map(PlannedRun::at).forEach(runs::add);
        }
        baseline.weeks().getLast().runs().stream()
                .filter(run -> run.kind() != RunKind.RACE)
                .map(run -> run.at().shifted(WEEK))
                .forEach(runs::add);
    }

    /** A real run takes the place of the planned one of its day that is nearest. */
    private void run(RunDone fact) {
        RunAt real = fact.run();
        RunAt nearest = null;
        for (RunAt one : runs) {
            boolean candidate = day(one.start()) == day(real.start()) && planned(one);
            if (candidate && (nearest == null || away(one, real) < away(nearest, real))) {
                nearest = one;
            }
        }
        if (nearest != null) {
            runs.remove(nearest);
        }
        runs.add(real);
        if (real.kind() == RunKind.RACE) {
            RaceAt meant = listed.stream()
                    .filter(race -> day(race.start()) == day(real.start()))
                    .findFirst()
                    .orElse(null);
            listed.remove(meant);
            races.add(
                    meant == null
                            ? new RaceAt(real.start(), real.end(), distance(fact), RacePriority.B)
                            : new RaceAt(real.start(), real.end(), meant.distance(), meant.priority()));
        }
    }

    private static long away(RunAt one, RunAt other) {
        return Math.abs(one.start() - other.start());
    }

    private boolean planned(RunAt run) {
        return baseline.weeks().stream()
                .flatMap(week -> week.runs().stream())
                .anyMatch(one -> one.at().equals(run));
    }

    /** 4.3, by the length that was run, else by how long it took: a race of each distance takes about so long. */
    private static RaceDistance distance(RunDone fact) {
        Double metres = fact.metres();
        double covered = metres != null && metres > 0 ? metres : 0;
        return RACES.stream()
                .filter(race -> covered > 0 ? covered <= race.kilometres() * 1010 : fact.minutes() <= race.minutes())
                .map(Length::distance)
                .findFirst()
                .orElse(RaceDistance.ULTRA_100M);
    }

    /** A session that was done is as heavy as the planned one was; one of the runner's own as heavy as it felt. */
    private void lift(StrengthDone fact) {
        if (fact.fulfils()) {
            daysDone.add(day(fact.end()));
        }
        Letter planned = meant(fact).map(one -> planned(one, fact)).orElse(null);
        Double rpe = fact.rpe();
        boolean mobility = planned == Letter.MOB;
        if (mobility && (rpe == null || rpe <= 2)) {
            return;
        }
        Letter letter = planned == null || mobility ? felt(rpe) : planned;
        lifted.add(new LiftAt(fact.start(), fact.end(), letter, !fact.fulfils()));
    }

    /**
     * The class of a session when it was begun: "past and in-progress sessions locked" (domain.md 7, anti-thrash). One that was
     * broken off stays planned, and what happens afterwards may give the second try another class.
     */
    private Letter planned(AdjustedSession session, StrengthDone fact) {
        return plan.decisions().stream()
                .filter(decision -> decision.state() == DecisionState.APPLIED && minute(decision.at()) >= fact.at())
                .sorted(Comparator.comparing(Decision::at))
                .flatMap(decision -> decision.changes().stream())
                .filter(change -> change.sessionId().equals(session.base().id()))
                .findFirst()
                .map(change -> change.before().letter())
                .orElseGet(() -> session.now().letter());
    }

    private static Letter felt(@Nullable Double rpe) {
        return rpe == null ? Letter.M : rpe >= 7 ? Letter.H : rpe >= 5 ? Letter.M : Letter.L;
    }

    /**
     * The session that is named, else the one of that day that this was the doing of: "any other loaded leg work" (domain.md 3.2)
     * is as heavy as it felt. The one of that day may be done and not by this: what was broken off is no doing, and what names it
     * may have been on another day.
     */
    private Optional<AdjustedSession> meant(StrengthDone fact) {
        UUID named = fact.plannedSessionId();
        return sessions().stream()
                .filter(one -> named != null
                        ? one.base().id().equals(named)
                        : fact.fulfils()
                                && one.now().status() == SessionStatus.DONE
                                && !namedAndDone.contains(one.base().id())
                                && day(minute(one.now().start())) == day(fact.start()))
                .findFirst();
    }

    private List<AdjustedSession> sessions() {
        return plan.weeks().stream().flatMap(week -> week.sessions().stream()).toList();
    }

    /**
     * What sessions from a moment on break, such as {@code "2027-01-05T07:00 H: H3"}. Breaks are looked for when a day is over
     * (T17), so whether training weeks count from one again is asked at midnight alone.
     */
    Set<String> broken(LocalDateTime from) {
        breaksAreKnown = from.toLocalTime().equals(LocalTime.MIDNIGHT);
        Set<String> found = new TreeSet<>();
        for (AdjustedWeek week : plan.weeks()) {
            judge(week, from, found);
        }
        return found;
    }

    private void judge(AdjustedWeek week, LocalDateTime from, Set<String> found) {
        week.sessions().stream()
                .filter(session -> session.now().status() == SessionStatus.PLANNED)
                .filter(session -> !session.now().start().isBefore(from))
                .forEach(session -> health.broken(session, from)
                        .forEach(broken -> found.add(
                                session.now().start() + " " + session.now().letter() + ": " + broken)));
        List<LiftAt> open = week.sessions().stream()
                .filter(Referee::stands)
                .filter(session -> !session.now().start().isBefore(from))
                .map(Referee::at)
                .toList();
        if (open.isEmpty()) {
            return;
        }
        long monday = minute(week.base().monday().atStartOfDay());
        var own = new ArrayList<>(week.sessions().stream()
                .filter(Referee::stands)
                .map(Referee::at)
                .toList());
        lifted.stream().filter(one -> inWeek(one.start(), monday)).forEach(own::add);
        var sheet = new Sheet(new Week(
                monday,
                trainingWeek(week),
                false,
                runs.stream().filter(run -> inWeek(run.start(), monday)).toList(),
                runs.stream().filter(run -> !inWeek(run.start(), monday)).toList(),
                List.of(),
                around(monday),
                Stream.concat(races.stream(), listed.stream()).toList(),
                lifter(week)));
        Set<String> together = sheet.brokenByAll(own, open);
        for (LiftAt lift : open) {
            var others = new ArrayList<>(own);
            others.remove(lift);
            others.addAll(around(monday));
            Set<String> broken = new TreeSet<>(sheet.broken(lift, others));
            broken.addAll(together);
            if (runs.stream()
                    .anyMatch(
                            run -> day(run.start()) == day(lift.start()) && half(run.start()) == half(lift.start()))) {
                broken.add("H5");
            }
            if (!broken.isEmpty()) {
                found.add(LocalDateTime.ofEpochSecond(lift.start() * 60, 0, ZoneOffset.UTC) + " " + lift.letter() + ": "
                        + String.join(" ", broken));
            }
        }
    }

    private LifterRules lifter(AdjustedWeek week) {
        Athlete athlete = baseline.athlete();
        Integer born = athlete.birthYear();
        return new LifterRules(
                born != null && week.base().monday().getYear() - born >= 50,
                athlete.goal().kind() == GoalKind.STRENGTH,
                athlete.longCountsAsHard());
    }

    /** H3: back to 1 in the week of the first session after 29 days off and more. */
    private int trainingWeek(AdjustedWeek week) {
        long sunday = minute(week.base().monday().atStartOfDay()) / DAY + 6;
        Set<Long> days = new TreeSet<>(daysDone);
        sessions().stream()
                .filter(Referee::stands)
                .forEach(session -> days.add(day(at(session).start())));
        long first = Math.max(
                baseline.createdAt().toLocalDate().toEpochDay(),
                baseline.weeks().getFirst().monday().toEpochDay());
        long before = first;
        int back = -1;
        for (long day : days) {
            if (day >= first && day <= sunday) {
                back = day - before >= 29 ? weekOf(day) : back;
                before = day;
            }
        }
        return back < 0 || !breaksAreKnown ? week.base().trainingWeek() : weekOf(sunday) - back + 1;
    }

    private int weekOf(long day) {
        return (int) ((day - baseline.weeks().getFirst().monday().toEpochDay()) / 7);
    }

    private List<LiftAt> around(long monday) {
        var around = new ArrayList<>(sessions().stream()
                .filter(Referee::stands)
                .map(Referee::at)
                .filter(one -> !inWeek(one.start(), monday))
                .toList());
        lifted.stream().filter(one -> !inWeek(one.start(), monday)).forEach(around::add);
        return around;
    }

    private static boolean stands(AdjustedSession session) {
        return session.now().status() == SessionStatus.PLANNED && session.now().letter() != Letter.MOB;
    }

    private static LiftAt at(AdjustedSession session) {
        long start = minute(session.now().start());
        long minutes = switch (session.now().letter()) {
            case H -> 60;
            case M -> 45;
            case L -> 30;
            case MOB -> 20;
        };
        return new LiftAt(start, start + minutes, session.now().letter());
    }

    private static boolean inWeek(long minute, long monday) {
        return minute >= monday && minute < monday + WEEK;
    }

    private static long minute(LocalDateTime time) {
        return time.toEpochSecond(ZoneOffset.UTC) / 60;
    }

    private static long day(long minute) {
        return Math.floorDiv(minute, DAY);
    }

    private static long half(long minute) {
        return Math.floorMod(minute, DAY) / (DAY / 2);
    }
}
