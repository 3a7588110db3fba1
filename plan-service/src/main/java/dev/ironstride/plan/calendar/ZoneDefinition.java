package dev.ironstride.plan.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Collection;
import java.util.Comparator;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A zone for readers of a calendar: each change of the clock from the first event to the last, from the JDK's own rules, so
 * that the feed and the plan never disagree on what 07:00 is.
 */
final class ZoneDefinition {
    private static final LocalDateTime EVER = LocalDateTime.of(1970, 1, 1, 0, 0);

    private ZoneDefinition() {}

    /**
     * The zone over these local times.
     *
     * @param times not empty
     */
    static VTimeZone of(ZoneId zone, Collection<LocalDateTime> times) {
        ZoneRules rules = zone.getRules();
        // A day around them: events end after they start, and a reader may look up the offset of either.
        Instant first = instant(times.stream().min(Comparator.naturalOrder()).orElseThrow(), zone)
                .minusSeconds(86_400);
        Instant last = instant(times.stream().max(Comparator.naturalOrder()).orElseThrow(), zone)
                .plusSeconds(86_400);
        var definition = new VTimeZone();
        definition.add(new TzId(zone.getId()));
        ZoneOffsetTransition before = rules.previousTransition(first);
        definition.add(
                before == null
                        ? observance(rules, first, EVER, rules.getOffset(first), rules.getOffset(first))
                        : observance(rules, before));
        for (ZoneOffsetTransition change = rules.nextTransition(first);
                change != null && change.getInstant().isBefore(last);
                change = rules.nextTransition(change.getInstant())) {
            definition.add(observance(rules, change));
        }
        return definition;
    }

    private static Instant instant(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant();
    }

    private static Observance observance(ZoneRules rules, ZoneOffsetTransition change) {
        return observance(
                rules,
                change.getInstant(),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter());
    }

    private static Observance observance(
            ZoneRules rules, Instant at, LocalDateTime local, ZoneOffset from, ZoneOffset to) {
        Observance observance = rules.isDaylightSavings(at) ? new Daylight() : new Standard();
        observance.add(new DtStart<>(local));
        observance.add(new TzOffsetFrom(from));
        observance.add(new TzOffsetTo(to));
        return observance;
    }
}
