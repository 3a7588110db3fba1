package dev.ironstride.exercise.catalogue;

/**
 * The nearest thing that a watch or a phone has a code for. Where it has no exact one, the movement counts: a watch shows
 * our own name beside it.
 *
 * @param fit category and name in Garmin's FIT profile
 * @param healthConnect segment type of Android's Health Connect
 */
public record DeviceCodes(Fit fit, HealthConnectSegment healthConnect) {

    /**
     * A strength exercise of the FIT profile, in the spelling of Garmin's SDK.
     *
     * @param category a constant of {@code exercise_category}
     * @param name a constant of that category's {@code <category>_exercise_name}
     */
    public record Fit(String category, String name) {}
}
