package dev.ironstride.plan.feedfetch;

import dev.ironstride.kit.problem.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where a feed is.
 *
 * @param host as told, lower case; never an address in digits
 * @param path with its query, never empty
 */
record FeedUrl(String host, String path) {
    /** Name of the field that every refusal names. */
    static final String FIELD = "url";

    static final int PORT = 443;
    private static final int LONGEST = 2000;

    /** Reads {@code https://…} or {@code webcal://…}, which is meant as https; refuses everything else. */
    static FeedUrl of(String text) {
        if (text.length() > LONGEST) {
            throw refused("must have at most " + LONGEST + " characters");
        }
        return of(uri(text));
    }

    /** Where an answer sends us on to, by the same rules. */
    FeedUrl redirected(String location) {
        return location.length() > LONGEST
                ? of(location)
                : of(URI.create("https://" + host + path).resolve(uri(location)));
    }

    private static URI uri(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException e) {
            throw refused("must be an address such as https://example.org/runs.ics");
        }
    }

    private static FeedUrl of(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("webcal")) {
            throw refused("must start with https:// or webcal://");
        }
        String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null) {
            throw refused("must name a host, and no user or password");
        }
        if (uri.getPort() != -1 && uri.getPort() != PORT) {
            throw refused("must not name a port other than " + PORT);
        }
        String name = host.toLowerCase(Locale.ROOT);
        if (name.startsWith("[")
                || !name.substring(name.lastIndexOf('.') + 1).matches("[a-z][a-z0-9-]*")
                || !name.contains(".")) {
            throw refused("must name a host such as example.org");
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new FeedUrl(name, uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
    }

    static ProblemException refused(String message) {
        return ProblemException.invalid(FIELD, message);
    }
}
