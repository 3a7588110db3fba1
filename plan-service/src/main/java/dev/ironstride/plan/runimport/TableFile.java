package dev.ironstride.plan.runimport;

import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.plan.recognition.DurationText;
import dev.ironstride.plan.recognition.RunRecognition;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Runs in a table (RFC 4180 and what spreadsheets make of it), its columns known by their headings. */
final class TableFile {
    /** Most lines of a table (our own constant): six years of daily runs. */
    static final int MOST = 2_000;

    private static final int LONGEST_TITLE = 300;
    /** When a run starts of which only the day is known (our own constant). */
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private static final Pattern SLASHES = Pattern.compile("\\s*(\\d{1,2})/(\\d{1,2})/\\d{4}.*");

    private final Span span;
    private final Map<Column, Integer> columns;
    private final boolean monthFirst;
    private final List<ReadRun> runs = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();

    private TableFile(Span span, Map<Column, Integer> columns, boolean monthFirst) {
        this.span = span;
        this.columns = columns;
        this.monthFirst = monthFirst;
    }

    /** Reads a file; refuses with 400 what has no heading that we know. */
    static Reading read(byte[] file, Span span) {
        String text = FileText.of(file);
        List<CSVRecord> records = records(text);
        if (records.isEmpty()) {
            throw ProblemException.invalid("body", "must hold a line of headings and lines of runs");
        }
        Map<Column, Integer> columns = Column.found(records.getFirst().toList());
        if (!columns.containsKey(Column.DATE) && !columns.containsKey(Column.DAY)) {
            throw ProblemException.invalid(
                    "body",
                    "must begin with headings such as date or day, start, minutes, title; in English or German");
        }
        List<CSVRecord> lines = records.subList(1, Math.min(records.size(), MOST + 1));
        var table = new TableFile(span, columns, monthFirst(lines, columns.get(Column.DATE)));
        lines.forEach(table::take);
        if (records.size() > MOST + 1) {
            table.unread.add(new Unread(
                    MOST + 2, "", (records.size() - MOST - 1) + " more lines; send at most " + MOST + " at once."));
        }
        return new Reading(table.runs, table.unread);
    }

    private static List<CSVRecord> records(String text) {
        String heading = text.lines().findFirst().orElse("");
        char delimiter = Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(candidate -> heading.chars()
                        .filter(character -> character == candidate)
                        .count()))
                .orElse(',');
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            return parser.getRecords();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw ProblemException.invalid(
                    "body", "must be a table: a quotation mark in it is opened and never closed");
        }
    }

    /** Whether slashes mean month first: unless a day above twelve stands in front. */
    private static boolean monthFirst(List<CSVRecord> lines, @Nullable Integer column) {
        return column != null
                && lines.stream()
                        .filter(line -> column < line.size())
                        .map(line -> SLASHES.matcher(line.get(column)))
                        .filter(Matcher::matches)
                        .noneMatch(slashes -> Integer.parseInt(slashes.group(1)) > 12);
    }

    private void take(CSVRecord line) {
        int number = (int) line.getRecordNumber();
        String title = title(line);
        if (RunRecognition.speaksOfSomethingElse(title)) {
            unread.add(new Unread(number, title, "It does not look like a run."));
            return;
        }
        Optional<LocalDate> day = day(line);
        if (day.isEmpty()) {
            unread.add(new Unread(number, title, "It has no date or day that can be read."));
            return;
        }
        LocalTime time = time(line);
        var start = day.get().atTime(time == null ? MORNING : time);
        if (span.holds(start)) {
            String note = time == null ? "The table tells the day only; 07:00 is assumed." : null;
            runs.add(new ReadRun(number, title, start, minutes(line, title), note));
        }
    }

    private String title(CSVRecord line) {
        String title = Stream.of(cell(line, Column.TITLE), cell(line, Column.KIND))
                .filter(cell -> !cell.isBlank())
                .distinct()
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
        return title.substring(0, Math.min(LONGEST_TITLE, title.length()));
    }

    /** The date, or the weekday in the first of the weeks: a table without dates is a week. */
    private Optional<LocalDate> day(CSVRecord line) {
        String date = cell(line, Column.DATE);
        Optional<LocalDate> dated = DayText.date(date, monthFirst);
        if (dated.isPresent()) {
            return dated;
        }
        Optional<DayOfWeek> weekday = DayText.weekday(cell(line, Column.DAY)).or(() -> DayText.weekday(date));
        return weekday.map(day -> span.monday().plusDays(day.getValue() - 1L));
    }

    private @Nullable LocalTime time(CSVRecord line) {
        LocalTime told = DayText.time(cell(line, Column.START));
        String date = cell(line, Column.DATE).strip();
        int gap = Math.max(date.indexOf(' '), date.indexOf('T'));
        return told != null || gap < 0 ? told : DayText.time(date.substring(gap + 1));
    }

    private int minutes(CSVRecord line, String title) {
        return DurationText.minutesOfCell(cell(line, Column.MINUTES))
                .orElseGet(() -> DurationText.minutes(title)
                        .orElseGet(() -> DurationText.kilometresOfCell(cell(line, Column.DISTANCE))
                                .or(() -> DurationText.kilometres(title))
                                .map(km -> DurationText.minutesFor(km).orElse(0))
                                .orElse(0)));
    }

    private String cell(CSVRecord line, Column column) {
        Integer index = columns.get(column);
        return index == null || index >= line.size() ? "" : line.get(index);
    }
}
