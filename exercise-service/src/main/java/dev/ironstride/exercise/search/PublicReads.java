package dev.ironstride.exercise.search;

import dev.ironstride.exercise.answer.Rendered;
import dev.ironstride.exercise.catalogue.Equipment;
import dev.ironstride.exercise.catalogue.Language;
import dev.ironstride.exercise.served.ServedCatalogue;
import dev.ironstride.kit.paging.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers from memory whatever everybody may read and needs no search for words. Empty: look in the database. */
@ApplicationScoped
class PublicReads {

    private final ServedCatalogue served;
    private final Renderings renderings;

    PublicReads(ServedCatalogue served, Renderings renderings) {
        this.served = served;
        this.renderings = renderings;
    }

    Optional<Rendered> exercise(String id, Language language) {
        var catalogue = served.now();
        return catalogue.find(id).map(stored -> renderings.exercise(catalogue, stored, language));
    }

    Optional<Rendered> picture(String id, @Nullable String pose, Language language) {
        var catalogue = served.now();
        return catalogue.find(id).map(stored -> renderings.picture(catalogue, stored, pose, language));
    }

    Optional<Rendered> substitutes(String id, @Nullable Set<Equipment> owned, Language language) {
        var catalogue = served.now();
        return catalogue.find(id).map(stored -> renderings.substitutes(catalogue, stored, owned, language));
    }

    Optional<Rendered> progressions(String id, Language language) {
        var catalogue = served.now();
        return catalogue.find(id).map(stored -> renderings.progressions(catalogue, stored, language));
    }

    /** A page of a search that has no text. */
    Rendered page(Search search, @Nullable String after, Limit limit, boolean facets, Language language) {
        return renderings.page(served.now(), search, after, limit, facets, language);
    }
}
