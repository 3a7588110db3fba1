package dev.ironstride.plan.composition;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.composition.BlockModel.Coupling;
import dev.ironstride.plan.composition.BlockModel.Limit;
import dev.ironstride.plan.composition.BlockModel.Novelty;
import dev.ironstride.plan.composition.BlockModel.Unary;
import dev.ironstride.plan.prescription.TimeBudget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes down what the choice of exercises costs for one runner and plan; docs/composition.md says the same in words. */
final class Modelling {

    /** Time is counted in half minutes. */
    private static final int TIME_UNIT_SECONDS = 30;

    private static final Set<Term> SINGLE = Set.of(
            Term.DISLIKED,
            Term.NOT_LIKED,
            Term.NO_MAXIMUM,
            Term.UNLOADED,
            Term.UNLOADED_HEAVY,
            Term.HELD,
            Term.OTHER_STANCE,
            Term.ONE_JOINT,
            Term.DRILL,
            Term.NO_CALF,
            Term.LEVEL,
            Term.OTHER_PATTERN);

    private final Athlete athlete;
    private final List<PlanWeek> weeks;
    private final SessionMinutes minutes;
    private final ExerciseChoice choice;
    private final Wishes wishes;
    private final Dose dose;
    private final List<Stay> stays = new ArrayList<>();
    private final List<int[]> chains = new ArrayList<>();
    private final Map<Lane, int[]> stayOfWeek = new HashMap<>();

    private Modelling(Athlete athlete, Catalogue catalogue, List<PlanWeek> weeks) {
        this.athlete = athlete;
        this.weeks = weeks;
        this.minutes = new SessionMinutes(athlete);
        this.choice = new ExerciseChoice(athlete, catalogue);
        this.wishes = new Wishes(athlete);
        this.dose = new Dose(athlete);
    }

    /** The problem for a plan; patterns without any exercise have no variable. */
    static BlockProblem of(Athlete athlete, Catalogue catalogue, List<PlanWeek> weeks) {
        var modelling = new Modelling(athlete, catalogue, weeks);
        modelling.layOut();
        return new BlockProblem(modelling.stays, modelling.model());
    }

    private void layOut() {
        var lanes = new LinkedHashSet<Lane>();
        weeks.forEach(week -> SessionTemplate.of(week.sessions()).forEach(lanes::addAll));
        lanes.removeIf(lane -> lane.role().plyometric() && !Gate.opens(athlete));
        Map<Lane, List<Integer>> turns = Rotation.of(weeks, lanes, this::jumps);
        for (Lane lane : lanes) {
            if (turns.containsKey(lane)) {
                layOut(lane, turns.getOrDefault(lane, List.of()));
            }
        }
    }

    private void layOut(Lane lane, List<Integer> turns) {
        var chain = new ArrayList<Integer>();
        int[] ofWeek = new int[weeks.size()];
        Arrays.fill(ofWeek, -1);
        for (int turn = 0; turn < turns.size(); turn++) {
            int from = turns.get(turn);
            int to = turn + 1 < turns.size() ? turns.get(turn + 1) : weeks.size();
            List<Integer> active = active(lane, from, to);
            if (active.isEmpty()) {
                continue;
            }
            Phase phase = weeks.get(active.getFirst()).row().phase();
            List<Exercise> candidates = choice.of(lane, phase);
            if (!candidates.isEmpty()) {
                active.forEach(week -> ofWeek[week] = stays.size());
                chain.add(stays.size());
                stays.add(new Stay(lane, from, to, active, candidates));
            }
        }
        stayOfWeek.put(lane, ofWeek);
        if (!chain.isEmpty()) {
            chains.add(chain.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    private List<Integer> active(Lane lane, int from, int to) {
        var active = new ArrayList<Integer>();
        for (int week = from; week < to; week++) {
            boolean has =
                    SessionTemplate.of(weeks.get(week).sessions()).stream().anyMatch(session -> session.contains(lane));
            if (has && (!lane.role().plyometric() || jumps(lane, weeks.get(week)))) {
                active.add(week);
            }
        }
        return active;
    }

    private boolean jumps(Lane lane, PlanWeek week) {
        return Gate.open(athlete, week) && Contacts.of(lane.role(), week.row().contacts()) > 0;
    }

    private BlockModel model() {
        var unary = new ArrayList<Unary>();
        for (int variable = 0; variable < stays.size(); variable++) {
            Stay stay = stays.get(variable);
            Phase phase = weeks.get(stay.active().getFirst()).row().phase();
            for (Term term : Term.values()) {
                if (SINGLE.contains(term)) {
                    int[] cost = wishes.units(term, stay.lane(), phase, stay.candidates());
                    boolean matters = false;
                    for (int value = 0; value < cost.length; value++) {
                        cost[value] *= term.weight();
                        matters |= cost[value] != 0;
                    }
                    if (matters) {
                        unary.add(new Unary(term, variable, cost));
                    }
                }
            }
        }
        return new BlockModel(
                stays.stream().mapToInt(stay -> stay.candidates().size()).toArray(),
                unary,
                couplings(),
                limits(),
                novelties(),
                chains.toArray(int[][]::new),
                stays.stream().mapToInt(Stay::from).toArray());
    }

    private List<Coupling> couplings() {
        var couplings = new ArrayList<Coupling>();
        for (int[] chain : chains) {
            for (int index = 1; index < chain.length; index++) {
                Pairs.after(couplings, chain[index - 1], chain[index], stays);
            }
        }
        for (int first = 0; first < stays.size(); first++) {
            for (int second = first + 1; second < stays.size(); second++) {
                Pairs.beside(couplings, first, second, stays, weeks);
            }
        }
        return couplings;
    }

    private List<Limit> limits() {
        var limits = new ArrayList<Limit>();
        for (int week = 0; week < weeks.size(); week++) {
            var ofWeek = new ArrayList<Integer>();
            for (List<Lane> session : SessionTemplate.of(weeks.get(week).sessions())) {
                List<Integer> ofSession = variables(session, week);
                ofWeek.addAll(ofSession);
                limits.add(overtime(ofSession, week));
            }
            limits.add(oneLeg(ofWeek, week));
        }
        return limits;
    }

    private List<Integer> variables(List<Lane> session, int week) {
        return session.stream()
                .filter(stayOfWeek::containsKey)
                .map(lane -> stayOfWeek.getOrDefault(lane, new int[0])[week])
                .filter(variable -> variable >= 0)
                .toList();
    }

    private Limit overtime(List<Integer> variables, int week) {
        long seconds = minutes.of(weeks.get(week)) * 60 - TimeBudget.before(minutes.heavy(weeks.get(week)));
        int[][] amounts = new int[variables.size()][];
        for (int index = 0; index < amounts.length; index++) {
            amounts[index] = items(variables.get(index), week).stream()
                    .mapToInt(item -> (int) ((TimeBudget.seconds(item) + TIME_UNIT_SECONDS - 1) / TIME_UNIT_SECONDS))
                    .toArray();
        }
        return new Limit(Term.OVERTIME, array(variables), amounts, (int) (seconds / TIME_UNIT_SECONDS));
    }

    /** Sets on two legs minus sets on one leg; a set less on first exposure must not tip the scale. */
    private Limit oneLeg(List<Integer> variables, int week) {
        int[][] amounts = new int[variables.size()][];
        Set<Integer> turning = new HashSet<>();
        for (int index = 0; index < amounts.length; index++) {
            Stay stay = stays.get(variables.get(index));
            List<Item> items = items(variables.get(index), week);
            amounts[index] = items.stream()
                    .mapToInt(item -> !item.lowerBody() ? 0 : item.perSide() ? -item.sets() : item.sets())
                    .toArray();
            if (week > 0 && stay.from() == week && items.getFirst().lowerBody()) {
                turning.add(stay.lane().session()); // one new exercise a session
            }
        }
        return new Limit(Term.ONE_LEG, array(variables), amounts, -turning.size());
    }

    private List<Item> items(int variable, int week) {
        Stay stay = stays.get(variable);
        int worked = (int) stay.active().stream()
                .filter(earlier -> earlier < week && !weeks.get(earlier).row().deload())
                .count();
        var use = new Use(weeks.get(week), worked, false, true);
        return stay.candidates().stream()
                .map(exercise -> dose.of(stay.lane(), exercise, use))
                .toList();
    }

    private List<Novelty> novelties() {
        var novelties = new ArrayList<Novelty>();
        for (int first = 0; first < chains.size(); first++) {
            for (int second = first + 1; second < chains.size(); second++) {
                Pairs.together(novelties, chains.get(first), chains.get(second), stays, weeks);
            }
        }
        return novelties;
    }

    private static int[] array(List<Integer> variables) {
        return variables.stream().mapToInt(Integer::intValue).toArray();
    }
}
