package dev.ironstride.local.api;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Ingest tokens of one user.
 *
 * @param api the API as that user sees it
 */
public record IngestTokens(Api api) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/api/ingest-tokens";

    /**
     * A token as the API shows it once.
     *
     * @param secret starts with {@code irn_}
     */
    public record IngestToken(String id, String secret) {}

    /** Makes a token. */
    public IngestToken create(String name) throws InterruptedException {
        var made = api.post(PATH, JSON.createObjectNode().put("name", name))
                .expect(200, 201)
                .body();
        return new IngestToken(made.path("id").asText(), made.path("token").asText());
    }

    /** Whether the token with this id still works. */
    public boolean works(String id) throws InterruptedException {
        var listed = api.get(PATH).expect(200).body();
        for (var token : listed.isArray() ? listed : listed.path("items")) {
            if (token.path("id").asText().equals(id)) {
                return token.path("revokedAt").isNull()
                        || token.path("revokedAt").isMissingNode();
            }
        }
        return false;
    }
}
