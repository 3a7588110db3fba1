package dev.ironstride.plan.composition;

/**
 * Finds a cheap choice. It anneals again and again: lane after lane is drawn by a dynamic programme with noise that fades out,
 * and then made exact. What is better in the outcome of a run is mixed into the best choice so far, which is how a plan gets
 * better in many lanes at once. The noise comes from a fixed seed and the number of runs from the model and the outcomes,
 * never from a clock: the same model gives the same choice.
 */
public final class BlockSearch {

    // All our own constants; ./bench planner prints what they reach.
    /** Steps of the programme after which no new run begins, so that a large model takes little longer than others. */
    private static final long WORK = 3_000_000;

    private static final int FEWEST_RUNS = 20;
    /** Runs that come to the best cost by themselves, after which nothing better is expected. */
    private static final int ENOUGH = 6;

    private final Tables tables;
    private final Draft draft;
    private final LaneProgramme programme;
    private final Annealing annealing;
    private final Mixture mixture;

    private BlockSearch(BlockModel model) {
        this.tables = new Tables(model);
        this.draft = new Draft(tables);
        this.programme = new LaneProgramme(draft, new Noise());
        this.annealing = new Annealing(programme, tables.coupled());
        this.mixture = new Mixture(tables);
    }

    /** A value for each variable. */
    public static int[] solve(BlockModel model) {
        if (model.variables() == 0) {
            return new int[0];
        }
        var shortlist = Shortlist.of(model);
        return shortlist.whole(new BlockSearch(shortlist.model()).search());
    }

    private int[] search() {
        annealing.settle();
        int[] best = draft.choice.clone();
        int cost = tables.cost(best);
        int found = 0;
        for (int run = 0; found < ENOUGH && (run < FEWEST_RUNS || programme.work() < WORK); run++) {
            annealing.run();
            int[] mixed = best.clone();
            mixture.improve(mixed, draft.choice);
            int now = tables.cost(mixed);
            found = now < cost ? 0 : found;
            found += tables.cost(draft.choice) == now ? 1 : 0;
            if (now <= cost) {
                best = mixed;
                cost = now;
            }
        }
        return best;
    }
}
