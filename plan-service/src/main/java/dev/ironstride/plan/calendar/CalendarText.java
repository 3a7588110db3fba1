package dev.ironstride.plan.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Entries as iCalendar (RFC 5545). The same entries give the same text, so that its hash can be its ETag. */
final class CalendarText {
    /** How long a calendar program may wait before it looks again: a run moves a session within seconds. */
    private static final String LOOK_AGAIN = "PT30M";

    private CalendarText() {}

    /** The whole file, lines ended by CRLF and folded. */
    static String of(List<Told> events) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Ironstride//Strength plan//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", "Ironstride"));
        calendar.add(new XProperty("X-PUBLISHED-TTL", LOOK_AGAIN));
        events.stream()
                .map(told -> told.entry().zone())
                .distinct()
                .filter(zone -> !universal(zone))
                .sorted(Comparator.comparing(ZoneId::getId))
                .forEach(zone -> calendar.add(ZoneDefinition.of(zone, starts(events, zone))));
        events.stream()
                .sorted(Comparator.<Told, LocalDateTime>comparing(
                                told -> told.entry().start())
                        .thenComparing(told -> told.entry().id()))
                .forEach(told -> calendar.add(event(told)));
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<LocalDateTime> starts(List<Told> events, ZoneId zone) {
        return events.stream()
                .map(Told::entry)
                .filter(entry -> entry.zone().equals(zone))
                .map(Entry::start)
                .toList();
    }

    private static VEvent event(Told told) {
        Entry entry = told.entry();
        var event = new VEvent(false);
        event.add(new Uid(entry.id() + "@ironstride.dev"));
        event.add(new DtStamp(told.changedAt()));
        event.add(new LastModified(told.changedAt()));
        event.add(new Sequence(told.sequence()));
        LocalDateTime end = entry.start().plusMinutes(entry.minutes());
        if (universal(entry.zone())) {
            ZoneOffset offset = entry.zone().getRules().getOffset(told.changedAt());
            event.add(new DtStart<>(entry.start().toInstant(offset)));
            event.add(new DtEnd<>(end.toInstant(offset)));
        } else {
            var zone = new ParameterList(List.of(new TzId(entry.zone().getId())));
            event.add(new DtStart<>(zone, entry.start()));
            event.add(new DtEnd<>(zone, end));
        }
        event.add(new Summary(entry.title()));
        if (!entry.text().isEmpty()) {
            event.add(new Description(entry.text()));
        }
        event.add(new Categories(entry.kind() == Entry.Kind.SESSION ? "STRENGTH" : "RUN"));
        event.add(entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    /** Whether its clock never changes, so that times can be told in UTC. */
    private static boolean universal(ZoneId zone) {
        return zone.getRules().isFixedOffset();
    }
}
