package dev.ironstride.plan.recovery;

import dev.ironstride.plan.illness.IllnessHistory;
import dev.ironstride.plan.illness.IllnessReport;
import dev.ironstride.plan.illness.IllnessStage;
import dev.ironstride.plan.illness.IllnessState;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.recovery.Decision.Because;
import dev.ironstride.plan.recovery.DecisionLog.Cause;
import dev.ironstride.plan.recovery.Fact.ReadinessTold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * T14: with symptoms that ask for rest the sessions of the next seven days are skipped, day by day further while nothing
 * more is told; they come back with the way back.
 */
final class IllnessRule implements ReplayRule {

    private final Replay replay;
    private final Board board;
    private final Holds holds;
    private final List<IllnessReport> reports = new ArrayList<>();
    private final Set<UUID> skipped = new HashSet<>();
    private IllnessStage stage = IllnessStage.WELL;
    /** Whether only the runner's word can end the rest. */
    private boolean open;

    IllnessRule(Replay replay) {
        this.replay = replay;
        this.board = replay.board();
        this.holds = new Holds(board);
    }

    @Override
    public void told(ReadinessTold told) {
        ToldOfBody.illness(told).ifPresent(report -> {
            reports.add(report);
            answer(told.id(), told.at());
        });
    }

    /** While only the runner's word can end the rest, each day over moves its end by a day. */
    @Override
    public void dayOver(LocalDate day) {
        long minute = WallClock.midnightOf(day.plusDays(1));
        if (open) {
            answer(reports.getLast().fact(), minute);
        }
    }

    @Override
    public boolean waits() {
        return open;
    }

    private void answer(String fact, long minute) {
        var history = new IllnessHistory(reports);
        IllnessState state = history.at(minute);
        if (state.stage() == IllnessStage.WELL && stage == IllnessStage.WELL) {
            return;
        }
        stage = state.stage();
        open = stage == IllnessStage.REST && state.until() == null;
        long from = Holds.from(board, minute);
        long rest = restUntil(state, from);
        Optional<Standing> main = session(minute, rest);
        var cause = new Cause(
                Rule.T14,
                fact,
                main.map(one -> one.base().id())
                        .orElseGet(() -> board.all().getFirst().base().id()),
                minute,
                List.of(because(fact, state)),
                IllnessWords.of(state),
                IllnessWords.normal(state));
        Runnable change = () -> Holds.keepingHardRules(replay, minute, () -> {
            holds.endAt(from);
            comeBack(minute, rest);
            hold(cause.key(), history, state, from, rest);
        });
        if (main.isPresent()) {
            replay.log().change(cause, Set.of(), change);
        } else {
            // No session is near: nothing to tell of, but nothing may be placed into the rest either.
            change.run();
        }
    }

    /** The session it is mainly about: one that comes back, else the next that can still change. */
    private Optional<Standing> session(long minute, long rest) {
        Optional<Standing> back = board.all().stream()
                .filter(one -> skipped.contains(one.base().id())
                        && one.start() >= rest
                        && one.day() >= WallClock.dayOf(minute))
                .findFirst();
        return back.or(() -> board.next(minute, one -> !open || one.start() < rest));
    }

    /** Until when sessions are skipped: as far as is known, else for the days that may be changed ahead. */
    private static long restUntil(IllnessState state, long from) {
        if (state.stage() != IllnessStage.REST) {
            return from;
        }
        Long until = state.until();
        return until == null ? from + Replanning.HORIZON_DAYS * WallClock.DAY : until;
    }

    private void hold(String key, IllnessHistory history, IllnessState state, long from, long rest) {
        Long until = state.until();
        switch (state.stage()) {
            case WELL -> {}
            case MILD -> {
                if (until != null) {
                    holds.take(Reduction.during(
                            Rule.T14,
                            key,
                            from,
                            until + 1,
                            Touch.ALL,
                            Effect.softer(Softening.TO_MODERATE).upTo(IllnessState.MILD_RPE),
                            "an effort of RPE 6 at most"));
                }
            }
            case REST -> {
                skip(key, from, rest);
                if (until != null) {
                    ease(key, rest, history.at(rest));
                }
            }
            case EASING -> ease(key, from, state);
        }
    }

    private void skip(String key, long from, long rest) {
        board.all().stream()
                .filter(one -> one.planned() && one.start() >= from && one.start() < rest)
                .forEach(one -> skipped.add(one.base().id()));
        holds.take(
                Reduction.during(Rule.T14, key, from, rest, Touch.ALL, Effect.softer(Softening.SKIP), "no training"));
    }

    private void ease(String key, long from, IllnessState easing) {
        Long until = easing.until();
        if (until != null) {
            holds.take(Reduction.during(
                    Rule.T14, key, from, until, Touch.ALL, Effect.sets(1 - IllnessState.EASING_SETS), "half the sets"));
        }
    }

    /** Sessions that were skipped only because nobody knew when it would be over. */
    private void comeBack(long minute, long rest) {
        for (UUID id : List.copyOf(skipped)) {
            board.session(id)
                    .filter(one -> one.at().status() == SessionStatus.SKIPPED
                            && one.start() >= rest
                            && one.day() >= WallClock.dayOf(minute)
                            && board.reductionsOf(one).stream()
                                    .noneMatch(other -> other.effect().softening() == Softening.SKIP))
                    .ifPresent(one -> {
                        skipped.remove(id);
                        board.put(one.inStatus(SessionStatus.PLANNED));
                    });
        }
    }

    private static Because because(String fact, IllnessState state) {
        return new Because(fact, state.stage().name(), "24 h free of symptoms without medicine");
    }
}
