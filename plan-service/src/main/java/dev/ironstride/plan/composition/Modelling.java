package dev.ironstride.plan.composition;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.composition.BlockModel.Coupling;
import dev.ironstride.plan.composition.BlockModel.Novelty;
import dev.ironstride.plan.composition.BlockModel.Unary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes down what the choice of exercises costs for one runner and plan; docs/composition.md says the same in words. */
final class Modelling {

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
    private final ExerciseChoice choice;
    private final Wishes wishes;
    private final List<Stay> stays = new ArrayList<>();
    private final List<int[]> chains = new ArrayList<>();
    private final Map<Lane, int[]> stayOfWeek = new HashMap<>();

    private Modelling(Athlete athlete, Catalogue catalogue, List<PlanWeek> weeks) {
        this.athlete = athlete;
        this.weeks = weeks;
        this.choice = new ExerciseChoice(athlete, catalogue);
        this.wishes = new Wishes(athlete);
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
                new WeeklySums(athlete, weeks, stays, stayOfWeek).limits(),
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

    private List<Novelty> novelties() {
        var novelties = new ArrayList<Novelty>();
        for (int first = 0; first < chains.size(); first++) {
            for (int second = first + 1; second < chains.size(); second++) {
                Pairs.together(novelties, chains.get(first), chains.get(second), stays, weeks);
            }
        }
        return novelties;
    }
}
