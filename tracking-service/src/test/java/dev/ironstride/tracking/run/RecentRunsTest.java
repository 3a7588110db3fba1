package dev.ironstride.tracking.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.kit.identity.AthleteId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The median that a run of a group is measured by. */
class RecentRunsTest {

    private final RecentRuns recent = new RecentRuns();

    @Test
    void isTheMiddleOfWhatIsStored() {
        Arrival run = run("a", "2026-11-20T06:00:00Z", 99);

        assertThat(recent.median(run, new Integer[] {})).isNull();
        assertThat(recent.median(run, new Integer[] {50})).isEqualTo(50);
        assertThat(recent.median(run, new Integer[] {90, 10, 50})).isEqualTo(50);
        assertThat(recent.median(run, new Integer[] {90, 10, 51, 50})).isEqualTo(50.5);
    }

    @Test
    void countsWhatCameBeforeInTheSameGroup() {
        recent.add(run("a", "2026-10-23T06:00:00Z", 10)); // 28 days before: still counts
        recent.add(run("a", "2026-10-23T05:59:59Z", 1)); // does not any more
        recent.add(run("a", "2026-11-20T06:00:00Z", 2)); // starts at the same time
        recent.add(run("a", "2026-11-21T06:00:00Z", 3)); // later
        recent.add(run("b", "2026-11-10T06:00:00Z", 4)); // somebody else's

        assertThat(recent.median(run("a", "2026-11-20T06:00:00Z", 99), new Integer[] {30}))
                .isEqualTo(20);
    }

    private static Arrival run(String athlete, String start, int seconds) {
        RunRequest request = new RunRequest(
                null, null, null, Instant.parse(start), null, seconds, null, null, null, null, null, null, null, null);
        return new Arrival(new AthleteId(athlete), ToldRun.byHand(request.normalised()), 0);
    }
}
