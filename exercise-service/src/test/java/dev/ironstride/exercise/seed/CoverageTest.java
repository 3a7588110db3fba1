package dev.ironstride.exercise.seed;

import static dev.ironstride.exercise.catalogue.Pattern.AE;
import static dev.ironstride.exercise.catalogue.Pattern.AR;
import static dev.ironstride.exercise.catalogue.Pattern.CA;
import static dev.ironstride.exercise.catalogue.Pattern.HA;
import static dev.ironstride.exercise.catalogue.Pattern.HH;
import static dev.ironstride.exercise.catalogue.Pattern.LU;
import static dev.ironstride.exercise.catalogue.Pattern.SQ;
import static dev.ironstride.exercise.catalogue.Pattern.SU;
import static dev.ironstride.exercise.catalogue.Pattern.UPL;
import static dev.ironstride.exercise.catalogue.Pattern.UPS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.exercise.catalogue.Equipment;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.catalogue.PainSite;
import dev.ironstride.exercise.catalogue.Pattern;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever hurts, whatever is owned, at any level: a week can still be filled (domain.md 1.3). */
class CoverageTest {

    private static final List<Exercise> ALL = CatalogueFiles.read().exercises();

    private static final List<Set<Equipment>> EQUIPMENT =
            List.of(Set.of(), Set.of(Equipment.BAND), Set.of(Equipment.DUMBBELL), EnumSet.allOf(Equipment.class));

    /** What each week asks for; the patterns of one set may stand in for each other. */
    private static final List<Set<Pattern>> WEEK = List.of(
            EnumSet.of(SQ, LU, SU),
            EnumSet.of(HH),
            EnumSet.of(CA),
            EnumSet.of(HA),
            EnumSet.of(AR),
            EnumSet.of(AE),
            EnumSet.of(UPL),
            EnumSet.of(UPS));

    /** domain.md 1.6: where a pattern has nothing left, not even an isometric. */
    private static final Set<Pattern> FALLBACK = EnumSet.of(HH, CA, AR, AE);

    /** Single patterns that need the fallback; a new gap, or one that was closed, must be looked at. */
    private static final Set<String> GAPS = Set.of("AK SU", "HG LU");

    static Stream<Arguments> everySituation() {
        return Stream.of(PainSite.values())
                .flatMap(site -> EQUIPMENT.stream()
                        .flatMap(owned ->
                                IntStream.rangeClosed(1, 5).mapToObj(level -> Arguments.of(site, owned, level))));
    }

    @ParameterizedTest
    @MethodSource("everySituation")
    void everythingThatAWeekAsksForHasAnExercise(PainSite site, Set<Equipment> owned, int level) {
        assertThat(WEEK).allMatch(patterns -> isOffered(patterns, site, owned, level));
    }

    @ParameterizedTest
    @MethodSource("everySituation")
    void aPatternThatPainEmptiesHasTheFallback(PainSite site, Set<Equipment> owned, int level) {
        assertThat(EnumSet.range(SQ, UPS))
                .filteredOn(pattern -> !isOffered(EnumSet.of(pattern), site, owned, level))
                .allSatisfy(pattern -> {
                    assertThat(GAPS).contains(site + " " + pattern);
                    assertThat(isOffered(FALLBACK, site, owned, level)).isTrue();
                });
    }

    private static boolean isOffered(Set<Pattern> patterns, PainSite site, Set<Equipment> owned, int level) {
        return ALL.stream()
                .anyMatch(exercise -> patterns.contains(exercise.pattern())
                        && exercise.level() <= level
                        && exercise.possibleWith(owned)
                        && !exercise.avoidIfPain().contains(site));
    }
}
