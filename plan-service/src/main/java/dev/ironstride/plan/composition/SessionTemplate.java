package dev.ironstride.plan.composition;

import static dev.ironstride.plan.catalogue.Pattern.AE;
import static dev.ironstride.plan.catalogue.Pattern.AR;
import static dev.ironstride.plan.catalogue.Pattern.CA;
import static dev.ironstride.plan.catalogue.Pattern.HA;
import static dev.ironstride.plan.catalogue.Pattern.HH;
import static dev.ironstride.plan.catalogue.Pattern.LU;
import static dev.ironstride.plan.catalogue.Pattern.PL;
import static dev.ironstride.plan.catalogue.Pattern.SQ;
import static dev.ironstride.plan.catalogue.Pattern.SU;
import static dev.ironstride.plan.catalogue.Pattern.UPL;
import static dev.ironstride.plan.catalogue.Pattern.UPS;

import dev.ironstride.plan.catalogue.Pattern;
import java.util.List;

/**
 * Which lanes a week's sessions have, in the order of domain.md 1.3: jumps, main lifts, accessories, core. Each session has
 * one of SQ/LU/SU, one HH, one CA, one AR or AE; each week UPL, UPS, HA, AR and AE. A is meant for two legs, B and C for one,
 * so that half of the leg work is on one leg (R17). A week of one session takes its lanes from A and B: nothing in it is new.
 */
final class SessionTemplate {

    private static final Lane A_REACTIVE = new Lane(0, Role.REACTIVE, List.of(PL), false);
    private static final Lane A_JUMP = new Lane(0, Role.JUMP, List.of(PL), false);
    private static final Lane A_KNEE = new Lane(0, Role.MAIN, List.of(SQ, LU, SU), false);
    private static final Lane A_HINGE = new Lane(0, Role.MAIN, List.of(HH), false);
    private static final Lane A_CALF = accessory(0, CA);
    private static final Lane A_HIP = accessory(0, HA);
    private static final Lane A_PULL = accessory(0, UPL);
    private static final Lane A_CORE = core(0, AR);

    private static final Lane B_REACTIVE = new Lane(1, Role.REACTIVE, List.of(PL), false);
    private static final Lane B_JUMP = new Lane(1, Role.JUMP, List.of(PL), false);
    private static final Lane B_KNEE = new Lane(1, Role.MAIN, List.of(LU, SU, SQ), true);
    private static final Lane B_HINGE = new Lane(1, Role.MAIN, List.of(HH), true);
    private static final Lane B_CALF = accessory(1, CA);
    private static final Lane B_PUSH = accessory(1, UPS);
    private static final Lane B_CORE = core(1, AE);

    private static final Lane C_KNEE = new Lane(2, Role.MAIN, List.of(SU, LU, SQ), true);
    private static final Lane C_HINGE = new Lane(2, Role.MAIN, List.of(HH), true);
    private static final Lane C_CALF = accessory(2, CA);
    private static final Lane C_PULL = accessory(2, UPL);
    private static final Lane C_CORE = core(2, AR);

    private static final List<Lane> A = List.of(A_REACTIVE, A_JUMP, A_KNEE, A_HINGE, A_CALF, A_HIP, A_PULL, A_CORE);
    private static final List<Lane> B = List.of(B_REACTIVE, B_JUMP, B_KNEE, B_HINGE, B_CALF, B_PUSH, B_CORE);
    private static final List<Lane> C = List.of(C_KNEE, C_HINGE, C_CALF, C_PULL, C_CORE);
    private static final List<Lane> ONLY =
            List.of(A_REACTIVE, A_JUMP, A_KNEE, B_HINGE, A_CALF, A_HIP, A_PULL, B_PUSH, A_CORE, B_CORE);

    private SessionTemplate() {}

    private static Lane accessory(int session, Pattern pattern) {
        return new Lane(session, Role.ACCESSORY, List.of(pattern), false);
    }

    private static Lane core(int session, Pattern pattern) {
        return new Lane(session, Role.CORE, List.of(pattern), false);
    }

    /**
     * The lanes of each session of a week, A first.
     *
     * @param sessions 1 to 3
     */
    static List<List<Lane>> of(int sessions) {
        return switch (sessions) {
            case 1 -> List.of(ONLY);
            case 2 -> List.of(A, B);
            default -> List.of(A, B, C);
        };
    }
}
