package dev.ironstride.tracking.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.kit.problem.ServerFault;
import dev.ironstride.tracking.idempotency.Reply;
import dev.ironstride.tracking.signin.CheckedTokens;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * How a single run comes in when nothing about the request is special: a token that was checked a moment ago, JSON of known
 * length, nothing asked beside it. {@link RunResource} answers the same; what it takes to get there costs more than
 * everything else that is done for a run. Whatever is special goes to it untouched, before any of the body is read.
 */
@ApplicationScoped
class ShortWay {

    /** Headers that ask for something special. */
    private static final Set<String> SPECIAL =
            Set.of("Idempotency-Key", "X-Api-Key", "Expect", "Content-Encoding", "Transfer-Encoding");

    private static final Set<String> JSON_TYPES = Set.of("application/json", "application/json; charset=utf-8");

    /** Bytes; a run has some hundred. What is longer is read where its length is judged. */
    private static final int LONGEST = 16 << 10;

    private static final int DIGITS = 5;
    private static final String ANSWER_TYPE = "application/json";

    private final CheckedTokens tokens;
    private final Runs runs;
    private final ObjectMapper json;
    private final ObjectReader reader;

    ShortWay(CheckedTokens tokens, Runs runs, ObjectMapper json) {
        this.tokens = tokens;
        this.runs = runs;
        this.json = json;
        this.reader = json.readerFor(RunRequest.class);
    }

    /** Takes the request if nothing about it is special; false leaves it as it came. */
    boolean took(RoutingContext call) {
        HttpServerRequest request = call.request();
        AthleteId athlete = request.query() == null && plain(request.headers()) ? athlete(request) : null;
        if (athlete == null) {
            return false;
        }
        Context context = Objects.requireNonNull(Vertx.currentContext());
        request.bodyHandler(body -> post(athlete, body, call.response(), context));
        request.resume();
        return true;
    }

    private static boolean plain(MultiMap headers) {
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        String accept = headers.get(HttpHeaders.ACCEPT);
        return type != null
                && JSON_TYPES.contains(type)
                && (accept == null || accept.equals("*/*") || accept.equals("application/json"))
                && SPECIAL.stream().noneMatch(headers::contains)
                && lengthKnown(headers.get(HttpHeaders.CONTENT_LENGTH));
    }

    private static boolean lengthKnown(@Nullable String length) {
        if (length == null
                || length.isEmpty()
                || length.length() > DIGITS
                || !length.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int bytes = Integer.parseInt(length);
        return bytes > 0 && bytes <= LONGEST;
    }

    private @Nullable AthleteId athlete(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        SecurityIdentity identity = header == null ? null : tokens.known(header);
        if (identity == null || !mayPost(identity)) {
            return null;
        }
        // Who is nobody is told so the long way.
        return Athlete.of(identity);
    }

    private static boolean mayPost(SecurityIdentity identity) {
        return identity.hasRole("athlete") || identity.hasRole("ingest");
    }

    private void post(AthleteId athlete, Buffer body, HttpServerResponse response, Context context) {
        try {
            RunRequest run = reader.readValue(body.getBytes());
            if (run == null) {
                throw ProblemException.invalid("body", "must be a run");
            }
            runs.post(
                    athlete,
                    run,
                    (reply, failure) -> context.runOnContext(ignored -> {
                        if (reply == null) {
                            refuse(response, Objects.requireNonNull(failure));
                        } else {
                            answer(response, reply);
                        }
                    }));
        } catch (IOException | RuntimeException refused) {
            refuse(response, refused);
        }
    }

    private static void answer(HttpServerResponse response, Reply reply) {
        BareAnswer.head(response, reply.status(), ANSWER_TYPE);
        if (reply.location() != null) {
            response.putHeader(HttpHeaders.LOCATION, reply.location());
        }
        if (reply.etag() != null) {
            response.putHeader(HttpHeaders.ETAG, reply.etag());
        }
        BareAnswer.end(response, Buffer.buffer(reply.body()));
    }

    private void refuse(HttpServerResponse response, Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        Problem problem = switch (cause) {
            case ProblemException refused -> refused.problem();
            case JsonProcessingException unreadable -> Problem.unreadable(unreadable);
            case RunLanes.Busy busy -> RunLanes.Busy.problem();
            default -> ServerFault.problem(cause);
        };
        BareAnswer.problem(response, problem.status(), BareAnswer.body(problem, json));
    }
}
