package dev.ironstride.plan.runimport;

import dev.ironstride.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.data.ContentHandler;

/** Gathers the events of a calendar file as it is read, and nothing else of it. */
final class EventLines implements ContentHandler {
    /** Most events of a file (our own constant): some years of somebody's whole life. */
    static final int MOST = 5_000;

    /** Deepest nesting (the standard has two); the parser calls itself for each level. */
    private static final int DEEPEST = 10;

    private static final int LONGEST_VALUE = 2_000;
    private static final Set<String> WANTED = Set.of(
            "UID",
            "SUMMARY",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "EXDATE",
            "RDATE",
            "RECURRENCE-ID",
            "STATUS",
            "CATEGORIES");

    private final List<Event> events = new ArrayList<>();
    private Map<String, List<Line>> current = new HashMap<>();
    private String component = "";
    private String property = "";
    private Map<String, String> parameters = new HashMap<>();
    private int depth;
    private int dropped;

    /** A property with its parameters. */
    record Line(String value, Map<String, String> parameters) {}

    /** An event: every line of each wanted property. */
    record Event(int number, Map<String, List<Line>> lines) {

        List<Line> all(String name) {
            return lines.getOrDefault(name, List.of());
        }

        String text(String name) {
            return all(name).isEmpty() ? "" : all(name).getFirst().value();
        }
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    /** Events beyond {@link #MOST}. */
    int dropped() {
        return dropped;
    }

    @Override
    public void startCalendar() {}

    @Override
    public void endCalendar() {}

    @Override
    public void startComponent(String name) {
        if (++depth > DEEPEST) {
            throw ProblemException.invalid(
                    "body", "must be an iCalendar file: its parts stand too deep inside each other");
        }
        if (name.equalsIgnoreCase("VEVENT")) {
            current = new HashMap<>();
        }
        component = name.toUpperCase(Locale.ROOT);
    }

    @Override
    public void endComponent(String name) {
        depth--;
        if (name.equalsIgnoreCase("VEVENT")) {
            if (events.size() < MOST) {
                events.add(new Event(events.size() + 1, current));
            } else {
                dropped++;
            }
            component = "";
        } else {
            component = component.equals("VALARM") ? "VEVENT" : "";
        }
    }

    @Override
    public void startProperty(String name) {
        property = name.toUpperCase(Locale.ROOT);
        parameters = new HashMap<>();
    }

    @Override
    public void propertyValue(String value) {
        if (component.equals("VEVENT") && WANTED.contains(property)) {
            String bounded = value.substring(0, Math.min(LONGEST_VALUE, value.length()));
            current.computeIfAbsent(property, name -> new ArrayList<>()).add(new Line(bounded, parameters));
        }
    }

    @Override
    public void endProperty(String name) {}

    @Override
    public void parameter(String name, String value) {
        parameters.put(name.toUpperCase(Locale.ROOT), value);
    }
}
