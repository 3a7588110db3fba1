package dev.ironstride.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;

/**
 * What a service answered.
 *
 * @param body the JSON body, a missing node if there was none
 */
public record Answer(String request, int status, JsonNode body) {
    /** This answer if it has one of these states, else its problem as an exception. */
    public Answer expect(int... states) {
        if (Arrays.stream(states).noneMatch(state -> state == status)) {
            throw new Refused(this);
        }
        return this;
    }

    /** What a problem says: its title and what to do, then each field it names; or the bare state. */
    public String sentence() {
        var title = body.path("title").asText("");
        var detail = body.path("detail").asText("");
        var said = new StringBuilder(title);
        if (!detail.isEmpty() && !detail.equals(title)) {
            said.append(said.isEmpty() ? "" : ": ").append(detail);
        }
        body.path("errors")
                .forEach(error -> said.append(" [")
                        .append(error.path("field").asText())
                        .append(": ")
                        .append(error.path("message").asText())
                        .append("]"));
        return said.isEmpty() ? request + " answered " + status + "." : said.toString();
    }
}
