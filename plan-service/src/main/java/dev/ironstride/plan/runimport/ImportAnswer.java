package dev.ironstride.plan.runimport;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.ironstride.plan.placement.RaceDistance;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.recognition.Recognised;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a file was taken for. Nothing is stored: correct it, then PUT {@code runWeek} and {@code races} in your profile.
 *
 * @param from first day of the weeks that were looked at
 * @param weeks how many
 * @param timeZone whose clock the times are of
 * @param lines every run in them, by time
 * @param runWeek the usual week, in the form of the profile's runWeek
 * @param races what looks like a race, for the profile's races
 * @param leftOut lines that were left out, and why
 * @param more how many lines there were beyond those told here
 */
public record ImportAnswer(
        LocalDate from,
        int weeks,
        ZoneId timeZone,
        List<Line> lines,
        List<Usual> runWeek,
        List<RaceFound> races,
        List<Unread> leftOut,
        int more) {

    /**
     * A run of the file.
     *
     * @param line where in the file, from 1; events of a calendar are counted instead of lines
     * @param kind what it was taken for
     * @param basis what decided
     * @param why one sentence for the runner
     * @param inRunWeek whether it stands for a run of the usual week
     */
    @Schema(name = "ImportedRun")
    public record Line(
            int line,
            String title,
            LocalDate date,
            @JsonFormat(pattern = "HH:mm") LocalTime start,
            int minutes,
            RunKind kind,
            Recognised.Basis basis,
            String why,
            boolean inRunWeek) {}

    /**
     * A run of the usual week.
     *
     * @param seen in how many of the weeks with runs it was found
     */
    @Schema(name = "UsualRun")
    public record Usual(
            DayOfWeek day, @JsonFormat(pattern = "HH:mm") LocalTime start, int minutes, RunKind kind, int seen) {}

    /**
     * What looks like a race.
     *
     * @param distance null if the title does not say
     */
    @Schema(name = "RaceFound")
    public record RaceFound(
            String name,
            LocalDate date,
            @JsonFormat(pattern = "HH:mm") LocalTime start,
            @Nullable RaceDistance distance) {}
}
