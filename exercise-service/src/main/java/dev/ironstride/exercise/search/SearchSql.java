package dev.ironstride.exercise.search;

import dev.ironstride.exercise.access.Viewer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The statement of a search. Values are bound, never spliced in; sets travel as comma-separated text because enumeration
 * names contain no comma.
 */
final class SearchSql {

    /** Share of the text's trigrams that must be found in the exercise: lets one wrong or missing letter pass. */
    private static final String SIMILAR_ENOUGH = "0.5";

    /**
     * How well the text fits: the very name or alias first, then one that begins so, then one with a word that begins so;
     * among equals, and for misspelt words, by shared trigrams, in the name above all. Every language counts: a runner who
     * reads German also says "deadlift".
     */
    private static final String RANK = """
            (case when strpos(e.names, :whole) > 0 then 6
                  when strpos(e.names, :start) > 0 then 4
                  when strpos(e.names, :word) > 0 then 2
                  else 0 end
             + word_similarity(:text, e.search_text) + (select max(similarity(:text, title)) from unnest(e.titles) title))""";

    private static final String FITS = "(word_similarity(:text, e.search_text) >= " + SIMILAR_ENOUGH
            + " or strpos(e.names, :start) > 0 or strpos(e.names, :word) > 0)";

    /** Between ids of people: a control character, which no identity provider puts into one. */
    private static final String SEPARATOR = "\u001f";

    private final StringBuilder sql = new StringBuilder(
            "select e.id, e.revision, e.status, e.content, e.owner_id, e.source from exercise e where e.status = 'ACTIVE'");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    SearchSql(Search search, Viewer viewer, @Nullable String after) {
        if (viewer.seesMore()) {
            and(
                    "(e.owner_id is null or e.owner_id = any (string_to_array(:owners, chr(31))))",
                    "owners",
                    String.join(SEPARATOR, viewer.owners()));
        } else {
            sql.append("\n   and e.owner_id is null");
        }
        if (!search.patterns().isEmpty()) {
            and("e.pattern = any (string_to_array(:patterns, ','))", "patterns", joined(search.patterns()));
        }
        if (!search.muscles().isEmpty()) {
            and("""
                    exists (select 1
                              from jsonb_array_elements_text((e.content -> 'primary') || (e.content -> 'secondary')) m
                             where m = any (string_to_array(:muscles, ',')))""", "muscles", joined(search.muscles()));
        }
        if (search.equipment() != null) {
            and("""
                    exists (select 1 from jsonb_array_elements(e.content -> 'equipment') needed
                             where needed <@ to_jsonb(string_to_array(:owned, ',')))""", "owned", joined(search.equipment()));
        }
        if (!search.avoidPain().isEmpty()) {
            and("""
                    not exists (select 1 from jsonb_array_elements_text(e.content -> 'avoidIfPain') site
                                 where site = any (string_to_array(:sites, ',')))""", "sites", joined(search.avoidPain()));
        }
        and("e.level <= :level", "level", search.level());
        if (search.text() == null) {
            inOrderOfId(after);
        } else {
            inOrderOfRank(search.text(), after);
        }
    }

    String text() {
        return sql.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void inOrderOfId(@Nullable String after) {
        if (after != null) {
            and("e.id > :after", "after", after);
        }
        sql.append(" order by e.id");
    }

    private void inOrderOfRank(String text, @Nullable String after) {
        and(FITS, "text", text);
        parameters.put("whole", "|" + text + "|");
        parameters.put("start", "|" + text);
        parameters.put("word", " " + text);
        if (after != null) {
            // The rank of where the last page ended is worked out again: floating point does not travel well in a
            // cursor.
            var last = "(select " + RANK + " from exercise e where e.id = :after)";
            and("(" + RANK + " < " + last + " or (" + RANK + " = " + last + " and e.id > :after))", "after", after);
        }
        sql.append(" order by ").append(RANK).append(" desc, e.id");
    }

    private void and(String condition, String parameter, Object value) {
        sql.append("\n   and ").append(condition);
        parameters.put(parameter, value);
    }

    private static String joined(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }
}
