package dev.ironstride.live.http;

import java.util.SplittableRandom;

/** When requests are meant to be sent: as soon as the last was answered, or at a rate that asks nobody. */
public final class Pace {
    private final double perSecond;
    private final SplittableRandom chance = new SplittableRandom(1);
    private double next;

    private Pace(double perSecond) {
        this.perSecond = perSecond;
    }

    /** A closed loop: as fast as answers come. */
    public static Pace asAnswered() {
        return new Pace(0);
    }

    /** An open loop: so many a second, at random moments (Poisson), whatever comes back. */
    public static Pace of(double perSecond) {
        return new Pace(perSecond);
    }

    void begin(long now) {
        next = now;
    }

    /** Whether one is due. */
    boolean due(long now) {
        return perSecond == 0 || next <= now;
    }

    /** Takes the one that is due; returns when it was meant. */
    long take(long now) {
        if (perSecond == 0) {
            return now;
        }
        double meant = next;
        next += -Math.log(1 - chance.nextDouble()) / perSecond * 1e9;
        return (long) meant;
    }

    /** Nanoseconds until the next is due. */
    long untilNext(long now) {
        return perSecond == 0 ? Long.MAX_VALUE : Math.max(0, (long) next - now);
    }
}
