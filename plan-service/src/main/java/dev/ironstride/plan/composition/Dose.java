package dev.ironstride.plan.composition;

import dev.ironstride.plan.athlete.Athlete;
import dev.ironstride.plan.athlete.Level;
import dev.ironstride.plan.baseline.Item;
import dev.ironstride.plan.baseline.Phase;
import dev.ironstride.plan.catalogue.Exercise;
import dev.ironstride.plan.prescription.BodyweightLadder;
import dev.ironstride.plan.prescription.Loads;
import dev.ironstride.plan.prescription.MainLiftTable;
import dev.ironstride.plan.prescription.MainLiftWeek;
import dev.ironstride.plan.prescription.Rest;
import dev.ironstride.plan.prescription.RpeChart;
import dev.ironstride.plan.prescription.StepHeights;
import dev.ironstride.plan.prescription.Tempo;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Sets, repetitions, effort, load, tempo and rest of one exercise in one week (domain.md 4.2, 5.1-5.4). */
final class Dose {

    private static final double ACCESSORY_RPE = 7;
    /** A deload leaves two repetitions more in reserve (domain.md 4.2). */
    private static final double DELOAD_RESERVE = 2;
    /** First exposure of a new exercise: one set less, at this effort (domain.md 5.4, repeated-bout effect, S28). */
    private static final double FIRST_RPE = 6;

    private static final int ACCESSORY_SETS = 2;
    /** With one session a week, leg accessories get a set more, so that legs keep their share. */
    private static final int ONLY_SESSION_LEG_SETS = 3;

    private static final int MOST_ACCESSORY_REPS = 12;
    private static final int LEAST_ACCESSORY_REPS = 8;
    /** On one leg balance gives way before strength does: no fewer repetitions and no more effort than this [E]. */
    private static final int LEAST_REPS_ON_ONE_LEG = 6;

    private static final double MOST_RPE_ON_ONE_LEG = 8;
    /** A hold grows by five seconds (domain.md 5.3). */
    private static final int HOLD_STEP_SECONDS = 5;
    /** Most working sets a week of one leg pattern, SQ, LU and SU counted as one (domain.md 5.4). */
    private static final int MOST_WEEKLY_SETS = 12;

    private static final int MOST_WEEKLY_SETS_BEGINNER = 8;
    /** Sessions A and B have the pattern before C. */
    private static final int SESSIONS_BEFORE_C = 2;

    private static final int WEEK_THREE = 3;

    private final Athlete athlete;
    private final Level level;

    Dose(Athlete athlete) {
        this.athlete = athlete;
        this.level = athlete.level();
    }

    Item of(Lane lane, Exercise exercise, Use use) {
        return switch (lane.role()) {
            case REACTIVE, JUMP -> Contacts.of(exercise, lane.role(), use);
            case MAIN -> main(lane, exercise, use);
            case ACCESSORY, CORE -> accessory(lane, exercise, use);
        };
    }

    /** A lift on one leg has no maximum to take a share of (domain.md 5.2); it and what takes no weight follow 5.3 and 5.4. */
    private Item main(Lane lane, Exercise exercise, Use use) {
        MainLiftWeek row = use.week().row();
        int sets = Math.max(1, mainSets(lane, row) - (use.first() ? 1 : 0));
        double rpe = use.first() ? Math.min(FIRST_RPE, row.rpe()) : row.rpe();
        int rest = Rest.mainSeconds(rpe, level);
        if (exercise.isometric()) {
            return item(
                    exercise,
                    sets,
                    null,
                    hold(exercise, use.workedWeeks()),
                    rpe,
                    null,
                    null,
                    exercise.tempo(),
                    rest,
                    row);
        }
        if (!exercise.loadable(athlete.equipment())) {
            var rung = BodyweightLadder.of(row, use.workedWeeks());
            String tempo = Tempo.slower(exercise.tempo(), rung.extraSeconds());
            return item(exercise, sets, rung.reps(), null, rpe, null, null, inPhase(tempo, row), rest, row);
        }
        String tempo = inPhase(exercise.tempo(), row);
        if (exercise.unilateral()) {
            int reps = Math.max(LEAST_REPS_ON_ONE_LEG, row.reps());
            return item(exercise, sets, reps, null, Math.min(MOST_RPE_ON_ONE_LEG, rpe), null, null, tempo, rest, row);
        }
        Double percent = boxed(RpeChart.percent(row.reps(), rpe));
        return item(exercise, sets, row.reps(), null, rpe, percent, load(exercise, row, rpe), tempo, rest, row);
    }

    private int mainSets(Lane lane, MainLiftWeek row) {
        if (lane.session() < SESSIONS_BEFORE_C) {
            return row.sets();
        }
        int most = level == Level.BEGINNER ? MOST_WEEKLY_SETS_BEGINNER : MOST_WEEKLY_SETS;
        return Math.min(row.sets(), most - SESSIONS_BEFORE_C * row.sets());
    }

    /** In the power phase the way up is as fast as it can be under control, the way down stays slow (R13). */
    private static String inPhase(String tempo, MainLiftWeek row) {
        return row.phase() == Phase.PW && !row.deload() ? Tempo.fastUp(tempo) : tempo;
    }

    private @Nullable Double load(Exercise exercise, MainLiftWeek row, double rpe) {
        Double maximum = athlete.oneRepMax().get(exercise.id());
        if (maximum == null) {
            return null;
        }
        MainLiftWeek charted = row.ofWeekThree() > 0 ? MainLiftTable.row(level, WEEK_THREE) : row;
        double effort = row.ofWeekThree() > 0 ? charted.rpe() : rpe;
        double share = row.ofWeekThree() > 0 ? row.ofWeekThree() : 1;
        OptionalDouble percent = RpeChart.percent(charted.reps(), effort);
        return percent.isEmpty()
                ? null
                : Double.valueOf(Loads.floor(
                        maximum * percent.getAsDouble() / 100 * share, exercise.loadType(), athlete.weights()));
    }

    private Item accessory(Lane lane, Exercise exercise, Use use) {
        MainLiftWeek row = use.week().row();
        int sets = Math.max(1, accessorySets(lane, exercise, use) - (use.first() ? 1 : 0));
        double rpe = row.deload() ? ACCESSORY_RPE - DELOAD_RESERVE : use.first() ? FIRST_RPE : ACCESSORY_RPE;
        int rest = lane.role() == Role.CORE ? Rest.CORE_SECONDS : Rest.ACCESSORY_SECONDS;
        if (exercise.isometric()) {
            return item(
                    exercise,
                    sets,
                    null,
                    hold(exercise, use.workedWeeks()),
                    rpe,
                    null,
                    null,
                    exercise.tempo(),
                    rest,
                    row);
        }
        int reps = Math.min(MOST_ACCESSORY_REPS, LEAST_ACCESSORY_REPS + use.workedWeeks());
        return item(exercise, sets, reps, null, rpe, null, null, exercise.tempo(), rest, row);
    }

    private static int accessorySets(Lane lane, Exercise exercise, Use use) {
        if (use.week().row().deload()) {
            return 1;
        }
        if (use.week().sessions() > 1) {
            return ACCESSORY_SETS;
        }
        return lane.role() == Role.CORE ? 1 : exercise.lowerBody() ? ONLY_SESSION_LEG_SETS : ACCESSORY_SETS;
    }

    private static int hold(Exercise exercise, int workedWeeks) {
        return Math.min(exercise.holdTo(), exercise.holdFrom() + HOLD_STEP_SECONDS * workedWeeks);
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
    }

    private Item item(
            Exercise exercise,
            int sets,
            @Nullable Integer reps,
            @Nullable Integer seconds,
            double rpe,
            @Nullable Double percent,
            @Nullable Double loadKg,
            String tempo,
            int rest,
            MainLiftWeek row) {
        return new Item(
                exercise.id(),
                exercise.pattern(),
                sets,
                reps,
                seconds,
                exercise.unilateral(),
                rpe,
                percent,
                loadKg,
                tempo,
                rest,
                0,
                exercise.legWeight(),
                StepHeights.of(exercise, level, row.phase(), athlete.pain()));
    }
}
