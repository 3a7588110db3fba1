package dev.ironstride.tracking.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.tracking.merge.Window;
import dev.ironstride.tracking.run.RecentRuns.Span;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The median that a run of a group is measured by, and whether another was at its time. */
class RecentRunsTest {

    private static final Instant START = Instant.parse("2026-11-20T06:00:00Z");

    private final RecentRuns recent = new RecentRuns();

    @Test
    void isTheMiddleOfAll() {
        assertThat(recent.median("a", START)).isNull();
        recent.add("a", START.minusSeconds(1), 50);
        assertThat(recent.median("a", START)).isEqualTo(50);
        recent.add("a", START.minusSeconds(1), 90);
        recent.add("a", START.minusSeconds(2), 10);
        assertThat(recent.median("a", START)).isEqualTo(50);
        recent.add("a", START.minusSeconds(3), 51);
        assertThat(recent.median("a", START)).isEqualTo(50.5);
    }

    @Test
    void countsTheAthletesOwnRunsOfTheTwentyEightDaysBefore() {
        recent.add("a", Instant.parse("2026-10-23T06:00:00Z"), 10); // 28 days before: still counts
        recent.add("a", Instant.parse("2026-10-23T05:59:59Z"), 1); // does not any more
        recent.add("a", START, 2); // starts at the same time
        recent.add("a", START.plusSeconds(86_400), 3); // later
        recent.add("b", Instant.parse("2026-11-10T06:00:00Z"), 4); // somebody else's
        recent.add("a", Instant.parse("2026-11-10T06:00:00Z"), 30);

        assertThat(recent.median("a", START)).isEqualTo(20);
    }

    @Test
    void timesOfOneAthleteThatTouchAreAskedForAsOne() {
        List<Arrival> group = List.of(
                run("a", "2026-03-29T06:00:00Z"),
                run("b", "2026-03-01T06:00:00Z"),
                run("a", "2026-03-01T06:00:00Z"),
                run("a", "2026-03-01T06:00:00Z"),
                run("a", "2026-05-01T06:00:00Z"));

        assertThat(RecentRuns.spans(group))
                .containsExactly(
                        span("a", "2026-02-01T06:00:00Z", "2026-03-29T06:01:00Z"),
                        span("a", "2026-04-03T06:00:00Z", "2026-05-01T06:01:00Z"),
                        span("b", "2026-02-01T06:00:00Z", "2026-03-01T06:01:00Z"));
        assertThat(RecentRuns.spans(List.of(run("a", "2026-03-29T06:01:00.001Z"), run("a", "2026-03-01T06:00:00Z"))))
                .hasSize(2);
    }

    @Test
    void aLongRunThatEndsLastBoundsTheTimesOfItsAthlete() {
        List<Arrival> group = List.of(run("a", "2026-03-01T06:00:00Z", 7200), run("a", "2026-03-01T07:00:00Z", 60));

        assertThat(RecentRuns.spans(group)).containsExactly(span("a", "2026-02-01T06:00:00Z", "2026-03-01T08:00:00Z"));
    }

    @Test
    void knowsWhetherAnythingOfTheAthleteFallsIntoATime() {
        Window hour = Window.of(START, 3600);
        assertThat(recent.anyDuring("a", hour)).isFalse();
        recent.add("a", START.minusSeconds(60), 60); // ends as it begins
        recent.add("a", START.plusSeconds(3600), 60); // begins as it ends
        recent.add("b", START, 60); // somebody else's
        recent.recorded("b", START, START.plusSeconds(60));
        recent.recorded("a", START.minusSeconds(60), START);
        assertThat(recent.anyDuring("a", hour)).isFalse();

        recent.add("a", START.minusSeconds(60), 61);
        assertThat(recent.anyDuring("a", hour)).isTrue();
    }

    @Test
    void aRunOfDaysAndARecordFallIntoATimeToo() {
        recent.add("a", START.minusSeconds(RunRules.LONGEST_SECONDS - 1), RunRules.LONGEST_SECONDS);
        assertThat(recent.anyDuring("a", Window.of(START, 1))).isTrue();
        assertThat(recent.anyDuring("a", Window.of(START.plusSeconds(1), 1))).isFalse();

        recent.recorded("a", START.plusSeconds(1), START.plusSeconds(2));
        assertThat(recent.anyDuring("a", Window.of(START.plusSeconds(1), 1))).isTrue();
    }

    private static Span span(String athlete, String from, String until) {
        return new Span(athlete, Instant.parse(from), Instant.parse(until));
    }

    private static Arrival run(String athlete, String start) {
        return run(athlete, start, 60);
    }

    private static Arrival run(String athlete, String start, int seconds) {
        RunRequest request = new RunRequest(
                null, null, null, Instant.parse(start), null, seconds, null, null, null, null, null, null, null, null);
        return new Arrival(new AthleteId(athlete), ToldRun.byHand(request.normalised()), 0);
    }
}
