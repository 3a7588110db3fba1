package dev.ironstride.live.ingest;

import java.util.List;

/**
 * How much is measured.
 *
 * @param rounds of each kind, in turn forwards and backwards
 * @param seconds of each round
 * @param warmUp seconds before the first, at least: until the compilers rest, up to five times as long
 * @param athletes who post, each signed in
 * @param overload seconds at three times the capacity
 */
record Sizes(int rounds, int seconds, int warmUp, int athletes, int overload) {
    /** Enough for a figure. */
    static final Sizes FULL = new Sizes(4, 8, 40, 64, 20);

    /** Enough to see that everything works. */
    static final Sizes SMOKE = new Sizes(1, 2, 2, 8, 4);

    /** {@code smoke}, or numbers in the order above, each missing one as usual. */
    static Sizes of(List<String> arguments) {
        if (arguments.equals(List.of("smoke"))) {
            return SMOKE;
        }
        int[] all = {FULL.rounds, FULL.seconds, FULL.warmUp, FULL.athletes, FULL.overload};
        for (int i = 0; i < Math.min(all.length, arguments.size()); i++) {
            all[i] = Integer.parseInt(arguments.get(i));
        }
        return new Sizes(all[0], all[1], all[2], all[3], all[4]);
    }

    long nanos() {
        return seconds * 1_000_000_000L;
    }
}
