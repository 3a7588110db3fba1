package dev.ironstride.plan.recovery;

import dev.ironstride.plan.athlete.Screening;
import dev.ironstride.plan.pain.SitePain;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Decision.Because;
import dev.ironstride.plan.recovery.DecisionLog.Cause;
import dev.ironstride.plan.recovery.Fact.ReadinessTold;
import dev.ironstride.plan.referral.Referral;
import dev.ironstride.plan.told.PainSign;
import dev.ironstride.plan.told.WarningSign;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * When a professional should see the runner (domain.md 7): leg loading stops, everything does where heart, breath or a
 * pregnancy are concerned, and only the runner's word that a professional has cleared it ends that. The word is a yes to the
 * question that comes with it, or health questions answered anew, with clearance, on a later day.
 */
final class ReferralRule implements ReplayRule {

    /** Signs with which no strength work is done at all. [E, from T14 and domain.md 2, by group] */
    private static final Set<WarningSign> NO_TRAINING = Set.of(
            WarningSign.CHEST_PAIN,
            WarningSign.PALPITATIONS,
            WarningSign.FAINTING,
            WarningSign.UNUSUAL_BREATHLESSNESS,
            WarningSign.PREGNANCY_WARNING);

    /** Causes of the question that a yes answers. */
    private static final String CLEARED = "cleared:";

    private final Replay replay;
    private final Board board;
    /** Until when the answer to each question is waited for, minutes on the wall. */
    private final Map<String, Long> waiting = new HashMap<>();

    ReferralRule(Replay replay) {
        this.replay = replay;
        this.board = replay.board();
    }

    @Override
    public void told(ReadinessTold told) {
        Set<WarningSign> signs = told.report().warningSigns();
        if (signs.isEmpty()) {
            return;
        }
        boolean nothing = signs.stream().anyMatch(NO_TRAINING::contains);
        String names = EnumSet.copyOf(signs).stream().map(Enum::name).collect(Collectors.joining(", "));
        refer(
                Referral.of(signs),
                nothing ? Rule.T14 : Rule.T11,
                told.id(),
                told.at(),
                new Because(told.id(), names, "any"),
                nothing ? Softening.SKIP : Softening.TO_LIGHT);
    }

    /** Pain that limps, wakes or lasts: legs wait for a professional (domain.md 7). */
    void ofPain(SitePain pain, String fact, long minute) {
        boolean waits = pain.lasting()
                || pain.latest().signs().contains(PainSign.LIMP)
                || pain.latest().signs().contains(PainSign.NIGHT);
        if (waits) {
            refer(
                    Referral.ofPain(PainWords.seen(pain)),
                    Rule.T11,
                    fact + "/" + pain.site(),
                    minute,
                    new Because(fact, pain.site().name(), PainWords.seen(pain)),
                    Softening.TO_LIGHT);
        }
    }

    private void refer(Referral referral, Rule rule, String fact, long minute, Because because, Softening softening) {
        String topic = because.value();
        if (minute < waiting.getOrDefault(topic, Long.MIN_VALUE)) {
            return;
        }
        UUID next = board.next(minute, one -> true)
                .orElseGet(() -> board.all().getLast())
                .base()
                .id();
        long from = Holds.from(board, minute);
        long until = cleared(minute);
        waiting.put(topic, until);
        String rests = softening == Softening.SKIP ? "no strength work" : "no strength work for your legs";
        String normal = "Back to normal when you tell us that a professional has cleared you.";
        var stop = new Cause(rule, "referral:" + fact, next, minute, List.of(because), referral.reason(), normal);
        replay.log().change(stop, Set.of(), () -> {
            if (until > from) {
                board.reduce(
                        Reduction.during(rule, stop.key(), from, until, Touch.ALL, Effect.softer(softening), rests));
            }
        });
        var question = new Cause(
                rule,
                CLEARED + fact,
                next,
                minute,
                List.of(because),
                referral.reason() + ". Say yes once a professional has cleared you; until then there is " + rests);
        replay.log().propose(question, WallClock.timeOf(Holds.planEnd(board)), rests, () -> {});
    }

    /** When the runner said that a professional has cleared it, minute on the wall; the plan's end while that is not said. */
    private long cleared(long minute) {
        long said = replay.overrides().said().stream()
                .filter(one ->
                        one.kind() == Overrides.Kind.APPROVE && one.subject().contains("/" + CLEARED))
                .mapToLong(one -> WallClock.minuteOf(one.at()))
                .filter(at -> at >= minute)
                .min()
                .orElse(Long.MAX_VALUE);
        return Math.min(Math.min(said, screened(minute)), Holds.planEnd(board));
    }

    private long screened(long minute) {
        Screening screening = board.athlete().screening();
        boolean later = screening != null
                && screening.passed()
                && screening.answeredOn().isAfter(WallClock.dateOf(minute));
        return later && screening != null ? WallClock.midnightOf(screening.answeredOn()) : Long.MAX_VALUE;
    }
}
