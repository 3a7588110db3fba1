package dev.ironstride.plan.composition;

/**
 * Numbers that look like chance and are the same each time: from a fixed seed, so the same model gives the same choice. Costs
 * less noise of Gumbel's kind have their smallest where a draw by Boltzmann's weights would fall.
 */
final class Noise {

    private static final long SEED = 0x9E3779B97F4A7C15L;
    private static final int SAMPLES = 4096;
    /** Fixed-point bits of a sample. */
    private static final int BITS = 8;

    private static final int[] GUMBEL = new int[SAMPLES];

    static {
        var order = new Noise();
        for (int index = 0; index < SAMPLES; index++) {
            double quantile = (index + 0.5) / SAMPLES;
            int place = order.next(index + 1);
            GUMBEL[index] = GUMBEL[place];
            GUMBEL[place] = (int) Math.round(-Math.log(-Math.log(quantile)) * (1 << BITS));
        }
    }

    private long state = SEED;

    private int next(int bound) {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return (int) (((state >>> 33) * bound) >>> 31);
    }

    /** Takes noise off costs; an eighth of a point is the unit of temperature, and the lowest bits of a cost stay as they are. */
    void blur(int[] costs, int count, int temperature, int shift) {
        int start = next(SAMPLES - count);
        for (int index = 0; index < count; index++) {
            costs[index] -= ((GUMBEL[start + index] * temperature) >> BITS) << shift;
        }
    }
}
