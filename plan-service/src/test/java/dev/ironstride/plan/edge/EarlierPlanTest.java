package dev.ironstride.plan.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ironstride.plan.baseline.Baseline;
import dev.ironstride.plan.database.StoredJson;
import dev.ironstride.plan.placement.RunAt;
import dev.ironstride.plan.placement.RunKind;
import dev.ironstride.plan.placement.WallClock;
import dev.ironstride.plan.plans.StoredState;
import dev.ironstride.plan.recovery.AdjustedPlan;
import dev.ironstride.plan.recovery.AdjustedSession;
import dev.ironstride.plan.recovery.Arrangement;
import dev.ironstride.plan.recovery.Decision;
import dev.ironstride.plan.recovery.Fact;
import dev.ironstride.plan.recovery.Overrides;
import dev.ironstride.plan.recovery.Recovery;
import dev.ironstride.plan.recovery.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A plan as rule set 1.0 stored it, before notes, pins, deadlines and changes of exercises were kept. */
class EarlierPlanTest {
    private static final int WEEK = 5;
    private static final LocalDateTime WEDNESDAY = LocalDateTime.parse("2026-12-30T07:00:00");

    private final String stored = read();
    private final Baseline baseline = StoredJson.read(part("baseline"), Baseline.class);
    private final AdjustedPlan state =
            StoredJson.read(part("state"), StoredState.class).on(baseline);

    private static String read() {
        try (InputStream file = EarlierPlanTest.class.getResourceAsStream("/stored/plan-1.0.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String part(String name) {
        try {
            JsonNode whole = new ObjectMapper().readTree(stored);
            return whole.get(name).toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Fact hardRun(int day) {
        return new Fact.RunDone(
                "run:w7", RunAt.planned(WallClock.minuteOf(WEDNESDAY.plusDays(day)), 55, RunKind.HARD), 8.0);
    }

    private static List<Arrangement> places(AdjustedPlan plan) {
        return plan.weeks().get(WEEK).sessions().stream()
                .map(AdjustedSession::now)
                .toList();
    }

    @Test
    void itOpensWithoutWhatLaterVersionsAdded() {
        assertThat(stored)
                .doesNotContain("\"pinned\"", "\"notes\"", "\"deadline\"", "\"safeDefault\"", "\"longCountsAsHard\"");

        assertThat(baseline.athlete().longCountsAsHard()).isTrue();
        assertThat(baseline.weeks()).hasSize(8);
        assertThat(state.weeks()).hasSize(8);
        assertThat(state.weeks().get(WEEK).sessions()).allSatisfy(session -> {
            assertThat(session.notes()).isEmpty();
            assertThat(session.pinned()).isFalse();
        });
        assertThat(state.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.rule()).isEqualTo(Rule.T2);
            assertThat(decision.deadline()).isNull();
            assertThat(decision.changes())
                    .isNotEmpty()
                    .allSatisfy(change -> assertThat(change.items()).isEmpty());
        });
    }

    @Test
    void theSameRunIsAnsweredAsItWasThen() {
        AdjustedPlan now = Recovery.adjust(baseline, List.of(hardRun(0)), Overrides.NONE, WEDNESDAY.minusDays(40));

        assertThat(places(now)).isEqualTo(places(state));
        assertThat(now.decisions())
                .extracting(Decision::key)
                .containsExactly(state.decisions().getFirst().key());
        assertThat(StoredJson.read(StoredJson.write(StoredState.of(now)), StoredState.class)
                        .on(baseline))
                .isEqualTo(now);
    }

    @Test
    void anotherRunMovesIt() {
        AdjustedPlan later = Recovery.adjust(baseline, List.of(hardRun(2)), Overrides.NONE, WEDNESDAY.minusDays(40));

        assertThat(places(later)).isNotEqualTo(places(state));
        assertThat(later.decisions()).isNotEmpty();
    }
}
