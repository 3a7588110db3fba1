package dev.ironstride.plan.generation;

import static dev.ironstride.plan.catalogue.Pattern.AE;
import static dev.ironstride.plan.catalogue.Pattern.AR;
import static dev.ironstride.plan.catalogue.Pattern.CA;
import static dev.ironstride.plan.catalogue.Pattern.HA;
import static dev.ironstride.plan.catalogue.Pattern.HH;
import static dev.ironstride.plan.catalogue.Pattern.LU;
import static dev.ironstride.plan.catalogue.Pattern.SQ;
import static dev.ironstride.plan.catalogue.Pattern.SU;
import static dev.ironstride.plan.catalogue.Pattern.UPL;
import static dev.ironstride.plan.catalogue.Pattern.UPS;

import dev.ironstride.plan.catalogue.Pattern;
import java.util.List;

/**
 * The patterns of a session, main lifts first, then accessories, then core (order and coverage of domain.md 1.3: each
 * session one of SQ/LU/SU, one HH, one CA, one AR or AE; each week UPL, UPS, HA, AR and AE).
 *
 * @param main the two main lifts; the second one in each inner list stands in when the first has no exercise
 * @param singleLegMain whether the main lifts are taken on one leg where the catalogue allows (R17)
 */
record SessionTemplate(List<List<Pattern>> main, boolean singleLegMain, List<Pattern> accessories, List<Pattern> core) {

    private static final SessionTemplate ONLY = new SessionTemplate(
            List.of(List.of(SQ, LU), List.of(HH)), false, List.of(CA, HA, UPL, UPS), List.of(AR, AE));
    private static final SessionTemplate A =
            new SessionTemplate(List.of(List.of(SQ, LU), List.of(HH)), false, List.of(CA, HA, UPL), List.of(AR));
    private static final SessionTemplate B =
            new SessionTemplate(List.of(List.of(LU, SU, SQ), List.of(HH)), true, List.of(CA, UPS), List.of(AE));
    private static final SessionTemplate C =
            new SessionTemplate(List.of(List.of(SU, LU, SQ), List.of(HH)), true, List.of(CA, UPL), List.of(AR));

    /** The template of one of a week's sessions. */
    static SessionTemplate of(int sessions, int ordinal) {
        if (sessions == 1) {
            return ONLY;
        }
        return switch (ordinal) {
            case 0 -> A;
            case 1 -> B;
            default -> C;
        };
    }
}
