package dev.ironstride.plan.recovery;

import static dev.ironstride.plan.placement.Letter.H;
import static dev.ironstride.plan.placement.Letter.L;
import static dev.ironstride.plan.placement.Letter.M;
import static dev.ironstride.plan.placement.Letter.MOB;

import dev.ironstride.plan.placement.Letter;
import java.util.Optional;

/** What a rule makes of a session's class, from nothing to no session at all. */
public enum Softening {
    NONE,
    /** One class down: heavy to moderate, moderate to light; light stays. */
    ONE_DOWN,
    TO_MODERATE,
    /** Readiness red: heavy to light, moderate to mobility; light stays (T13). */
    RED,
    TO_LIGHT,
    TO_MOBILITY,
    /** No session. */
    SKIP;

    /** The class that a placed class becomes; empty for none. */
    public Optional<Letter> of(Letter placed) {
        return switch (this) {
            case NONE -> Optional.of(placed);
            case ONE_DOWN -> Optional.of(placed == H ? M : placed == M ? L : placed);
            case TO_MODERATE -> Optional.of(lower(placed, M));
            case RED -> Optional.of(placed == H ? L : placed == M ? MOB : placed);
            case TO_LIGHT -> Optional.of(lower(placed, L));
            case TO_MOBILITY -> Optional.of(MOB);
            case SKIP -> Optional.empty();
        };
    }

    private static Letter lower(Letter one, Letter other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
