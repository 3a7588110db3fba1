package dev.ironstride.plan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What calendars are told, look by look. */
class ToldTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 25, 12, 0);
    private static final Instant FIRST = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-25T11:00:00Z");
    private static final Entry SESSION = new Entry(
            UUID.fromString("0190aaaa-0000-7000-8000-000000000001"),
            Entry.Kind.SESSION,
            NOW.plusDays(1),
            60,
            ZoneId.of("Europe/Berlin"),
            "Strength A (heavy)",
            "Squat: 3 x 8",
            false);

    private static Entry at(LocalDateTime start) {
        return new Entry(
                SESSION.id(), SESSION.kind(), start, 60, SESSION.zone(), SESSION.title(), SESSION.text(), false);
    }

    private static Told only(List<Told> told) {
        assertThat(told).hasSize(1);
        return told.getFirst();
    }

    private static Told look(List<Told> before, Entry... now) {
        return only(Told.next(before, List.of(now), NOW, LATER));
    }

    @Test
    void whatIsNewBeginsAtZero() {
        assertThat(look(List.of(), SESSION)).isEqualTo(new Told(SESSION, 0, LATER));
    }

    @Test
    void whatStaysIsNotTouched() {
        var told = new Told(SESSION, 3, FIRST);

        assertThat(look(List.of(told), SESSION)).isSameAs(told);
    }

    @Test
    void aMoveRaisesTheSequenceAndSoDoesMovingBack() {
        var moved = look(List.of(new Told(SESSION, 0, FIRST)), at(NOW.plusDays(2)));
        var back = look(List.of(moved), SESSION);

        assertThat(moved.sequence()).isEqualTo(1);
        assertThat(moved.changedAt()).isEqualTo(LATER);
        assertThat(back.sequence()).isEqualTo(2);
    }

    @Test
    void otherWordsAreAChangeAndNoMove() {
        var other = new Entry(
                SESSION.id(), SESSION.kind(), SESSION.start(), 60, SESSION.zone(), SESSION.title(), "4 x 8", false);

        var told = look(List.of(new Told(SESSION, 1, FIRST)), other);

        assertThat(told.sequence()).isEqualTo(1);
        assertThat(told.changedAt()).isEqualTo(LATER);
    }

    @Test
    void whatDisappearsIsCancelledIfItLiesAheadAndLeftIfItIsOver() {
        var past = new Told(at(NOW.minusDays(1)), 0, FIRST);

        var cancelled = look(List.of(new Told(SESSION, 0, FIRST)));

        assertThat(cancelled.entry().cancelled()).isTrue();
        assertThat(cancelled.sequence()).isEqualTo(1);
        assertThat(look(List.of(cancelled))).as("once").isSameAs(cancelled);
        assertThat(look(List.of(cancelled), SESSION).sequence()).as("and back").isEqualTo(2);
        assertThat(look(List.of(past))).isSameAs(past);
    }
}
