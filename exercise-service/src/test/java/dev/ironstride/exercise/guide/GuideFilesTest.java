package dev.ironstride.exercise.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.exercise.catalogue.Catalogue;
import dev.ironstride.exercise.catalogue.Pattern;
import dev.ironstride.exercise.seed.CatalogueFiles;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guide as written down: complete, linked both ways, and cited as the rule sheet cites. */
class GuideFilesTest {

    private static final Guide GUIDE = GuideFiles.guide();
    private static final Catalogue CATALOGUE = CatalogueFiles.read();

    @Test
    void everyFileIsRead() throws IOException, URISyntaxException {
        assertThat(filesIn("/guide/evidence")).containsExactlyInAnyOrderElementsOf(GuideFiles.EVIDENCE);
        assertThat(filesIn("/guide/questions")).containsExactlyInAnyOrderElementsOf(GuideFiles.QUESTIONS);
        assertThat(filesIn("/guide")).containsExactlyInAnyOrder("sources", "rules", "benefits");
    }

    @Test
    void whatEveryRunnerAsksComesFirst() {
        assertThat(GUIDE.questions())
                .extracting(Question::id)
                .startsWith(
                        "what-is-it",
                        "why",
                        "which-exercises",
                        "how-often",
                        "when",
                        "at-home",
                        "with-a-trainer",
                        "form",
                        "momentum",
                        "heavy-weights",
                        "variety",
                        "enjoyment",
                        "rest");
    }

    @Test
    void everyAnswerHasASource() {
        assertThat(GUIDE.questions())
                .allSatisfy(question -> assertThat(
                                question.evidence().stream().flatMap(id -> GUIDE.evidence(id).sources().stream()))
                        .as(question.id())
                        .isNotEmpty());
    }

    @Test
    void everyAnswerNamesARule() {
        assertThat(GUIDE.questions())
                .allSatisfy(question ->
                        assertThat(question.rules()).as(question.id()).isNotEmpty());
    }

    /** Sections 0, 3.3, 3.4 and 7 of the rule sheet. */
    @Test
    void everyRuleOfTheRuleSheetHasItsSentence() {
        assertThat(GUIDE.rules().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(numbered("R", 20), numbered("H", 10), numbered("P", 10), numbered("T", 18))
                                .flatMap(ids -> ids)
                                .toList());
    }

    /** Section 10 numbers them from 1 to 78 without a 68. */
    @Test
    void everySourceOfTheRuleSheetIsThere() {
        assertThat(GUIDE.sources().keySet())
                .containsAll(numbered("S", 78).filter(id -> !id.equals("S68")).toList())
                .contains("S48b", "S54b", "S56b", "S56c");
    }

    @Test
    void everySourceSaysHowFarItWasRead() {
        assertThat(GUIDE.sources())
                .allSatisfy((id, source) -> assertThat(source.read())
                        .as(id)
                        .isEqualTo(
                                id.startsWith("K-")
                                        ? Reading.MEMORY
                                        : Set.of("S4", "S26", "S46").contains(id)
                                                ? Reading.SECONDARY
                                                : Reading.EXCERPT));
    }

    @Test
    void everySourceIsCited() {
        assertThat(GUIDE.evidence())
                .flatExtracting(Evidence::sources)
                .containsAll(GUIDE.sources().keySet());
    }

    @Test
    void evidenceThatSomethingSpeaksAgainstShowsItWhereverItIsUsed() {
        var contested = GUIDE.evidence().stream()
                .filter(evidence -> !GUIDE.against(evidence.id()).isEmpty())
                .map(Evidence::id)
                .toList();

        assertThat(contested).contains("injury-general-sport", "jumps-economy", "weekly-ratio-for");
        assertThat(GUIDE.questions())
                .allSatisfy(question -> assertThat(question.evidence())
                        .as(question.id())
                        .containsAll(question.evidence().stream()
                                .flatMap(id -> GUIDE.against(id).stream())
                                .toList()));
        assertThat(GUIDE.benefits())
                .allSatisfy(benefit -> assertThat(benefit.against())
                        .as(benefit.id())
                        .containsAll(benefit.support().stream()
                                .flatMap(id -> GUIDE.against(id).stream())
                                .toList()));
    }

    @Test
    void everyExerciseThatTheGuideShowsIsInTheCatalogue() {
        assertThat(Stream.concat(
                                GUIDE.questions().stream().map(Question::exercises),
                                GUIDE.evidence().stream().map(Evidence::exercises))
                        .flatMap(Collection::stream))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(CATALOGUE.exercise(id).id()).isEqualTo(id));
    }

    @ParameterizedTest
    @EnumSource
    void everyPatternHasItsEvidence(Pattern pattern) {
        assertThat(GUIDE.evidence()).anyMatch(evidence -> evidence.patterns().contains(pattern));
    }

    /** So an exercise leads to its evidence, and the evidence back to the exercise. */
    @Test
    void exerciseAndEvidenceNameEachOther() {
        for (var exercise : CATALOGUE.exercises()) {
            assertThat(GUIDE.evidenceOn(exercise))
                    .as(exercise.id())
                    .isNotEmpty()
                    .allMatch(id -> GUIDE.evidence(id).isAbout(exercise));
        }
        for (var evidence : GUIDE.evidence()) {
            assertThat(evidence.exercises())
                    .as(evidence.id())
                    .allMatch(id -> GUIDE.evidenceOn(CATALOGUE.exercise(id)).contains(evidence.id()));
        }
    }

    /** Otherwise nothing could be asked about it. */
    @Test
    void noQuestionHidesThePathOfTheEvidence() {
        assertThat(GUIDE.questions()).extracting(Question::id).doesNotContain("evidence");
    }

    @Test
    void everyIdFitsInAnAddress() {
        assertThat(Stream.concat(
                        GUIDE.questions().stream().map(Question::id),
                        GUIDE.evidence().stream().map(Evidence::id)))
                .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void bothHandsOfAnExampleAreFilled() {
        var pogo = GUIDE.evidenceOn(CATALOGUE.exercise("pogo"));
        var hipThrust = GUIDE.evidenceOn(CATALOGUE.exercise("hip_thrust"));

        assertThat(pogo).contains("jumps-economy", "jumps-unclear", "jump-gate");
        assertThat(hipThrust).contains("heavy-lifting-economy", "glutes-work-hard");
    }

    private static Stream<String> numbered(String letter, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> letter + number);
    }

    private static Set<String> filesIn(String folder) throws IOException, URISyntaxException {
        var path = Path.of(
                Objects.requireNonNull(GuideFiles.class.getResource(folder)).toURI());
        try (var files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .collect(Collectors.toSet());
        }
    }
}
