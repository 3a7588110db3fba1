package dev.ironstride.exercise.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.guide.Sayings.Saying;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** German says what the English says: everything, and with the same numbers. */
class TranslationTest {

    private static final List<Saying> ENGLISH = Sayings.of(GuideFiles.guide(), Language.EN);
    private static final List<Saying> GERMAN = Sayings.of(GuideFiles.guide(), Language.DE);

    private static final Pattern NUMBER = Pattern.compile("\\d+([.,]\\d+)?");

    /** The English words that would stay behind in a sentence that nobody finished. */
    private static final Pattern LEFT_OVER =
            Pattern.compile("\\b(the|and|with|your|you|of|for|strength|running|weeks?|runners?)\\b");

    private static final Pattern FORMAL = Pattern.compile("\\b(Ihnen|Ihre?[mnrs]?)\\b");

    @Test
    void everythingIsSaidInBoth() {
        assertThat(GERMAN).extracting(Saying::where).isEqualTo(whereOf(ENGLISH));
    }

    @Test
    void nothingIsLeftInEnglish() {
        for (int i = 0; i < ENGLISH.size(); i++) {
            assertThat(GERMAN.get(i).text())
                    .as(GERMAN.get(i).where())
                    .isNotEqualTo(ENGLISH.get(i).text());
        }
        assertThat(GERMAN)
                .filteredOn(saying -> LEFT_OVER.matcher(saying.text()).find())
                .isEmpty();
    }

    @Test
    void theNumbersAreTheSame() {
        for (int i = 0; i < ENGLISH.size(); i++) {
            assertThat(numbers(GERMAN.get(i))).as(GERMAN.get(i).where()).isEqualTo(numbers(ENGLISH.get(i)));
        }
    }

    /** A runner is addressed as in the rest of the product. */
    @Test
    void germanSaysDu() {
        assertThat(GERMAN)
                .filteredOn(saying -> FORMAL.matcher(saying.text()).find())
                .isEmpty();
    }

    private static List<String> whereOf(List<Saying> sayings) {
        return sayings.stream().map(Saying::where).toList();
    }

    private static List<String> numbers(Saying saying) {
        return NUMBER.matcher(saying.text())
                .results()
                .map(MatchResult::group)
                .map(number -> number.replace(',', '.'))
                .sorted()
                .toList();
    }
}
