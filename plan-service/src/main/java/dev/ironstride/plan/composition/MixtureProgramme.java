package dev.ironstride.plan.composition;

import dev.ironstride.plan.composition.Sums.Share;
import dev.ironstride.plan.composition.Tables.Beside;
import dev.ironstride.plan.composition.Tables.Change;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The dynamic programme over a few lanes at once that finds the cheapest mixture of two choices, all other lanes standing still.
 * Its states are sets of lanes, as bits: those whose variable of the moment has the other choice's value. Only lanes where the
 * two choices differ at the moment are open, so there are far fewer states than sets.
 */
final class MixtureProgramme {

    private final Tables tables;
    /** Of each event and state, which of its lanes' two values came before. */
    private final byte[][] from;
    /** Of each event, whether it is the second of two at once and looks back with the first. */
    private final boolean[] second;
    /** Of each limit the last event that adds to it. */
    private final int[] last;

    private int[] least;
    private int[] next;

    private MixtureCosts costs;
    /** Variables in the order in which they begin. */
    private int[] events = {};
    /** Of each place the variable of the moment, or -1. */
    private int[] current = {};
    /** Of each limit under the best choice. */
    private int[] sums = {};
    /** Places whose variable of the moment differs, as bits. */
    private int open;

    /**
     * For mixtures of a model's choices.
     *
     * @param mostLanes lanes that are mixed at once at most
     */
    MixtureProgramme(Tables tables, int mostLanes) {
        this.tables = tables;
        int states = 1 << Math.min(mostLanes, tables.chains.length);
        this.from = new byte[tables.variables()][states];
        this.second = new boolean[tables.variables()];
        this.last = new int[tables.sums.limits()];
        this.least = new int[states];
        this.next = new int[states];
        this.costs = MixtureCosts.of(tables, new int[0], new int[0], new int[0]);
    }

    /** Puts the cheapest mixture of some lanes into the best choice. */
    void improve(int[] best, int[] other, int[] lanes) {
        begin(best, other, lanes);
        for (int event = 0; event < events.length; event++) {
            Change both = together(event);
            second[event] = false;
            if (both == null) {
                one(event);
                count(event);
            } else {
                two(event, both);
                count(event);
                event++;
                count(event);
                second[event] = true;
            }
        }
        back(best);
    }

    private void begin(int[] best, int[] other, int[] lanes) {
        costs = MixtureCosts.of(tables, best, other, lanes);
        events = new EventOrder(tables, lanes).events();
        current = new int[lanes.length];
        Arrays.fill(current, -1);
        sums = tables.sums.of(best);
        for (int event = 0; event < events.length; event++) {
            for (Share share : tables.sums.shares[events[event]]) {
                last[share.limit()] = event;
            }
        }
        open = 0;
        least[0] = 0;
    }

    /** The next set of open lanes, from none upwards; none again after the last. */
    private int after(int state) {
        return (state - open) & open;
    }

    private static int bit(int state, int place) {
        return (state >> place) & 1;
    }

    /** The change that comes with the next event's, if there is one. */
    private @Nullable Change together(int event) {
        for (Change change : tables.changes[events[event]]) {
            if (event + 1 < events.length && events[event + 1] == change.other()) {
                return change;
            }
        }
        return null;
    }

    private void one(int event) {
        int variable = events[event];
        int place = costs.place(variable);
        int bit = 1 << place;
        int[][] step = costs.step(variable);
        byte[] came = from[event];
        boolean wasOpen = (open & bit) != 0;
        open = costs.differs(variable) ? open | bit : open & ~bit;
        int state = 0;
        do {
            int now = bit(state, place);
            int cost = least[state & ~bit] + step[0][now];
            came[state] = 0;
            if (wasOpen && least[state | bit] + step[1][now] < cost) {
                cost = least[state | bit] + step[1][now];
                came[state] = 1;
            }
            next[state] = cost;
            state = after(state);
        } while (state != 0);
        moveOn();
    }

    /** Two lanes move on at once, since changing both has its price. */
    private void two(int event, Change change) {
        int one = costs.place(events[event]);
        int another = costs.place(change.other());
        int[][] step = costs.stepTogether(events[event], change);
        int both = (1 << one) | (1 << another);
        int wasOpen = open;
        open &= ~both;
        open |= costs.differs(events[event]) ? 1 << one : 0;
        open |= costs.differs(change.other()) ? 1 << another : 0;
        byte[] came = from[event];
        int state = 0;
        do {
            next[state] = Integer.MAX_VALUE;
            int now = bit(state, one) | (bit(state, another) << 1);
            for (int old = 0; old < step.length; old++) {
                int earlier = ((old & 1) << one) | ((old >> 1) << another);
                if ((earlier & ~wasOpen) == 0) {
                    int cost = least[(state & ~both) | earlier] + step[old][now];
                    if (cost < next[state]) {
                        next[state] = cost;
                        came[state] = (byte) old;
                    }
                }
            }
            state = after(state);
        } while (state != 0);
        moveOn();
    }

    private void moveOn() {
        int[] old = least;
        least = next;
        next = old;
    }

    /** Adds what an event makes complete: pairs with the other lanes, and limits to which no later one adds. */
    private void count(int event) {
        int variable = events[event];
        int place = costs.place(variable);
        current[place] = variable;
        for (Beside pair : tables.beside[variable]) {
            int beside = costs.place(pair.other());
            if (beside >= 0 && current[beside] == pair.other()) {
                count(costs.together(variable, pair), place, beside);
            }
        }
        for (Share share : tables.sums.shares[variable]) {
            if (last[share.limit()] == event) {
                countLimit(share.limit());
            }
        }
    }

    private void count(int[] cost, int place, int beside) {
        if (cost.length == 0) {
            return;
        }
        int state = 0;
        do {
            least[state] += cost[bit(state, place) | (bit(state, beside) << 1)];
            state = after(state);
        } while (state != 0);
    }

    private void countLimit(int limit) {
        int most = sums[limit];
        int[] more = new int[current.length];
        for (int place = 0; place < more.length; place++) {
            if (current[place] >= 0) {
                more[place] = costs.difference(current[place], limit);
                most += Math.max(0, more[place]);
            }
        }
        if (most <= tables.sums.capacity[limit]) {
            return;
        }
        int[] sum = next; // free until the next event
        sum[0] = sums[limit];
        int state = 0;
        do {
            if (state > 0) {
                sum[state] = sum[state & (state - 1)] + more[Integer.numberOfTrailingZeros(state)];
            }
            least[state] += tables.sums.cost(limit, sum[state]);
            state = after(state);
        } while (state != 0);
    }

    private void back(int[] best) {
        int state = 0;
        for (int one = after(0); one != 0; one = after(one)) {
            state = least[one] < least[state] ? one : state;
        }
        int[] chosen = new int[events.length];
        for (int event = events.length - 1; event >= 0; event--) {
            int place = costs.place(events[event]);
            chosen[event] = costs.value(events[event], bit(state, place));
            if (second[event]) {
                int another = place;
                event--;
                place = costs.place(events[event]);
                chosen[event] = costs.value(events[event], bit(state, place));
                int old = from[event][state];
                state = (state & ~((1 << place) | (1 << another))) | ((old & 1) << place) | ((old >> 1) << another);
            } else {
                state = (state & ~(1 << place)) | (from[event][state] << place);
            }
        }
        for (int event = 0; event < events.length; event++) {
            best[events[event]] = chosen[event];
        }
    }
}
