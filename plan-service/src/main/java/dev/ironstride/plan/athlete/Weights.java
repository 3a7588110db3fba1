package dev.ironstride.plan.athlete;

import java.util.List;

/**
 * The weights a runner has.
 *
 * @param barKg the bare bar, kg
 * @param platesKg one entry for each pair of plates, kg of one plate; empty when unknown
 * @param dumbbellsKg one entry for each pair of dumbbells, kg of one; empty when unknown
 */
public record Weights(double barKg, List<Double> platesKg, List<Double> dumbbellsKg) {

    public Weights {
        platesKg = platesKg.stream().sorted().toList();
        dumbbellsKg = dumbbellsKg.stream().sorted().toList();
    }
}
