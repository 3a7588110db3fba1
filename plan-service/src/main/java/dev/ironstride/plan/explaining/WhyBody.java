package dev.ironstride.plan.explaining;

import dev.ironstride.plan.explanation.ItemReason;
import dev.ironstride.plan.explanation.PlanReason;
import dev.ironstride.plan.explanation.SessionReason;
import dev.ironstride.plan.explanation.WeekReason;
import dev.ironstride.plan.plans.IsoWeek;
import dev.ironstride.plan.plans.PlanRow;
import dev.ironstride.plan.recovery.AdjustedSession;
import dev.ironstride.plan.recovery.AdjustedWeek;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a plan is as it is.
 *
 * @param text one sentence about the whole of it
 * @param rules ids of the rules behind the sentence
 */
@Schema(name = "PlanWhy")
public record WhyBody(UUID planId, long revision, String text, List<String> rules, List<Week> weeks) {

    /** Why a week is as it is. */
    @Schema(name = "WeekWhy")
    public record Week(String isoWeek, String text, List<String> rules, List<Session> sessions) {}

    /** Why a session is where it is. */
    @Schema(name = "SessionWhy")
    public record Session(UUID id, String text, List<String> rules, List<Item> items) {}

    /** Why an exercise is in it. */
    @Schema(name = "ItemWhy")
    public record Item(String exerciseId, String text, List<String> rules) {}

    /** Reasons for the whole plan as it stands. */
    public static WhyBody of(PlanRow plan) {
        var why = PlanReason.of(plan.baseline());
        var sessions = new SessionReason(plan.state(), plan.baseline().athlete());
        return new WhyBody(
                plan.id(),
                plan.revision(),
                why.text(),
                why.rules(),
                plan.state().weeks().stream().map(week -> week(week, sessions)).toList());
    }

    /** Reasons for one of its weeks. */
    static Week week(AdjustedWeek week, SessionReason sessions) {
        var why = WeekReason.of(week);
        return new Week(
                IsoWeek.of(week.base().monday()),
                why.text(),
                why.rules(),
                week.sessions().stream()
                        .map(session -> session(session, sessions))
                        .toList());
    }

    private static Session session(AdjustedSession session, SessionReason reasons) {
        var why = reasons.of(session);
        return new Session(
                session.base().id(),
                why.text(),
                why.rules(),
                session.items().stream()
                        .map(item -> {
                            var reason = ItemReason.of(item, session);
                            return new Item(item.exerciseId(), reason.text(), reason.rules());
                        })
                        .toList());
    }
}
