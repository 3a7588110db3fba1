package dev.ironstride.tracking.imports;

import dev.ironstride.tracking.runclass.ActivityType;
import dev.ironstride.tracking.runclass.RunTag;
import dev.ironstride.tracking.track.SportWord;
import dev.ironstride.tracking.xml.Reads;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * {@code activities.csv} of a Strava export: which file is which activity, and what the runner said of it. Headings are in
 * the language of the account, so columns that matter are found by what is in them where their English name is missing.
 */
final class StravaExport {

    /** Rows that are read: a lifetime, three a day. */
    private static final int MOST_ROWS = 100_000;

    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_CHARACTERS = 200;

    /** Strava's words for what is no run, in English; a word in another language leaves the file to say. */
    private static final Set<String> OTHER_SPORTS = Set.of(
            "ride",
            "virtual ride",
            "e-bike ride",
            "mountain bike ride",
            "gravel ride",
            "walk",
            "hike",
            "swim",
            "rowing",
            "virtual row",
            "weight training",
            "workout",
            "yoga",
            "crossfit",
            "elliptical",
            "alpine ski",
            "nordic ski",
            "backcountry ski",
            "snowboard",
            "ice skate",
            "inline skate",
            "kayaking",
            "canoeing",
            "stand up paddling",
            "surfing",
            "rock climbing",
            "soccer",
            "tennis",
            "golf",
            "stair-stepper",
            "wheelchair",
            "handcycle",
            "high intensity interval training",
            "pilates");

    /**
     * What a row says.
     *
     * @param id Strava's own, digits
     * @param run which run, or null if it is none or the word is not known
     * @param otherSport with its article, or null
     * @param rpe CR10, 0-10
     */
    record Activity(
            String id,
            @Nullable ActivityType run,
            @Nullable String otherSport,
            List<RunTag> tags,
            @Nullable Double rpe) {}

    private final Map<String, Activity> byFile = new HashMap<>();

    /** Whether a file of an archive is such a list. */
    static boolean isList(String name) {
        return name.equals("activities.csv") || name.endsWith("/activities.csv");
    }

    /** Reads a list; rows that make no sense are left out. */
    void read(InputStream list) throws IOException {
        try (CSVParser rows = CSVFormat.DEFAULT
                .builder()
                .setIgnoreEmptyLines(true)
                .get()
                .parse(new InputStreamReader(new Ended(list), StandardCharsets.UTF_8))) {
            Map<String, Integer> columns = new HashMap<>();
            for (CSVRecord row : rows) {
                if (rows.getRecordNumber() == 1) {
                    for (int i = 0; i < row.size(); i++) {
                        columns.putIfAbsent(row.get(i).strip().toLowerCase(Locale.ROOT), i);
                    }
                } else if (rows.getRecordNumber() <= MOST_ROWS) {
                    add(row, columns);
                }
            }
        } catch (CSVException | IllegalStateException | IllegalArgumentException noList) {
            // A list that breaks off in the middle says no more: the files are read all the same.
            return;
        } catch (UncheckedIOException broken) {
            if (!(broken.getCause() instanceof CSVException)) {
                throw broken.getCause();
            }
        }
    }

    /** What the list says of a file, by its name in the archive; null if nothing. */
    @Nullable
    Activity of(String name) {
        int from = name.lastIndexOf("activities/");
        return from < 0 ? null : byFile.get(name.substring(from));
    }

    boolean isEmpty() {
        return byFile.isEmpty();
    }

    private void add(CSVRecord row, Map<String, Integer> columns) {
        String id = row.get(0).strip();
        String file = file(row, columns);
        if (!id.matches("\\d{1,20}") || file == null) {
            return;
        }
        String word = text(row, columns.getOrDefault("activity type", 3));
        SportWord sport = SportWord.of(word);
        List<RunTag> tags = new ArrayList<>();
        if (yes(row, columns.get("competition"))) {
            tags.add(RunTag.RACE);
        }
        if (yes(row, columns.get("long run"))) {
            tags.add(RunTag.LONG);
        }
        Integer exertion = columns.get("perceived exertion");
        double rpe = exertion == null ? Double.NaN : Reads.number(text(row, exertion));
        byFile.put(
                file,
                new Activity(
                        id,
                        sport == null ? null : sport.run(),
                        sport != null && OTHER_SPORTS.contains(word.toLowerCase(Locale.ROOT)) ? sport.phrase() : null,
                        tags,
                        rpe >= 1 && rpe <= 10 ? rpe : null));
    }

    private static @Nullable String file(CSVRecord row, Map<String, Integer> columns) {
        Integer named = columns.get("filename");
        if (named != null) {
            String file = text(row, named);
            return file.startsWith("activities/") ? file : null;
        }
        for (int i = 0; i < row.size(); i++) {
            if (text(row, i).startsWith("activities/")) {
                return text(row, i);
            }
        }
        return null;
    }

    private static boolean yes(CSVRecord row, @Nullable Integer column) {
        String text = column == null ? "" : text(row, column).toLowerCase(Locale.ROOT);
        return text.equals("true") || Reads.number(text) == 1;
    }

    private static String text(CSVRecord row, int column) {
        String text = column < row.size() ? row.get(column).strip() : "";
        return text.length() > MOST_CHARACTERS ? "" : text;
    }

    /** Ends after as much as such a list can have, and does not close the archive it is in. */
    private static final class Ended extends FilterInputStream {

        private long left = MOST_BYTES;

        Ended(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return left-- <= 0 ? -1 : super.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = left <= 0 ? -1 : super.read(into, offset, length);
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public void close() {
            // The archive goes on.
        }
    }
}
