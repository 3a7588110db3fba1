package dev.ironstride.tracking.run;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why several records are one run, and what was taken from which.
 *
 * @param rule by its id in docs/adr/0029
 * @param text for the runner
 * @param fields where each field is from, by its name
 */
public record RunMergeView(String rule, String text, Map<String, FieldSource> fields) {

    /**
     * Where a field is from.
     *
     * @param provider {@code runner} if the runner corrected it
     * @param source the record, or null if the runner corrected it
     */
    public record FieldSource(String provider, @Nullable UUID source) {}
}
