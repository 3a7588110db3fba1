package dev.ironstride.kit.paging;

import dev.ironstride.kit.problem.ProblemException;

/**
 * How many items a page may have; a type for {@code @QueryParam("limit") @DefaultValue("50")}.
 *
 * @param value 1 to 200
 */
public record Limit(int value) {

    /** The largest page. */
    public static final int MOST = 200;

    /** When the caller says nothing. */
    public static final Limit DEFAULT = new Limit(50);

    /** Refuses values outside 1 to 200 with a problem naming {@code limit}. */
    public Limit {
        if (value < 1 || value > MOST) {
            throw refused();
        }
    }

    /** Reads a query parameter; found by JAX-RS through its name. */
    public static Limit fromString(String text) {
        try {
            return new Limit(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw refused();
        }
    }

    /** One more than the page holds, to see whether there is a next one. */
    public int plusOne() {
        return value + 1;
    }

    private static ProblemException refused() {
        return ProblemException.invalid("limit", "must be a whole number from 1 to " + MOST);
    }
}
