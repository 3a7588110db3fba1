package dev.ironstride.plan.generation;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Level;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.catalogue.Catalogue;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.catalogue.Pattern;
import dev.ironstride.plan.prescription.MainLiftWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Fills a week's sessions: two main lifts by the table, accessories and core by coverage (domain.md 1.3, 4.2). */
final class SessionComposer {

    /** Accessories change every four weeks (R11: 4-6). */
    private static final int BLOCK_WEEKS = 4;
    /** Share of a taper week's sets that stays: half, then less than a third (domain.md 4.1). */
    private static final double FIRST_TAPER_SETS = 0.5;

    private static final double SECOND_TAPER_SETS = 0.3;

    private final ExerciseChoice choice;
    private final Dose dose;

    SessionComposer(Athlete athlete, Catalogue catalogue) {
        Level level = athlete.level();
        this.choice = new ExerciseChoice(athlete, catalogue);
        this.dose = new Dose(athlete, level);
    }

    /** The full sessions of a week, A first. */
    List<List<Item>> compose(int sessions, int planWeek, PhaseCalendar.Assignment week) {
        Set<String> usedThisWeek = new HashSet<>();
        var composed = new ArrayList<List<Item>>();
        for (int ordinal = 0; ordinal < sessions; ordinal++) {
            composed.add(session(SessionTemplate.of(sessions, ordinal), ordinal, planWeek, week, usedThisWeek));
        }
        return composed;
    }

    private List<Item> session(
            SessionTemplate template, int ordinal, int planWeek, PhaseCalendar.Assignment week, Set<String> used) {
        MainLiftWeek row = week.row();
        Phase phase = row.phase();
        var items = new ArrayList<Item>();
        for (List<Pattern> alternatives : template.main()) {
            alternatives.stream()
                    .flatMap(pattern -> choice.main(pattern, phase, template.singleLegMain(), used).stream())
                    .findFirst()
                    .ifPresent(exercise -> items.add(taken(dose.main(exercise, row), exercise, used)));
        }
        int turn = (planWeek - 1) / BLOCK_WEEKS + ordinal;
        for (Pattern pattern : template.accessories()) {
            choice.accessory(pattern, phase, turn, used)
                    .ifPresent(exercise -> items.add(taken(dose.accessory(exercise, row), exercise, used)));
        }
        for (Pattern pattern : template.core()) {
            choice.accessory(pattern, phase, turn, used)
                    .ifPresent(exercise -> items.add(taken(dose.core(exercise, row, planWeek), exercise, used)));
        }
        return switch (week.taperWeek()) {
            case 0 -> List.copyOf(items);
            case 1 ->
                items.stream().map(item -> Dose.share(item, FIRST_TAPER_SETS)).toList();
            default ->
                items.stream().map(item -> Dose.share(item, SECOND_TAPER_SETS)).toList();
        };
    }

    private static Item taken(Item item, Exercise exercise, Set<String> used) {
        used.add(exercise.id());
        return item;
    }
}
