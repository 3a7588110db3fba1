package dev.ironstride.plan.composition;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.GoalKind;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.prescription.TimeBudget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills the sessions of a plan. The exercises of all weeks are chosen at once; each week then gets its dose. */
public final class SessionComposer {

    /** Share of a taper week's sets that stays (domain.md 4.1: -50 %, then -70 %). */
    private static final double FIRST_TAPER_SETS = 0.5;

    private static final double SECOND_TAPER_SETS = 0.3;

    private final Athlete athlete;
    private final List<PlanWeek> weeks;
    private final Dose dose;
    private final SessionMinutes minutes;
    private final Map<Lane, Exercise[]> plan = new HashMap<>();
    /** For each week, what the weeks before it had. */
    private final List<Set<String>> met = new ArrayList<>();
    /** For each week and number of sessions, what has been composed: a plan asks for most weeks more than once. */
    private final List<Map<Integer, List<List<Item>>>> composed = new ArrayList<>();

    /**
     * Chooses the exercises of a plan.
     *
     * @param weeks all of its weeks
     */
    public SessionComposer(Athlete athlete, Catalogue catalogue, List<PlanWeek> weeks) {
        this.athlete = athlete;
        this.weeks = List.copyOf(weeks);
        this.dose = new Dose(athlete);
        this.minutes = new SessionMinutes(athlete);
        BlockProblem problem = problem(athlete, catalogue, this.weeks);
        int[] choice = BlockSearch.solve(problem.model());
        for (int variable = 0; variable < choice.length; variable++) {
            Stay stay = problem.stays().get(variable);
            fill(stay, stay.candidates().get(choice[variable]));
        }
        meet();
    }

    /** What the choice of exercises for a plan costs; for explaining it, and for holding other solvers against ours. */
    public static BlockProblem problem(Athlete athlete, Catalogue catalogue, List<PlanWeek> weeks) {
        return Modelling.of(athlete, catalogue, weeks);
    }

    private void fill(Stay stay, Exercise exercise) {
        Exercise[] ofLane = plan.computeIfAbsent(stay.lane(), lane -> new Exercise[weeks.size()]);
        stay.active().forEach(week -> ofLane[week] = exercise);
    }

    /** Short sessions leave extras out for a while, so that what is new in a week shows only in what came before it. */
    private void meet() {
        var before = new HashSet<String>();
        for (PlanWeek week : weeks) {
            met.add(Set.copyOf(before));
            composed.add(new HashMap<>());
            compose(week.number(), week.sessions())
                    .forEach(session -> session.forEach(item -> before.add(item.exerciseId())));
        }
    }

    /**
     * The full sessions of a week, A first.
     *
     * @param number of the week, from 1
     * @param sessions how many there is room for, at most as many as the week was to have
     */
    public List<List<Item>> compose(int number, int sessions) {
        return composed.get(number - 1).computeIfAbsent(sessions, count -> composed(number, count));
    }

    private List<List<Item>> composed(int number, int sessions) {
        int week = number - 1;
        PlanWeek asked = weeks.get(week);
        var now = new PlanWeek(number, sessions, asked.row(), asked.taperWeek(), asked.steady());
        var filled = new ArrayList<List<Item>>();
        for (List<Lane> session : SessionTemplate.of(sessions)) {
            filled.add(session(session, week, now));
        }
        return Shares.kept(filled, athlete.goal().kind() == GoalKind.RACE);
    }

    private List<Item> session(List<Lane> lanes, int week, PlanWeek now) {
        var items = new ArrayList<Item>();
        boolean jumps = lanes.stream().anyMatch(lane -> lane.role() == Role.JUMP && exercise(lane, week) != null);
        for (Lane lane : lanes) {
            Exercise exercise = exercise(lane, week);
            if (exercise != null) {
                items.add(tapered(dose.of(lane, exercise, use(lane, exercise, week, now, jumps)), now));
            }
        }
        holdBack(items, week);
        return TimeBudget.fit(items, Math.min(minutes.ofBeginner(now), Integer.MAX_VALUE));
    }

    /** One new exercise a session (domain.md 5.4): further extras that are new wait for a later week. */
    private void holdBack(List<Item> items, int week) {
        for (Pattern extra : TimeBudget.EXTRAS) {
            if (items.stream().filter(item -> isNew(item.exerciseId(), week)).count() > 1) {
                items.removeIf(item -> item.pattern() == extra && isNew(item.exerciseId(), week));
            }
        }
    }

    /** Whether the runner does it for the first time, and not only because the plan begins. */
    private boolean isNew(String exerciseId, int week) {
        return week > 0 && !met.get(week).contains(exerciseId);
    }

    private @Nullable Exercise exercise(Lane lane, int week) {
        Exercise[] ofLane = plan.get(lane);
        return ofLane == null ? null : ofLane[week];
    }

    private Use use(Lane lane, Exercise exercise, int week, PlanWeek now, boolean jumps) {
        int worked = 0;
        for (int earlier = week - 1; earlier >= 0; earlier--) {
            Exercise before = exercise(lane, earlier);
            if (before != null && !before.id().equals(exercise.id())) {
                break;
            }
            worked += before != null && !weeks.get(earlier).row().deload() ? 1 : 0;
        }
        boolean first = isNew(exercise.id(), week) && !athlete.oneRepMax().containsKey(exercise.id());
        return new Use(now, worked, first, jumps);
    }

    private static Item tapered(Item item, PlanWeek week) {
        return switch (week.taperWeek()) {
            case 0 -> item;
            case 1 -> share(item, FIRST_TAPER_SETS);
            default -> share(item, SECOND_TAPER_SETS);
        };
    }

    private static Item share(Item item, double share) {
        return item.withSets((int) Math.max(1, Math.round(item.sets() * share)));
    }
}
