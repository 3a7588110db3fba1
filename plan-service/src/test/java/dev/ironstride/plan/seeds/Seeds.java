package dev.ironstride.plan.seeds;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/**
 * Every {@code long} is as likely as any other. jqwik's own longs come back to edge cases and small numbers, and the same
 * number is the same history again.
 */
public final class Seeds implements ArbitrarySupplier<Long> {

    /** How many histories a property is tried on. */
    public static final int HISTORIES = 10_000;

    @Override
    public Arbitrary<Long> get() {
        return Arbitraries.randomValue(Random::nextLong);
    }
}
