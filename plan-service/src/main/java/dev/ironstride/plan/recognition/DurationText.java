package dev.ironstride.plan.recognition;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths as runners write them: {@code 60 min}, {@code 1:30 h}, {@code 1h30}, {@code 90'}, {@code 12,5 km}. */
public final class DurationText {
    /** Minutes for a kilometre when a plan tells distances only (our own constant). */
    private static final int MINUTES_PER_KM = 6;
    /** Longest run that is believed, minutes: as the profile does. */
    private static final int LONGEST = 600;

    private static final Pattern CLOCK = Pattern.compile("(?<!\\d)(\\d{1,2}):([0-5]\\d)(?::[0-5]\\d)?(?!\\d)");
    private static final Pattern HOURS = Pattern.compile(
            "(?<![\\d.,])(\\d{1,2}(?:[.,]\\d{1,2})?)\\s?(?:h|hours?|hrs?|std|stunden?)(?:\\s?([0-5]?\\d)\\s?(?:m|min)?)?(?![\\p{L}\\d])");
    private static final Pattern MINUTES =
            Pattern.compile("(?<![\\d.,x×])(?<![x×] )(\\d{1,3})\\s?(?:'|′|min|mins|minutes?|minuten)(?![\\p{L}\\d])");
    private static final Pattern KILOMETRES = Pattern.compile(
            "(?<![\\d.,x×])(?<![x×] )(\\d{1,3}(?:[.,]\\d{1,2})?)\\s?(?:km|k|kilomet(?:er|re)s?)(?![\\p{L}\\d/])");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:[.,]\\d{1,2})?");

    private DurationText() {}

    /** Minutes that a free text names; empty if it names none, or more than ten hours. */
    public static OptionalInt minutes(String text) {
        String lower = bounded(text);
        Matcher hours = HOURS.matcher(lower);
        if (hours.find()) {
            double whole = number(hours.group(1)) * 60;
            return believed(whole + (hours.group(2) == null ? 0 : Integer.parseInt(hours.group(2))));
        }
        Matcher minutes = MINUTES.matcher(lower);
        return minutes.find() ? believed(Integer.parseInt(minutes.group(1))) : OptionalInt.empty();
    }

    /** Minutes in a cell that holds nothing but a length: a bare number is minutes, 1:30 hours and minutes. */
    public static OptionalInt minutesOfCell(String cell) {
        String text = bounded(cell).strip();
        Matcher clock = CLOCK.matcher(text);
        if (clock.find()) {
            return believed(Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2)));
        }
        return NUMBER.matcher(text).matches() ? believed(number(text)) : minutes(text);
    }

    /** Kilometres that a free text names. */
    public static Optional<Double> kilometres(String text) {
        Matcher found = KILOMETRES.matcher(bounded(text));
        return found.find() ? Optional.of(number(found.group(1))) : Optional.empty();
    }

    /** Kilometres in a cell that holds nothing but a distance. */
    public static Optional<Double> kilometresOfCell(String cell) {
        String text = bounded(cell).strip();
        return NUMBER.matcher(text).matches() ? Optional.of(number(text)) : kilometres(text);
    }

    /** How long a distance takes at a pace between easy and steady, minutes; empty beyond ten hours. */
    public static OptionalInt minutesFor(double kilometres) {
        return believed(kilometres * MINUTES_PER_KM);
    }

    private static OptionalInt believed(double minutes) {
        long rounded = Math.round(minutes);
        return rounded >= 1 && rounded <= LONGEST ? OptionalInt.of((int) rounded) : OptionalInt.empty();
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    private static String bounded(String text) {
        return text.substring(0, Math.min(300, text.length())).toLowerCase(Locale.ROOT);
    }
}
