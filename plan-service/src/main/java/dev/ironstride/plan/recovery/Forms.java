package dev.ironstride.plan.recovery;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.placement.Letter;
import dev.ironstride.plan.prescription.SessionForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is to be done in a session: the form of its class, after all that is taken off it. */
final class Forms {

    private final Catalogue catalogue;
    private final Athlete athlete;
    private final Dosing dosing;
    private final Map<Form, List<Item>> known = new HashMap<>();

    private record Form(UUID session, Letter letter, Map<String, Item> instead) {}

    Forms(Catalogue catalogue, Athlete athlete) {
        this.catalogue = catalogue;
        this.athlete = athlete;
        this.dosing = new Dosing(catalogue, athlete);
    }

    /** The session as it is to be done with these reductions and prescriptions. */
    AdjustedSession view(Standing session, List<Reduction> active, Prescriptions prescribed) {
        Dosing.Dosed dosed = dosing.of(full(session, prescribed), active);
        return new AdjustedSession(session.base(), session.now(), dosed.items(), dosed.notes());
    }

    private List<Item> full(Standing session, Prescriptions prescribed) {
        Letter letter = session.letter();
        UUID id = session.base().id();
        return known.computeIfAbsent(new Form(id, letter, prescribed.of(id)), form -> {
            if (letter == Letter.MOB) {
                return MobilityForm.of(catalogue, athlete);
            }
            long minutes = Math.min(letter.minutes(), athlete.minutesPerSession());
            List<Item> prescription = Prescriptions.in(session.base().prescription(), form.instead());
            return SessionForm.of(prescription, letter, minutes);
        });
    }

    /** Whether these reductions take sets or load off a session. */
    boolean cut(Standing session, List<Reduction> active, Prescriptions prescribed) {
        if (active.stream().noneMatch(one -> one.effect().cuts())) {
            return false;
        }
        List<Item> left = view(session, active, prescribed).items();
        return full(session, prescribed).stream().anyMatch(item -> left.stream().anyMatch(one -> less(one, item)));
    }

    private static boolean less(Item left, Item full) {
        Double load = left.loadKg();
        Double fullLoad = full.loadKg();
        return left.exerciseId().equals(full.exerciseId())
                && (left.sets() < full.sets() || (fullLoad != null && (load == null || load < fullLoad)));
    }
}
