package dev.ironstride.exercise.guide.http;

import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.catalogue.Pattern;
import dev.ironstride.exercise.guide.Benefit;
import dev.ironstride.exercise.guide.ClaimStrength;
import dev.ironstride.exercise.guide.Guide;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a runner may gain, and how sure that is. */
@Schema(name = "GuideBenefit")
record BenefitView(
        String id,
        String title,
        String text,

        @Schema(description = "how much may be said of it") ClaimStrength strength,

        @Schema(description = "ids of the evidence for it") List<String> support,

        @Schema(description = "ids of the evidence against it")
        List<String> against,

        @Schema(description = "movement patterns that train it")
        List<Pattern> patterns) {

    static BenefitView of(Benefit benefit, Language language) {
        var words = benefit.in(language);
        return new BenefitView(
                benefit.id(),
                words.title(),
                words.text(),
                benefit.strength(),
                benefit.support(),
                benefit.against(),
                benefit.patterns().stream().sorted().toList());
    }

    static List<BenefitView> of(Guide guide, Language language) {
        return guide.benefits().stream().map(benefit -> of(benefit, language)).toList();
    }
}
