package dev.ironstride.exercise.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.ironstride.kit.problem.FieldError;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the array form of free-exercise-db one exercise after the other, never as a whole. */
@ApplicationScoped
class ImportFile {

    /** More than twice what free-exercise-db holds. */
    static final int MOST = 2_000;

    private static final int LONGEST_ID = 100;

    /**
     * One exercise of the file.
     *
     * @param theirs null if it cannot be read
     * @param json as it came
     */
    record Item(int index, @Nullable FreeExercise theirs, JsonNode json, List<FieldError> faults) {

        /** Its id there, as far as it can be told. */
        @Nullable
        String sourceId() {
            var id = json.path("id").textValue();
            return id == null || id.length() > LONGEST_ID ? null : id;
        }
    }

    private final ObjectReader json;

    /** Reads one exercise where others follow, which for a request as a whole would be a fault. */
    ImportFile(ObjectMapper json) {
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Refuses as a whole, with 400 and 413, what is no array, no JSON, or too long. */
    List<Item> read(String file) {
        try (var parser = json.createParser(file)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw ProblemException.invalid("body", "must be an array of exercises");
            }
            var items = new ArrayList<Item>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(item(parser, items.size()));
            }
            if (parser.nextToken() != null) {
                throw ProblemException.invalid("body", "must be one array, with nothing after it");
            }
            return items;
        } catch (JsonProcessingException broken) {
            throw new ProblemException(Problem.unreadable(broken));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // the text is in memory
        }
    }

    private Item item(JsonParser parser, int index) throws IOException {
        if (index == MOST) {
            throw new ProblemException(Problem.of(
                    413, "import-too-large", "Too many exercises at once", "Send at most " + MOST + " at once."));
        }
        JsonNode node = json.readTree(parser);
        var faults = new ArrayList<FieldError>();
        var theirs = FreeExercise.read(node, faults).orElse(null);
        return new Item(index, theirs, node, faults);
    }
}
