package dev.ironstride.plan.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ironstride.plan.athlete.Equipment;
import dev.ironstride.plan.athlete.GoalKind;
import dev.ironstride.plan.placement.Half;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RacePriority;
import dev.ironstride.plan.placement.RunKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A profile as sent and as answered. What is left out gets its default, so that the answer shows what is in force; ranges
 * are here, what fields demand of each other is in {@link ProfileRules}.
 *
 * @param strengthMonths months of consistent lifting so far; default 0
 * @param goal default GENERAL
 * @param runPlanning default MINE
 * @param runWeek required with MINE, where an empty list means no runs; with SUGGESTED the answer holds the week to grow into
 * @param longCountsAsHard whether leg work keeps from long runs the distance that it keeps from hard ones; default true
 * @param availability left out = every slot
 * @param slotStart default 07:00 and 18:00
 * @param minutesPerSession default 60
 * @param equipment default none: a full plan all the same
 * @param plyometricGate left out = unknown: the plan has no jumps
 * @param weights left out = loads in ordinary steps
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProfileBody(
        @NotNull ZoneId timeZone,
        @Nullable @Min(1900) Integer birthYear,
        @Nullable Sex sex,
        @Min(0) @Max(1200) Integer strengthMonths,
        @Valid Goal goal,
        @Size(max = 50) List<@NotNull @Valid Race> races,
        RunPlanning runPlanning,

        @Nullable @Size(max = 14) List<@NotNull @Valid Run> runWeek,

        Boolean longCountsAsHard,

        @Nullable
        @Size(
                min = 1,
                max = 14,
                message = "must name at least one slot and at most 14; leave it out if every slot is fine")
        List<@NotNull @Valid Available> availability,

        SlotStart slotStart,
        @Min(10) @Max(240) Integer minutesPerSession,
        @Size(max = 7) List<@NotNull Equipment> equipment,
        @Nullable @Valid Heart heart,
        @Nullable @Min(120) @Max(1200) Integer thresholdPaceSecondsPerKm,
        @Size(max = 50) List<@NotNull @Valid Maximum> oneRepMax,

        @Size(max = 200)
        List<@NotNull @Pattern(regexp = ProfileBody.EXERCISE_ID, message = ProfileBody.EXERCISE_ID_IS) String> likes,

        @Size(max = 200)
        List<@NotNull @Pattern(regexp = ProfileBody.EXERCISE_ID, message = ProfileBody.EXERCISE_ID_IS) String> dislikes,

        @Size(max = 12) List<@NotNull @Valid Pain> pain,
        @Nullable @Valid Screening screening,
        @Nullable @Valid PlyometricGate plyometricGate,
        @Nullable @Valid Weights weights) {

    static final String EXERCISE_ID = "[a-z0-9_]{1,64}";
    static final String EXERCISE_ID_IS = "must be an exercise id such as back_squat";
    private static final int DEFAULT_MINUTES = 60;

    public ProfileBody {
        strengthMonths = strengthMonths == null ? 0 : strengthMonths;
        goal = goal == null ? new Goal(GoalKind.GENERAL, null, null, null) : goal;
        races = races == null ? List.of() : races;
        runPlanning = runPlanning == null ? RunPlanning.MINE : runPlanning;
        longCountsAsHard = longCountsAsHard == null ? Boolean.TRUE : longCountsAsHard;
        slotStart = slotStart == null ? new SlotStart(SlotStart.MORNING, SlotStart.EVENING) : slotStart;
        minutesPerSession = minutesPerSession == null ? DEFAULT_MINUTES : minutesPerSession;
        equipment = equipment == null ? List.of() : equipment;
        oneRepMax = oneRepMax == null ? List.of() : oneRepMax;
        likes = likes == null ? List.of() : likes;
        dislikes = dislikes == null ? List.of() : dislikes;
        pain = pain == null ? List.of() : pain;
    }

    /** The same with another week of runs. */
    ProfileBody withRunWeek(List<Run> runs) {
        return new ProfileBody(
                timeZone,
                birthYear,
                sex,
                strengthMonths,
                goal,
                races,
                runPlanning,
                runs,
                longCountsAsHard,
                availability,
                slotStart,
                minutesPerSession,
                equipment,
                heart,
                thresholdPaceSecondsPerKm,
                oneRepMax,
                likes,
                dislikes,
                pain,
                screening,
                plyometricGate,
                weights);
    }

    /** What the runner trains for, in their own words beside the kind. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Goal(
            @NotNull GoalKind kind,
            @Nullable @Size(max = 100) String metric,
            @Nullable @Size(max = 100) String target,
            @Nullable LocalDate date) {}

    /**
     * A race.
     *
     * @param start local time; default 09:00
     */
    @Schema(name = "PlannedRace")
    public record Race(
            @NotBlank @Size(max = 100) String name,
            @NotNull LocalDate date,
            LocalTime start,
            @NotNull RaceDistance distance,
            @NotNull RacePriority priority) {
        public Race {
            start = start == null ? LocalTime.of(9, 0) : start;
        }
    }

    /** A run of the usual week, at local time. */
    @Schema(name = "TemplateRun")
    public record Run(
            @NotNull DayOfWeek day,
            @NotNull LocalTime start,
            @Min(1) @Max(600) int minutes,
            @NotNull RunKind kind) {}

    /** A slot the runner has for strength work. */
    public record Available(@NotNull DayOfWeek day, @NotNull Half slot, Boolean preferred) {
        public Available {
            preferred = preferred == null ? Boolean.FALSE : preferred;
        }
    }

    /** When a session starts in each half of a day, local time. */
    public record SlotStart(
            @JsonProperty("AM") LocalTime am,
            @JsonProperty("PM") LocalTime pm) {
        static final LocalTime MORNING = LocalTime.of(7, 0);
        static final LocalTime EVENING = LocalTime.of(18, 0);

        public SlotStart {
            am = am == null ? MORNING : am;
            pm = pm == null ? EVENING : pm;
        }
    }

    /** Beats per minute; each may be unknown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Heart(
            @Nullable @Min(25) @Max(120) Integer rest,
            @Nullable @Min(100) @Max(240) Integer max,
            @Nullable @Min(60) @Max(230) Integer threshold) {}

    /** A tested one-repetition maximum. The exercise need not be in the catalogue (yet). */
    public record Maximum(
            @NotNull @Pattern(regexp = EXERCISE_ID, message = EXERCISE_ID_IS)
            String exerciseId,

            @DecimalMin("1") @DecimalMax("1000") double kg) {}

    /** Current pain, 0-10. */
    public record Pain(
            @NotNull PainSite site, @Min(0) @Max(10) int score) {}

    /** Answers to the health questions. */
    public record Screening(@NotNull LocalDate answeredOn, boolean anyYes, Boolean cleared, Boolean pregnant) {
        public Screening {
            cleared = cleared == null ? Boolean.FALSE : cleared;
            pregnant = pregnant == null ? Boolean.FALSE : pregnant;
        }
    }

    /** What the runner can do on the weaker leg: single-leg calf raises and controlled single-leg box squats in a row. */
    public record PlyometricGate(
            @Min(0) @Max(500) int singleLegCalfRaises,
            @Min(0) @Max(500) int singleLegBoxSquats) {}

    /**
     * The weights there are.
     *
     * @param barKg the bare bar; default 20
     * @param platesKg one entry for each pair of plates; default unknown
     * @param dumbbellsKg one entry for each pair of dumbbells; default unknown
     */
    public record Weights(
            @DecimalMin("0") @DecimalMax("100") Double barKg,
            @Size(max = 30) List<@NotNull @DecimalMin("0.1") @DecimalMax("100") Double> platesKg,
            @Size(max = 60) List<@NotNull @DecimalMin("0.1") @DecimalMax("200") Double> dumbbellsKg) {
        private static final double USUAL_BAR_KG = 20;

        public Weights {
            barKg = barKg == null ? Double.valueOf(USUAL_BAR_KG) : barKg;
            platesKg = platesKg == null ? List.of() : platesKg;
            dumbbellsKg = dumbbellsKg == null ? List.of() : dumbbellsKg;
        }
    }
}
