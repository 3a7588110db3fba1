package dev.ironstride.plan.recovery;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.PlannedSession;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.RaceAt;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.Slot;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.placement.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** The state of a replay: every session where it stands, the runs as far as they are known, and what rules take off. */
final class Board {

    private final Baseline baseline;
    private final Catalogue catalogue;
    private final Forms forms;
    private final Fulfilment fulfilment;
    private final RunLedger runs;
    private final List<RaceAt> races;
    private final Map<UUID, Standing> sessions = new LinkedHashMap<>();
    private final List<List<UUID>> byWeek = new ArrayList<>();
    private final Reductions reductions = new Reductions();
    private final List<LiftAt> ownSessions = new ArrayList<>();
    private Prescriptions prescriptions = Prescriptions.NONE;
    private int trainingRestartedIn = -1;
    private long changes;

    /** A copy to look back at, or to go back to. */
    record Snapshot(
            Board board,
            Map<UUID, Standing> sessions,
            List<Reduction> reductions,
            Prescriptions prescriptions,
            int trainingRestartedIn) {

        Standing of(UUID id) {
            return Objects.requireNonNull(sessions.get(id));
        }

        /** Whether other reductions, or another prescription, hold for a session now. */
        boolean mayDiffer(Board now, Standing session) {
            UUID id = session.base().id();
            return !prescriptions.of(id).equals(now.prescriptions.of(id)) || reducedOtherwise(now, session);
        }

        private boolean reducedOtherwise(Board now, Standing session) {
            return !now.reductions.are(reductions)
                    && !Reductions.of(session, reductions, sessions.values()).equals(now.reductionsOf(session));
        }

        /** The session as it was to be done. */
        AdjustedSession view(UUID id) {
            return board.forms.view(of(id), Reductions.of(of(id), reductions, sessions.values()), prescriptions);
        }
    }

    /**
     * Everything where generation put it.
     *
     * @param begun minute at which sessions were really begun
     * @param fulfilment which facts are the doing of which sessions
     */
    Board(Baseline baseline, Catalogue catalogue, Map<UUID, Long> begun, Fulfilment fulfilment) {
        this.fulfilment = fulfilment;
        this.baseline = baseline;
        this.catalogue = catalogue;
        this.forms = new Forms(catalogue, baseline.athlete());
        this.runs =
                new RunLedger(baseline.athlete(), baseline.weeks().getFirst().monday());
        this.races = new ArrayList<>(
                baseline.athlete().races().stream().map(Race::at).toList());
        for (int week = 0; week < baseline.weeks().size(); week++) {
            var ids = new ArrayList<UUID>();
            for (PlannedSession session : baseline.weeks().get(week).sessions()) {
                sessions.put(
                        session.id(), Standing.of(session, week, begun.getOrDefault(session.id(), Long.MAX_VALUE)));
                ids.add(session.id());
            }
            byWeek.add(ids);
        }
    }

    Athlete athlete() {
        return baseline.athlete();
    }

    Fulfilment fulfilment() {
        return fulfilment;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    RunLedger runs() {
        return runs;
    }

    List<RaceAt> races() {
        return races;
    }

    BaselineWeek week(int index) {
        return baseline.weeks().get(index);
    }

    List<BaselineWeek> weeks() {
        return baseline.weeks();
    }

    /** Grows with whatever may make another judgement necessary. */
    long changes() {
        return changes + runs.changes();
    }

    Optional<Standing> session(UUID id) {
        return Optional.ofNullable(sessions.get(id));
    }

    List<Standing> all() {
        return List.copyOf(sessions.values());
    }

    List<Standing> ofWeek(int index) {
        return byWeek.get(index).stream().map(this::standing).toList();
    }

    private Standing standing(UUID id) {
        return session(id).orElseThrow();
    }

    /** The next session that can still be changed at a time and passes, by its place. */
    Optional<Standing> next(long minute, Predicate<Standing> which) {
        return sessions.values().stream()
                .filter(session -> session.openAt(minute) && which.test(session))
                .min(Comparator.comparingLong(Standing::start));
    }

    void put(Standing session) {
        sessions.put(session.base().id(), session);
        ease();
        changes++;
    }

    /** Notes a strength session that was not in the plan. */
    void noteOwn(LiftAt lift) {
        ownSessions.add(lift);
        changes++;
    }

    /** Notes a race that was not in the profile. */
    void noteRace(RaceAt race) {
        races.add(race);
        changes++;
    }

    /** Takes a race to have been when it really was. */
    void raceWas(RaceAt planned, RaceAt real) {
        races.remove(planned);
        noteRace(real);
    }

    /** H3: training weeks count from one again from this week of the plan. */
    void trainingRestartsIn(int index) {
        trainingRestartedIn = index;
        changes++;
    }

    private int trainingWeek(int index) {
        return trainingRestartedIn >= 0 && index >= trainingRestartedIn
                ? index - trainingRestartedIn + 1
                : week(index).trainingWeek();
    }

    /** Takes something off; sessions that are skipped because of it stay skipped. */
    void reduce(Reduction reduction) {
        reductions.add(reduction);
        if (reduction.effect().softening() == Softening.SKIP) {
            all().stream()
                    .filter(session ->
                            session.planned() && reduction.covers(session.base().id(), session.start()))
                    .forEach(session -> sessions.put(session.base().id(), session.inStatus(SessionStatus.SKIPPED)));
        }
        ease();
        changes++;
    }

    /** Takes back what came with a decision, to put something else in its place. */
    void giveBack(Predicate<Reduction> which) {
        if (reductions.giveBack(which)) {
            ease();
            changes++;
        }
    }

    List<Reduction> reductions() {
        return reductions.all();
    }

    /** What is taken off a session where it stands. */
    List<Reduction> reductionsOf(Standing session) {
        return reductions.of(session, sessions.values());
    }

    /** Gives every session the class that the reductions leave it. */
    private void ease() {
        if (!reductions.soften()) {
            return;
        }
        for (Map.Entry<UUID, Standing> entry : sessions.entrySet()) {
            Standing session = entry.getValue();
            entry.setValue(session.eased(reductions.softest(session, sessions.values())));
        }
    }

    /** H10: whether a session of this class may stand there as far as medical rules and reductions go. */
    boolean allows(LiftAt lift) {
        return reductions.allow(lift);
    }

    /** The session as it is to be done. */
    AdjustedSession view(Standing session) {
        return forms.view(session, reductionsOf(session), prescriptions);
    }

    /**
     * Puts an item in the place of the plan's own for an exercise of a session.
     *
     * @param exercise id of the plan's own
     */
    void prescribe(UUID session, String exercise, Item item) {
        prescriptions = prescriptions.with(session, exercise, item);
    }

    /** Whether sets or load were taken off a session that started in a stretch of time. */
    boolean cutBetween(long from, long until) {
        return sessions.values().stream()
                .anyMatch(session -> session.start() >= from && session.start() <= until && cut(session));
    }

    /** Whether sets or load are taken off a session. */
    boolean cut(Standing session) {
        return forms.cut(session, reductionsOf(session), prescriptions);
    }

    Snapshot snapshot() {
        return new Snapshot(this, new LinkedHashMap<>(sessions), reductions.all(), prescriptions, trainingRestartedIn);
    }

    void restore(Snapshot snapshot) {
        sessions.putAll(snapshot.sessions());
        reductions.become(snapshot.reductions());
        prescriptions = snapshot.prescriptions();
        trainingRestartedIn = snapshot.trainingRestartedIn();
        changes++;
    }

    /** The week as a real week, with these sessions standing fast in it. */
    Week frame(int index, List<LiftAt> standing) {
        LocalDate monday = week(index).monday();
        long from = WallClock.midnightOf(monday);
        var around = new ArrayList<LiftAt>();
        for (Standing session : sessions.values()) {
            if (session.week() != index && session.counts()) {
                LiftAt lift = session.lift();
                if (Math.abs(lift.start() - from) < 3 * WallClock.WEEK) {
                    around.add(lift);
                }
            }
        }
        around.addAll(ownSessions);
        return new Week(
                from,
                trainingWeek(index),
                false,
                runs.week(monday),
                runs.around(monday),
                standing,
                around,
                races,
                athlete().lifter(monday));
    }

    /** Whether a run counts among hard, long and race runs; domain.md 3.2 leaves it to the runner for long ones. */
    boolean strenuous(RunAt run) {
        return run.strenuous(athlete().longCountsAsHard());
    }

    /** How many of these sessions lie outside the slots that the runner prefers (P6). */
    long inLessLikedSlots(List<Standing> standing) {
        Set<Slot> preferred = athlete().preferred();
        return preferred.isEmpty()
                ? 0
                : standing.stream()
                        .map(session -> new Slot(
                                session.at().start().getDayOfWeek(),
                                session.at().half()))
                        .filter(slot -> !preferred.contains(slot))
                        .count();
    }
}
