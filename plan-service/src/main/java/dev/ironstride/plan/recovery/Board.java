package dev.ironstride.plan.recovery;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.GoalKind;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.baseline.BaselineWeek;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.PlannedSession;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.placement.LiftAt;
import dev.ironstride.plan.placement.LifterRules;
import dev.ironstride.plan.placement.RaceAt;
import dev.ironstride.plan.placement.Slot;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.placement.Week;
import dev.ironstride.plan.prescription.SessionForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The state of a replay: every session where it stands, the runs as far as they are known, and what rules take off. */
final class Board {

    private final Baseline baseline;
    private final Catalogue catalogue;
    private final Dosing dosing;
    private final RunLedger runs;
    private final List<RaceAt> races;
    private final Map<UUID, Standing> sessions = new LinkedHashMap<>();
    private final List<List<UUID>> byWeek = new ArrayList<>();
    private final List<Reduction> reductions = new ArrayList<>();
    private final List<LiftAt> ownSessions = new ArrayList<>();
    private final Map<Form, List<Item>> forms = new HashMap<>();
    private Prescriptions prescriptions = Prescriptions.NONE;
    private int trainingRestartedIn = -1;
    private boolean softened;
    private long changes;

    private record Form(UUID session, Letter letter, Map<String, Item> instead) {}

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
            return !reductions.equals(now.reductions)
                    && !reductionsOf(session, reductions, sessions.values())
                            .equals(reductionsOf(session, now.reductions, now.sessions.values()));
        }

        /** The session as it was to be done. */
        AdjustedSession view(UUID id) {
            return board.view(of(id), reductionsOf(of(id), reductions, sessions.values()), prescriptions);
        }
    }

    /**
     * Everything where generation put it.
     *
     * @param begun minute at which sessions were really begun
     */
    Board(Baseline baseline, Catalogue catalogue, Map<UUID, Long> begun) {
        this.baseline = baseline;
        this.catalogue = catalogue;
        this.dosing = new Dosing(catalogue, baseline.athlete());
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
        softened |= reduction.effect().softening() != Softening.NONE;
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
        if (reductions.removeIf(which)) {
            ease();
            changes++;
        }
    }

    List<Reduction> reductions() {
        return List.copyOf(reductions);
    }

    /** What is taken off a session where it stands. */
    List<Reduction> reductionsOf(Standing session) {
        return reductionsOf(session, reductions, sessions.values());
    }

    private static List<Reduction> reductionsOf(
            Standing session, List<Reduction> reductions, Collection<Standing> sessions) {
        return reductions.isEmpty()
                ? List.of()
                : reductions.stream()
                        .filter(one -> isFor(one, session, sessions))
                        .toList();
    }

    private static boolean isFor(Reduction reduction, Standing session, Collection<Standing> sessions) {
        return reaches(reduction, session)
                && (!reduction.firstOnly() || session.base().id().equals(first(reduction, sessions)));
    }

    /** Whether a session is in the time of a reduction; one that was done before that time began is not, wherever it was planned. */
    private static boolean reaches(Reduction reduction, Standing session) {
        LiftAt done = session.actual();
        return reduction.covers(session.base().id(), session.start())
                && (done == null || done.end() > reduction.from());
    }

    private static @Nullable UUID first(Reduction reduction, Collection<Standing> sessions) {
        Standing first = null;
        for (Standing one : sessions) {
            boolean stands = one.planned() || one.at().status() == SessionStatus.DONE;
            if (stands
                    && one.at().letter().loadsLegs()
                    && reaches(reduction, one)
                    && (first == null || one.start() < first.start())) {
                first = one;
            }
        }
        return first == null ? null : first.base().id();
    }

    /** Gives every session the class that the reductions leave it. */
    private void ease() {
        if (!softened) {
            return;
        }
        for (Map.Entry<UUID, Standing> entry : sessions.entrySet()) {
            Standing session = entry.getValue();
            entry.setValue(session.eased(softest(session)));
        }
    }

    private Letter softest(Standing session) {
        Letter letter = session.at().letter();
        for (Reduction one : reductions) {
            Softening softening = one.effect().softening();
            if (softening != Softening.NONE && softening != Softening.SKIP && isFor(one, session, sessions.values())) {
                Letter softer = softening.of(session.at().letter()).orElse(letter);
                letter = softer.compareTo(letter) > 0 ? softer : letter;
            }
        }
        return letter;
    }

    /** H10: whether a session of this class may stand there as far as medical rules and reductions go. */
    boolean allows(LiftAt lift) {
        return reductions.stream()
                .filter(one -> one.holdsForItsTime() && lift.start() >= one.from() && lift.start() < one.until())
                .allMatch(one -> one.effect()
                        .softening()
                        .of(lift.letter())
                        .filter(lift.letter()::equals)
                        .isPresent());
    }

    /** The session as it is to be done. */
    AdjustedSession view(Standing session) {
        return view(session, reductionsOf(session), prescriptions);
    }

    private AdjustedSession view(Standing session, List<Reduction> active, Prescriptions prescribed) {
        Dosing.Dosed dosed = dosing.of(form(session, prescribed), active);
        return new AdjustedSession(session.base(), session.now(), dosed.items(), dosed.notes());
    }

    private List<Item> form(Standing session, Prescriptions prescribed) {
        Letter letter = session.letter();
        UUID id = session.base().id();
        return forms.computeIfAbsent(new Form(id, letter, prescribed.of(id)), form -> {
            if (letter == Letter.MOB) {
                return MobilityForm.of(catalogue, athlete());
            }
            long minutes = Math.min(letter.minutes(), athlete().minutesPerSession());
            List<Item> prescription = Prescriptions.in(session.base().prescription(), form.instead());
            return SessionForm.of(prescription, letter, minutes);
        });
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
        List<Reduction> active = reductionsOf(session);
        if (active.stream().noneMatch(one -> one.effect().cuts())) {
            return false;
        }
        List<Item> left = view(session).items();
        return form(session, prescriptions).stream()
                .anyMatch(item -> left.stream().anyMatch(one -> less(one, item)));
    }

    private static boolean less(Item left, Item full) {
        Double load = left.loadKg();
        Double fullLoad = full.loadKg();
        return left.exerciseId().equals(full.exerciseId())
                && (left.sets() < full.sets() || (fullLoad != null && (load == null || load < fullLoad)));
    }

    Snapshot snapshot() {
        return new Snapshot(
                this, new LinkedHashMap<>(sessions), List.copyOf(reductions), prescriptions, trainingRestartedIn);
    }

    void restore(Snapshot snapshot) {
        sessions.putAll(snapshot.sessions());
        reductions.clear();
        reductions.addAll(snapshot.reductions());
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
                new LifterRules(athlete().fiftyOrOlder(monday), athlete().goal().kind() == GoalKind.STRENGTH, true));
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
