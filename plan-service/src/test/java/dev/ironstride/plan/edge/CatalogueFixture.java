package dev.ironstride.plan.edge;

import dev.ironstride.events.EventJson;
import dev.ironstride.events.ExerciseChanged;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A catalogue small enough to read and large enough to plan with, at home and with weights (domain.md 1.6). */
final class CatalogueFixture {

    // id, pattern, unilateral, equipment options, level, leg weight, load type
    private static final String TABLE = """
            bw_squat         SQ  n NONE            1 1   BODYWEIGHT
            goblet_squat     SQ  n DUMBBELL        2 1   KG
            back_squat       SQ  n BARBELL         4 1   KG
            split_squat      SQ  y NONE|DUMBBELL   2 1   KG_PER_HAND
            spanish_squat    SQ  n BAND            2 1   SECONDS
            hip_bridge       HH  n NONE            1 1   BODYWEIGHT
            sl_hip_bridge    HH  y NONE            2 1   BODYWEIGHT
            db_rdl           HH  n DUMBBELL        2 1   KG_PER_HAND
            deadlift         HH  n BARBELL         4 1   KG
            sl_deadlift      HH  y NONE|DUMBBELL   3 1   KG_PER_HAND
            reverse_lunge    LU  y NONE|DUMBBELL   2 1   KG_PER_HAND
            walking_lunge    LU  y NONE|DUMBBELL   3 1   KG_PER_HAND
            step_up          SU  y NONE|BOX        2 1   KG_PER_HAND
            step_down        SU  y NONE|BOX        2 1   BODYWEIGHT
            calf_raise       CA  n NONE            1 1   BODYWEIGHT
            sl_calf_raise    CA  y NONE            2 1   BODYWEIGHT
            bent_knee_calf   CA  y NONE|DUMBBELL   2 1   KG
            calf_iso         CA  y NONE            1 1   SECONDS
            side_lying_abd   HA  y NONE            1 1   BODYWEIGHT
            hip_hike         HA  y NONE            2 1   BODYWEIGHT
            band_walk        HA  y BAND            2 1   BAND_STEP
            bird_dog         AR  y NONE            1 0.3 BODYWEIGHT
            side_plank       AR  y NONE            2 0.3 SECONDS
            pallof_press     AR  y CABLE|BAND      2 0.3 BAND_STEP
            plank            AE  n NONE            1 0.3 SECONDS
            dead_bug         AE  y NONE            1 0.3 BODYWEIGHT
            prone_pull       UPL n NONE            1 0   BODYWEIGHT
            table_row        UPL n NONE            2 0   BODYWEIGHT
            db_row           UPL y DUMBBELL        2 0   KG
            incline_push_up  UPS n NONE            1 0   BODYWEIGHT
            push_up          UPS n NONE            2 0   BODYWEIGHT
            half_kneel_press UPS y DUMBBELL        2 0   KG
            pogo             PL  n NONE            2 1   BODYWEIGHT
            rope_skip        PL  n NONE            2 1   BODYWEIGHT
            cm_jump          PL  n NONE            3 1   BODYWEIGHT
            """;

    private CatalogueFixture() {}

    /** Every exercise as exercise-service would tell it. */
    static List<ExerciseChanged> exercises() {
        return TABLE.lines().map(line -> exercise(line.split("\\s+"))).toList();
    }

    /** Puts exactly this catalogue straight into the projection, in place of what other tests left there. */
    static void store(DataSource database) {
        try (var connection = database.getConnection();
                var clear = connection.prepareStatement("delete from exercise");
                var insert = connection.prepareStatement("insert into exercise values (?, ?, ?::jsonb)")) {
            clear.executeUpdate();
            for (var exercise : exercises()) {
                insert.setString(1, exercise.exerciseId());
                insert.setLong(2, exercise.revision());
                insert.setString(3, EventJson.write(exercise));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An exercise of the catalogue as it is told later: another revision, status or owner. */
    static ExerciseChanged changed(
            String id, String newId, long revision, ExerciseChanged.Status status, @Nullable String ownerId) {
        var old = exercises().stream()
                .filter(exercise -> exercise.exerciseId().equals(id))
                .findFirst()
                .orElseThrow();
        return new ExerciseChanged(
                newId,
                revision,
                status,
                old.name(),
                old.pattern(),
                old.primary(),
                old.secondary(),
                old.unilateral(),
                old.plane(),
                old.equipmentOptions(),
                old.modality(),
                old.level(),
                old.minPhase(),
                old.legWeight(),
                old.avoidIfPain(),
                old.regressions(),
                old.progressions(),
                old.substitutes(),
                old.tempo(),
                old.loadType(),
                old.cues(),
                old.errors(),
                old.contactsPerRep(),
                old.hold(),
                ownerId);
    }

    private static ExerciseChanged exercise(String[] field) {
        boolean held = field[6].equals("SECONDS");
        return new ExerciseChanged(
                field[0],
                1,
                ExerciseChanged.Status.ACTIVE,
                field[0].replace('_', ' '),
                field[1],
                List.of("GLUTES"),
                List.of(),
                field[2].equals("y"),
                "SAGITTAL",
                Arrays.stream(field[3].split("\\|"))
                        .map(option -> option.equals("NONE") ? List.<String>of() : List.of(option))
                        .toList(),
                "FREE",
                Integer.parseInt(field[4]),
                field[1].equals("PL") ? "MS" : "AA",
                Double.parseDouble(field[5]),
                Set.of("SQ", "LU", "SU").contains(field[1]) ? List.of("AK") : List.of(),
                List.of(),
                List.of(),
                new ExerciseChanged.Substitutes(List.of(), List.of(), List.of()),
                "3-0-1-0",
                field[6],
                List.of("slow and controlled"),
                List.of("momentum"),
                field[1].equals("PL") ? 1 : 0,
                held ? new ExerciseChanged.HoldSeconds(20, 45) : null);
    }
}
