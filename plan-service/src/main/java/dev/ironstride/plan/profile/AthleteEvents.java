package dev.ironstride.plan.profile;

import dev.ironstride.events.AthleteChanged;
import dev.ironstride.events.FactStatus;
import dev.ironstride.events.RunClass;
import dev.ironstride.plan.coaching.CoachLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A profile as other services need it. */
final class AthleteEvents {
    private AthleteEvents() {}

    static AthleteChanged changed(String athleteId, ProfileRow profile, List<CoachLink> coaches) {
        var body = profile.body();
        var runs = body.runWeek() == null ? List.<ProfileBody.Run>of() : body.runWeek();
        return new AthleteChanged(
                athleteId,
                profile.revision(),
                FactStatus.ACTIVE,
                body.timeZone(),
                body.sex() == null ? null : body.sex().name(),
                heart(body.heart()),
                body.thresholdPaceSecondsPerKm(),
                runs.stream()
                        .map(run -> new AthleteChanged.PlannedRun(
                                run.day(),
                                run.start(),
                                run.minutes(),
                                RunClass.valueOf(run.kind().name())))
                        .toList(),
                coaches.stream().map(CoachLink::coachId).toList(),
                body.birthYear());
    }

    private static AthleteChanged.@Nullable Heart heart(ProfileBody.@Nullable Heart told) {
        return told == null ? null : new AthleteChanged.Heart(told.rest(), told.max(), told.threshold());
    }
}
