package dev.ironstride.tracking.erasure;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import io.vertx.pgclient.PgException;
import java.sql.SQLException;

/** The tables take nothing of an athlete who was erased. */
public final class Refusal {

    /** SQLSTATE raised by {@code refuse_erased()}. */
    private static final String ERASED = "ER001";

    private Refusal() {}

    /** Whether that is why something could not be written. */
    public static boolean in(Throwable failure) {
        return switch (failure) {
            case PgException refused -> ERASED.equals(refused.getSqlState());
            case SQLException refused -> ERASED.equals(refused.getSQLState());
            default -> false;
        };
    }

    /** 409 {@code athlete-erased}. */
    public static ProblemException problem() {
        return new ProblemException(Problem.of(
                409,
                "athlete-erased",
                "Everything of yours was erased",
                "Nothing is kept of you. To begin again, tell us who you are: PUT your profile to /api/athletes/me; a few"
                        + " seconds later this will be taken."));
    }
}
