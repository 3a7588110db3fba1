package dev.ironstride.plan.runimport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Zones as calendars name them. A file's own definitions are not read: a name is enough, and nothing is fetched. */
final class Zones {
    /** The calendar library's table of the names that Outlook writes. */
    private static final String OUTLOOK = "/net/fortuna/ical4j/transform/compliance/msTimezones";

    private static final Map<String, String> ALIASES = outlook();
    private static final int LONGEST_NAME = 200;

    private Zones() {}

    /** The zone of a TZID: Europe/Berlin, W. Europe Standard Time, /example.org/Europe/Berlin. */
    static Optional<ZoneId> of(String tzid) {
        if (tzid.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        String name = tzid.replace("\"", "").strip();
        return zone(name)
                .or(() -> Optional.ofNullable(ALIASES.get(name)).flatMap(Zones::zone))
                .or(() -> zone(lastTwoParts(name)));
    }

    private static String lastTwoParts(String name) {
        int last = name.lastIndexOf('/');
        int before = last < 0 ? -1 : name.lastIndexOf('/', last - 1);
        return name.substring(before + 1);
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> outlook() {
        var aliases = new HashMap<String, String>();
        try (InputStream table = Zones.class.getResourceAsStream(OUTLOOK)) {
            if (table != null) {
                new String(table.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.contains(";") && line.contains("="))
                        .forEach(line -> aliases.put(
                                line.substring(0, line.indexOf(';')), line.substring(line.lastIndexOf('=') + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return aliases;
    }
}
