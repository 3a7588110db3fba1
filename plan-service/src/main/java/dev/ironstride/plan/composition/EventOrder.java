package dev.ironstride.plan.composition;

import dev.ironstride.plan.composition.Tables.Change;

/** The variables of some lanes in the order in which they begin; two that must not change together stand side by side. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record EventOrder(Tables tables, int[] lanes) {

    int[] events() {
        int count = 0;
        for (int lane : lanes) {
            count += tables.chains[lane].length;
        }
        int[] events = new int[count];
        int[] at = new int[lanes.length];
        for (int event = 0; event < count; event++) {
            int soonest = -1;
            for (int place = 0; place < lanes.length; place++) {
                if (at[place] < tables.chains[lanes[place]].length
                        && (soonest < 0 || start(place, at) < start(soonest, at))) {
                    soonest = place;
                }
            }
            events[event] = tables.chains[lanes[soonest]][at[soonest]++];
        }
        pairUp(events);
        return events;
    }

    private int start(int place, int[] at) {
        return tables.model.starts()[tables.chains[lanes[place]][at[place]]];
    }

    private void pairUp(int[] events) {
        for (int event = 0; event < events.length; event++) {
            for (Change change : tables.changes[events[event]]) {
                for (int later = event + 2; later < events.length; later++) {
                    if (events[later] == change.other()) {
                        System.arraycopy(events, event + 1, events, event + 2, later - event - 1);
                        events[event + 1] = change.other();
                    }
                }
            }
        }
    }
}
