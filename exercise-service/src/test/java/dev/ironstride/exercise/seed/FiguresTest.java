package dev.ironstride.exercise.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.exercise.catalogue.Catalogue;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.figure.Figure;
import dev.ironstride.exercise.figure.Pose;
import dev.ironstride.exercise.figure.Soundness;
import dev.ironstride.exercise.figure.TempoPart;
import dev.ironstride.exercise.figure.drawing.Drawing;
import dev.ironstride.exercise.figure.notation.FigureFiles;
import dev.ironstride.exercise.figure.notation.WordFiles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every exercise has a figure, and every figure is one that a body could take. */
class FiguresTest {

    private static final Catalogue CATALOGUE = CatalogueFiles.read();
    private static final Map<String, Map<String, Figure>> FIGURES = read();

    static List<String> files() {
        return CatalogueFiles.NAMES;
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyExerciseHasAFigure(String file) {
        assertThat(figures(file).keySet()).containsExactlyInAnyOrderElementsOf(CatalogueFiles.idsOf(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyPoseIsSound(String file) {
        assertThat(figures(file))
                .allSatisfy((id, figure) ->
                        assertThat(Soundness.faults(figure)).as(id).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("files")
    void theWayFromPoseToPoseIsSoundToo(String file) {
        assertThat(figures(file))
                .allSatisfy((id, figure) ->
                        assertThat(Soundness.faultsOnTheWay(figure)).as(id).isEmpty());
    }

    /** A band tied to nothing would only be noticed when it is drawn. */
    @ParameterizedTest
    @MethodSource("files")
    void everyFigureCanBeDrawn(String file) {
        assertThat(figures(file))
                .allSatisfy((id, figure) ->
                        assertThat(Drawing.of(figure).frames()).as(id).hasSizeGreaterThanOrEqualTo(1));
    }

    @ParameterizedTest
    @MethodSource("files")
    void posesFollowTheTempo(String file) {
        figures(file).forEach((id, figure) -> {
            var parts = figure.poses().stream().map(Pose::by).collect(Collectors.toSet());
            assertThat(parts).as(id).isIn(partsOf(CATALOGUE.exercise(id)));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyPoseHasAWordInEveryLanguage(String language) {
        var words = WordFiles.read(language).poses();

        assertThat(FIGURES.values().stream()
                        .flatMap(figures -> figures.values().stream())
                        .flatMap(figure -> figure.poses().stream())
                        .map(Pose::name))
                .isNotEmpty()
                .allMatch(words::containsKey);
    }

    @Test
    void theLanguagesHaveWordsForTheSamePoses() {
        assertThat(WordFiles.read("de").poses().keySet())
                .isEqualTo(WordFiles.read("en").poses().keySet());
    }

    private static List<Set<TempoPart>> partsOf(Exercise exercise) {
        if ("iso".equals(exercise.tempo())) {
            return List.of(Set.of(TempoPart.HELD));
        }
        return exercise.tempo().matches("[0-9]-.*")
                ? List.of(Set.of(TempoPart.ECCENTRIC, TempoPart.CONCENTRIC))
                : List.of(
                        Set.of(TempoPart.FREE),
                        Set.of(TempoPart.HELD),
                        Set.of(TempoPart.FREE, TempoPart.HELD),
                        Set.of(TempoPart.ECCENTRIC, TempoPart.CONCENTRIC));
    }

    private static Map<String, Figure> figures(String file) {
        return FIGURES.getOrDefault(file, Map.of());
    }

    private static Map<String, Map<String, Figure>> read() {
        var files = new FigureFiles(CatalogueFiles.class::getResourceAsStream);
        var all = new LinkedHashMap<String, Map<String, Figure>>();
        CatalogueFiles.NAMES.forEach(name -> all.put(name, files.read(name)));
        return all;
    }
}
