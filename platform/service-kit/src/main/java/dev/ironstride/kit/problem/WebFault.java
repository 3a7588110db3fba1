package dev.ironstride.kit.problem;

/** What a bare HTTP status of the framework means to the caller. */
final class WebFault {
    private WebFault() {}

    static Problem problem(int status) {
        return switch (status) {
            case 401 ->
                Problem.of(
                        401,
                        "sign-in-required",
                        "Sign in first",
                        "Send a valid access token as Authorization: Bearer.");
            case 403 -> Problem.of(403, "forbidden", "Not allowed", "Your role does not include this.");
            case 404 -> Problem.notFound();
            case 405 ->
                Problem.of(405, "method-not-allowed", "Wrong method", "Use one of the methods in the Allow header.");
            case 406 ->
                Problem.of(
                        406, "not-acceptable", "No such representation", "Ask for another type in the Accept header.");
            case 413 -> Problem.of(413, "body-too-large", "The body is too large", "Send less at once.");
            case 415 ->
                Problem.of(
                        415,
                        "unsupported-media-type",
                        "Wrong content type",
                        "Send another Content-Type; for JSON, application/json.");
            default ->
                Problem.of(
                        status, "refused", "The request was refused", "Check the request against the API description.");
        };
    }
}
