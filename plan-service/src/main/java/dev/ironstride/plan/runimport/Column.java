package dev.ironstride.plan.runimport;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a table's column holds, by its heading in English or German. The first heading that fits wins. */
enum Column {
    DATE("date", "datum", "start date", "workoutday", "workout day", "start_date_local", "startdatum"),
    DAY("day", "tag", "weekday", "wochentag", "day of week"),
    START("start", "time", "uhrzeit", "beginn", "startzeit", "start time", "uhr", "zeit von"),
    MINUTES(
            "minutes",
            "minuten",
            "min",
            "duration",
            "dauer",
            "planned duration",
            "plannedduration",
            "länge (min)",
            "moving time",
            "zeit",
            "laufzeit",
            "trainingszeit"),
    DISTANCE("distance", "distanz", "km", "strecke", "kilometer", "distance (km)", "distanz (km)", "planned distance"),
    TITLE(
            "title",
            "titel",
            "name",
            "workout",
            "training",
            "einheit",
            "beschreibung",
            "description",
            "session",
            "lauf",
            "run",
            "was",
            "inhalt"),
    KIND(
            "kind",
            "type",
            "typ",
            "art",
            "workout type",
            "workouttype",
            "sport",
            "kategorie",
            "category",
            "intensität",
            "intensity");

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives a list that never changes
    private final List<String> headings;

    Column(String... headings) {
        this.headings = List.of(headings);
    }

    /** Where each column of a heading is; columns that are not there are absent. */
    static Map<Column, Integer> found(List<String> headings) {
        var found = new EnumMap<Column, Integer>(Column.class);
        for (Column column : values()) {
            for (int i = 0; i < headings.size() && !found.containsKey(column); i++) {
                if (column.headings.contains(headings.get(i).strip().toLowerCase(Locale.ROOT))) {
                    found.put(column, i);
                }
            }
        }
        return found;
    }
}
