package dev.ironstride.plan.composition;

import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.prescription.Rest;

/**
 * Shares out the ground contacts of a session (domain.md 4.2, + PL): up to 40 are short contacts only, above that 20 and above
 * 80 forty are jumps. Few repetitions a set, because quality ends a set of jumps, not fatigue.
 */
final class Contacts {

    private static final int SHORT_CONTACTS_ONLY = 40;
    private static final int FEW_JUMPS_UP_TO = 80;
    private static final int FEW_JUMPS = 20;
    private static final int MANY_JUMPS = 40;
    /** Most contacts in one set of short contacts. */
    private static final int REACTIVE_SET = 20;
    /** Most jumps in one set, on each side. */
    private static final int JUMP_SET = 5;

    private static final double RPE = 6;
    private static final int SIDES = 2;

    private Contacts() {}

    /** Contacts of a session that a role takes. */
    static int of(Role role, int session) {
        int jumps = session <= SHORT_CONTACTS_ONLY ? 0 : session <= FEW_JUMPS_UP_TO ? FEW_JUMPS : MANY_JUMPS;
        return role == Role.JUMP ? jumps : session - jumps;
    }

    /** The item; never more contacts than the week allows. */
    static Item of(Exercise exercise, Role role, Use use) {
        int session = use.week().row().contacts();
        int contacts = use.jumpsToo() ? of(role, session) : session;
        int each = Math.max(1, exercise.contactsPerRep()) * (exercise.unilateral() ? SIDES : 1);
        int most = role == Role.JUMP ? JUMP_SET : Math.max(1, REACTIVE_SET / each);
        int reps = Math.max(1, contacts / each);
        int sets = (reps + most - 1) / most;
        while (reps % sets != 0 && reps / sets > 1) {
            sets++;
        }
        int inASet = reps / sets;
        return new Item(
                exercise.id(),
                exercise.pattern(),
                sets,
                inASet,
                null,
                exercise.unilateral(),
                RPE,
                null,
                null,
                exercise.tempo(),
                Rest.PLYOMETRIC_SECONDS,
                sets * inASet * each,
                exercise.legWeight(),
                null);
    }
}
