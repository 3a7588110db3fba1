package dev.ironstride.plan.composition;

import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.composition.BlockModel.Coupling;
import dev.ironstride.plan.composition.BlockModel.Novelty;
import java.util.List;
import java.util.function.ToIntBiFunction;

/** What two exercises cost after each other, beside each other, and when both are new at once. */
final class Pairs {

    private Pairs() {}

    /** Of one lane, one stay after the other. */
    static void after(List<Coupling> couplings, int before, int after, List<Stay> stays) {
        boolean main = stays.get(before).lane().role() == Role.MAIN;
        add(couplings, main ? Term.STALE_MAIN : Term.STALE, before, after, stays, Pairs::same);
        add(couplings, Term.STEP_BACK, before, after, stays, (one, next) -> Math.max(0, one.level() - next.level()));
        add(
                couplings,
                Term.SAME_MODALITY,
                before,
                after,
                stays,
                (one, next) -> same(one, next) == 0 && one.modality().equals(next.modality()) ? 1 : 0);
    }

    /** Of two lanes, in the same weeks. */
    static void beside(List<Coupling> couplings, int first, int second, List<Stay> stays, List<PlanWeek> weeks) {
        Stay one = stays.get(first);
        Stay other = stays.get(second);
        if (one.lane().equals(other.lane())
                || one.lane().role() == Role.CORE != (other.lane().role() == Role.CORE)
                || one.lane().patterns().stream().noneMatch(other.lane().patterns()::contains)) {
            return;
        }
        List<Integer> shared =
                one.active().stream().filter(other.active()::contains).toList();
        if (shared.isEmpty()) {
            return;
        }
        boolean inOneSession = shared.stream()
                .anyMatch(week -> SessionTemplate.of(weeks.get(week).sessions()).stream()
                        .anyMatch(session -> session.contains(one.lane()) && session.contains(other.lane())));
        add(couplings, inOneSession ? Term.TWICE : Term.SAME_WEEK, first, second, stays, Pairs::same);
        add(
                couplings,
                Term.SAME_MUSCLES,
                first,
                second,
                stays,
                (left, right) -> same(left, right) == 0
                                && left.pattern() == right.pattern()
                                && left.primary().equals(right.primary())
                        ? 1
                        : 0);
    }

    /** Two main lifts of a session that may change in the same week. */
    static void together(List<Novelty> novelties, int[] one, int[] other, List<Stay> stays, List<PlanWeek> weeks) {
        for (int first = 1; first < one.length; first++) {
            for (int second = 1; second < other.length; second++) {
                Stay left = stays.get(one[first]);
                Stay right = stays.get(other[second]);
                boolean mains = left.lane().role() == Role.MAIN && right.lane().role() == Role.MAIN;
                if (mains && left.from() == right.from() && inOneSession(left, right, weeks)) {
                    novelties.add(new Novelty(
                            Term.ONE_NEW,
                            new int[] {one[first - 1], other[second - 1]},
                            new int[] {one[first], other[second]},
                            new boolean[][][] {
                                changed(stays.get(one[first - 1]), left), changed(stays.get(other[second - 1]), right)
                            }));
                }
            }
        }
    }

    private static boolean inOneSession(Stay one, Stay other, List<PlanWeek> weeks) {
        return SessionTemplate.of(weeks.get(one.from()).sessions()).stream()
                .anyMatch(session -> session.contains(one.lane()) && session.contains(other.lane()));
    }

    private static boolean[][] changed(Stay before, Stay after) {
        boolean[][] changed =
                new boolean[before.candidates().size()][after.candidates().size()];
        for (int one = 0; one < changed.length; one++) {
            for (int next = 0; next < changed[one].length; next++) {
                changed[one][next] =
                        same(before.candidates().get(one), after.candidates().get(next)) == 0;
            }
        }
        return changed;
    }

    private static int same(Exercise one, Exercise other) {
        return one.id().equals(other.id()) ? 1 : 0;
    }

    private static void add(
            List<Coupling> couplings,
            Term term,
            int first,
            int second,
            List<Stay> stays,
            ToIntBiFunction<Exercise, Exercise> units) {
        List<Exercise> left = stays.get(first).candidates();
        List<Exercise> right = stays.get(second).candidates();
        int[][] cost = new int[left.size()][right.size()];
        boolean matters = false;
        for (int one = 0; one < cost.length; one++) {
            for (int other = 0; other < cost[one].length; other++) {
                cost[one][other] = term.weight() * units.applyAsInt(left.get(one), right.get(other));
                matters |= cost[one][other] != 0;
            }
        }
        if (matters) {
            couplings.add(new Coupling(term, first, second, cost));
        }
    }
}
