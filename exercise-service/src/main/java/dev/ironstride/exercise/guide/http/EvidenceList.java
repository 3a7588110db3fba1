package dev.ironstride.exercise.guide.http;

import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.guide.Guide;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All evidence. */
@Schema(name = "GuideEvidenceList")
record EvidenceList(List<EvidenceView> items) {

    static EvidenceList of(Guide guide, Language language) {
        return new EvidenceList(guide.evidence().stream()
                .map(evidence -> EvidenceView.of(guide, evidence, language))
                .toList());
    }
}
