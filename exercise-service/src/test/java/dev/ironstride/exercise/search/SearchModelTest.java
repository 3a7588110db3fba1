package dev.ironstride.exercise.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.exercise.ServiceTest;
import dev.ironstride.exercise.catalogue.Equipment;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.catalogue.Muscle;
import dev.ironstride.exercise.catalogue.PainSite;
import dev.ironstride.exercise.catalogue.Pattern;
import dev.ironstride.exercise.seed.CatalogueFiles;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The database finds what the domain says, for filters nobody thought of. */
@ServiceTest
class SearchModelTest {

    private static final List<Exercise> ALL = CatalogueFiles.read().exercises();

    @RepeatedTest(60)
    void anyCombinationOfFiltersFindsWhatTheDomainSays(RepetitionInfo repetition) {
        // Given a random search, the same in every build
        var random = new Random(repetition.getCurrentRepetition());
        var patterns = some(Pattern.class, random, 0.4);
        var muscles = some(Muscle.class, random, 0.4);
        var owned = some(Equipment.class, random, 0.4);
        var sites = some(PainSite.class, random, 0.15);
        int level = 1 + random.nextInt(5);
        var expected = ALL.stream()
                .filter(exercise -> patterns.isEmpty() || patterns.contains(exercise.pattern()))
                .filter(exercise -> muscles.isEmpty()
                        || Stream.concat(exercise.primary().stream(), exercise.secondary().stream())
                                .anyMatch(muscles::contains))
                .filter(exercise -> exercise.possibleWith(owned))
                .filter(exercise -> Collections.disjoint(exercise.avoidIfPain(), sites))
                .filter(exercise -> exercise.level() <= level)
                .map(Exercise::id)
                .sorted()
                .toList();

        // When
        var request = given().queryParam("level", level)
                .queryParam("limit", 200)
                .queryParam("equipment", owned.isEmpty() ? "NONE" : joined(owned));
        if (!patterns.isEmpty()) {
            request.queryParam("pattern", joined(patterns));
        }
        if (!muscles.isEmpty()) {
            request.queryParam("muscle", joined(muscles));
        }
        if (!sites.isEmpty()) {
            request.queryParam("avoidPain", joined(sites));
        }
        List<String> found =
                request.get("/api/exercises").then().statusCode(200).extract().path("items.id");

        // Then
        assertThat(found).isEqualTo(expected);
    }

    private static <E extends Enum<E>> Set<E> some(Class<E> type, Random random, double share) {
        var chosen = EnumSet.allOf(type);
        chosen.removeIf(value -> random.nextDouble() >= share);
        return chosen;
    }

    private static String joined(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
