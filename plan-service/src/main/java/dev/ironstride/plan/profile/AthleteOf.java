package dev.ironstride.plan.profile;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Goal;
import dev.ironstride.plan.athlete.PlyometricGate;
import dev.ironstride.plan.athlete.Race;
import dev.ironstride.plan.athlete.Screening;
import dev.ironstride.plan.athlete.TemplateRun;
import dev.ironstride.plan.athlete.Weights;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.Slot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The runner whom the planner knows, from the profile as told. */
public final class AthleteOf {
    private AthleteOf() {}

    /** Leaves out what planning does not ask: sex, heart rates and pace. */
    public static Athlete profile(ProfileBody body) {
        var runs = body.runWeek() == null ? List.<ProfileBody.Run>of() : body.runWeek();
        var athlete = new Athlete(
                body.timeZone(),
                body.birthYear(),
                body.strengthMonths(),
                new Goal(
                        body.goal().kind(),
                        body.goal().metric(),
                        body.goal().target(),
                        body.goal().date()),
                body.races().stream()
                        .map(race -> new Race(race.name(), race.date(), race.start(), race.distance(), race.priority()))
                        .toList(),
                runs.stream()
                        .map(run -> new TemplateRun(run.day(), run.start(), run.minutes(), run.kind()))
                        .toList(),
                body.availability() == null ? Set.copyOf(Slot.all()) : slots(body.availability(), slot -> true),
                body.availability() == null ? Set.of() : slots(body.availability(), ProfileBody.Available::preferred),
                Map.of(Half.AM, body.slotStart().am(), Half.PM, body.slotStart().pm()),
                body.minutesPerSession(),
                Set.copyOf(body.equipment()),
                body.oneRepMax().stream()
                        .collect(Collectors.toMap(ProfileBody.Maximum::exerciseId, ProfileBody.Maximum::kg)),
                Set.copyOf(body.likes()),
                Set.copyOf(body.dislikes()),
                body.pain().stream()
                        .collect(Collectors.toMap(pain -> pain.site().name(), ProfileBody.Pain::score)),
                screening(body.screening()),
                gate(body.plyometricGate()),
                weights(body.weights()));
        return athlete.countingLongAsHard(body.longCountsAsHard());
    }

    private static Set<Slot> slots(List<ProfileBody.Available> slots, Predicate<ProfileBody.Available> which) {
        return slots.stream()
                .filter(which)
                .map(slot -> new Slot(slot.day(), slot.slot()))
                .collect(Collectors.toSet());
    }

    private static @Nullable PlyometricGate gate(ProfileBody.@Nullable PlyometricGate told) {
        return told == null ? null : new PlyometricGate(told.singleLegCalfRaises(), told.singleLegBoxSquats());
    }

    private static @Nullable Weights weights(ProfileBody.@Nullable Weights told) {
        return told == null ? null : new Weights(told.barKg(), told.platesKg(), told.dumbbellsKg());
    }

    private static @Nullable Screening screening(ProfileBody.@Nullable Screening told) {
        return told == null ? null : new Screening(told.answeredOn(), told.anyYes(), told.cleared(), told.pregnant());
    }
}
