package dev.ironstride.tracking.session;

import static dev.ironstride.tracking.session.SetVersions.judge;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.events.Pain;
import dev.ironstride.events.PainSign;
import dev.ironstride.events.Side;
import dev.ironstride.tracking.session.SetVersions.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SetVersionsTest {

    private static final Instant SIX = Instant.parse("2026-11-25T18:00:00Z");
    private static final UUID PHONE = UUID.fromString("019ab8f0-0000-7000-8000-000000000001");
    private static final UUID WATCH = UUID.fromString("019ab8f0-0000-7000-8000-000000000002");

    @Test
    void aNumberThatIsFreeIsTaken() {
        assertThat(judge(null, set(5, null, null))).isEqualTo(Verdict.WRITE);
    }

    @Test
    void theSameAgainStaysWhenEverItWasWritten() {
        assertThat(judge(set(5, null, null), set(5, null, null))).isEqualTo(Verdict.KEEP);
        assertThat(judge(set(5, SIX, null), set(5, SIX.plusSeconds(1), PHONE))).isEqualTo(Verdict.KEEP);
    }

    @Test
    void ofTwoVersionsTheLaterCountsInWhateverOrderTheyCome() {
        LoggedSet early = set(5, SIX, PHONE);
        LoggedSet late = set(6, SIX.plusSeconds(1), PHONE);

        assertThat(judge(early, late)).isEqualTo(Verdict.WRITE);
        assertThat(judge(late, early)).isEqualTo(Verdict.KEEP);
    }

    @Test
    void withoutAMomentOrAtTheSameMomentNobodyCanTellWhichCounts() {
        assertThat(judge(set(5, null, null), set(6, SIX, null))).isEqualTo(Verdict.CONFLICT);
        assertThat(judge(set(5, SIX, null), set(6, null, null))).isEqualTo(Verdict.CONFLICT);
        assertThat(judge(set(5, SIX, null), set(6, SIX, null))).isEqualTo(Verdict.CONFLICT);
    }

    @Test
    void twoSetsOfTwoDevicesAreNeverVersionsOfOne() {
        assertThat(judge(set(5, SIX, PHONE), set(5, SIX.plusSeconds(1), WATCH))).isEqualTo(Verdict.CONFLICT);
    }

    @Test
    void aDeletedSetIsAVersionLikeAnother() {
        LoggedSet deleted = set(5, SIX, null).deletedAt(SIX.plusSeconds(60));

        assertThat(judge(deleted, set(5, SIX, null))).isEqualTo(Verdict.KEEP);
        assertThat(judge(deleted, set(5, SIX.plusSeconds(61), null))).isEqualTo(Verdict.WRITE);
        assertThat(judge(deleted, set(5, null, null))).isEqualTo(Verdict.CONFLICT);
    }

    @Test
    void theWorstPainOfTheSessionCountsOnceForEachSiteAndSide() {
        LoggedSet first = painful(new Pain("AK", 3, Side.LEFT, List.of(PainSign.RISING)), new Pain("LB", 1));
        LoggedSet second = painful(new Pain("AK", 5, Side.LEFT, List.of(PainSign.SHARP, PainSign.RISING)));

        assertThat(FeltPain.of(List.of(new Pain("AK", 2, Side.LEFT, null), new Pain("AK", 1)), List.of(first, second)))
                .containsExactly(
                        new Pain("AK", 5, Side.LEFT, List.of(PainSign.RISING, PainSign.SHARP)),
                        new Pain("AK", 1),
                        new Pain("LB", 1));
    }

    @Test
    void aSetOfOneSideIsHalfOfOneOfBoth() {
        assertThat(set(5, null, null).share()).isEqualTo(1);
        assertThat(new SetRequest(
                                null, null, "step_up", 5, null, null, null, null, null, Side.LEFT, null, null, null,
                                null, null, null)
                        .at(1)
                        .share())
                .isEqualTo(0.5);
    }

    private static LoggedSet painful(Pain... pain) {
        return new LoggedSet(
                1, 1, null, "squat", 5, null, null, null, true, null, null, List.of(pain), null, null, null, false);
    }

    private static LoggedSet set(int reps, @Nullable Instant loggedAt, @Nullable UUID id) {
        return new LoggedSet(
                1, 1, id, "squat", reps, null, null, null, true, null, null, List.of(), null, null, loggedAt, false);
    }
}
