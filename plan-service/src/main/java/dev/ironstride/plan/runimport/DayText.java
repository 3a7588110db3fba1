package dev.ironstride.plan.runimport;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and times of day as people write them in tables. */
final class DayText {
    private static final int LONGEST = 40;
    private static final Map<String, DayOfWeek> NAMES = Map.of(
            "mo", DayOfWeek.MONDAY,
            "di", DayOfWeek.TUESDAY,
            "tu", DayOfWeek.TUESDAY,
            "mi", DayOfWeek.WEDNESDAY,
            "we", DayOfWeek.WEDNESDAY,
            "do", DayOfWeek.THURSDAY,
            "th", DayOfWeek.THURSDAY,
            "fr", DayOfWeek.FRIDAY,
            "sa", DayOfWeek.SATURDAY);
    /** Longer than two letters, because so and su may begin other words. */
    private static final List<String> SUNDAY = List.of("so", "so.", "son", "sonntag", "su", "sun", "sunday");

    private static final Pattern WORD = Pattern.compile("\\p{L}+\\.?");
    private static final Pattern TIME =
            Pattern.compile("([01]?\\d|2[0-3])(?:[:.]([0-5]\\d))?(?::[0-5]\\d)?\\s*(am|pm|uhr|h)?");
    private static final List<DateTimeFormatter> DAY_FIRST = formats("uuuu-M-d", "d.M.uuuu", "d.M.uu", "d/M/uuuu");
    private static final List<DateTimeFormatter> MONTH_FIRST = formats("uuuu-M-d", "d.M.uuuu", "d.M.uu", "M/d/uuuu");

    private DayText() {}

    private static List<DateTimeFormatter> formats(String... patterns) {
        return List.of(patterns).stream()
                .map(pattern ->
                        DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
                .toList();
    }

    /**
     * A date: 2026-11-24, 24.11.2026, 24/11/2026.
     *
     * @param monthFirst whether slashes are written the American way
     */
    static Optional<LocalDate> date(String cell, boolean monthFirst) {
        String text = cell.strip();
        String day = text.substring(0, Math.min(LONGEST, text.length())).split("[T ]", 2)[0];
        for (DateTimeFormatter format : monthFirst ? MONTH_FIRST : DAY_FIRST) {
            try {
                return Optional.of(LocalDate.parse(day, format));
            } catch (DateTimeException next) {
                // another way to write it
            }
        }
        return Optional.empty();
    }

    /** A day of the week: Tue, Tuesday, Di, Dienstag. */
    static Optional<DayOfWeek> weekday(String cell) {
        String text = cell.strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST || !WORD.matcher(text).matches()) {
            return Optional.empty();
        }
        return SUNDAY.contains(text)
                ? Optional.of(DayOfWeek.SUNDAY)
                : Optional.ofNullable(text.length() < 2 ? null : NAMES.get(text.substring(0, 2)));
    }

    /** A time of day: 18:00, 18.00, 18 Uhr, 6 pm; also the one behind a date. Null if there is none. */
    static @Nullable LocalTime time(String cell) {
        String text = cell.strip().toLowerCase(Locale.ROOT);
        String time = text.contains("t") && text.length() > 10 ? text.substring(text.indexOf('t') + 1) : text;
        String bounded = time.substring(0, Math.min(LONGEST, time.length()));
        Matcher found = TIME.matcher(bounded);
        if (!found.matches()) {
            return null;
        }
        int hour = Integer.parseInt(found.group(1));
        int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        boolean afternoon = "pm".equals(found.group(3)) && hour < 12;
        boolean midnight = "am".equals(found.group(3)) && hour == 12;
        return LocalTime.of(afternoon ? hour + 12 : midnight ? 0 : hour, minute);
    }
}
