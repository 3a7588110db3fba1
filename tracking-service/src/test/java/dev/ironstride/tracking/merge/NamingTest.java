package dev.ironstride.tracking.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NamingTest {

    private final RunRecord first = Telling.of("strava", "s").arriving(1).record();
    private final RunRecord second = Telling.of("garmin", "g").arriving(2).record();
    private final RunRecord third = Telling.of("polar", "p").arriving(3).record();

    @Test
    void aRunKeepsTheIdOfItsFirstRecord() {
        var named = Naming.of(
                List.of(List.of(second, first)), Map.of(first.id(), first.id(), second.id(), second.id()), Set.of());

        assertThat(named).containsOnlyKeys(first.id());
    }

    @Test
    void aNewRecordTakesNoIdAwayThoughItsOwnBeSmaller() {
        var named = Naming.of(List.of(List.of(first, second)), Map.of(second.id(), second.id()), Set.of());

        assertThat(named).containsOnlyKeys(second.id());
    }

    @Test
    void theIdStaysWhenTheRecordThatBroughtItIsGone() {
        var named = Naming.of(List.of(List.of(second)), Map.of(second.id(), first.id()), Set.of());

        assertThat(named).containsOnlyKeys(first.id());
    }

    @Test
    void anErasedIdIsNobodysAnyMore() {
        var named = Naming.of(
                List.of(List.of(second, third)),
                Map.of(second.id(), first.id(), third.id(), first.id()),
                Set.of(first.id()));

        assertThat(named).containsOnlyKeys(second.id());
    }

    @Test
    void whenARunFallsApartTheIdStaysWithTheRecordThatBroughtIt() {
        Map<UUID, UUID> counted = Map.of(first.id(), first.id(), second.id(), first.id(), third.id(), first.id());

        var named = Naming.of(List.of(List.of(second, third), List.of(first)), counted, Set.of());

        assertThat(named).containsEntry(first.id(), List.of(first)).containsEntry(second.id(), List.of(second, third));
    }

    @Test
    void aRevivedRecordTakesItsIdBack() {
        var named = Naming.of(
                List.of(List.of(second), List.of(first)),
                Map.of(first.id(), first.id(), second.id(), first.id()),
                Set.of());

        assertThat(named).containsEntry(first.id(), List.of(first)).containsEntry(second.id(), List.of(second));
    }
}
