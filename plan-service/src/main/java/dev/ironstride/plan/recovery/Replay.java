package dev.ironstride.plan.recovery;

import dev.ironstride.plan.baseline.Baseline;

/** What the rules of one replay share. */
record Replay(
        Baseline baseline,
        Board board,
        Judgement judgement,
        Replanning replanning,
        DecisionLog log,
        Overrides overrides) {

    static Replay of(Given given) {
        var board = new Board(
                given.baseline(), given.catalogue(), given.begun(), new Fulfilment(given.baseline(), given.facts()));
        var judgement = new Judgement(board);
        return new Replay(
                given.baseline(),
                board,
                judgement,
                new Replanning(board, judgement, given.overrides()),
                new DecisionLog(given.baseline().id(), board, given.overrides()),
                given.overrides());
    }
}
