package dev.ironstride.tracking.provider.http;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.provider.Apps;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.event.Delivery;
import dev.ironstride.tracking.provider.event.EventDesk;
import dev.ironstride.tracking.provider.event.Notice;
import dev.ironstride.tracking.provider.event.Tally;
import dev.ironstride.tracking.provider.event.Webhook;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Where providers call. Vendors have no account here, so the door is open and each proves itself by what it sends;
 * apps in the athlete's own hand come with an ingest token.
 */
@Path("/api/integrations/{provider}/webhook")
@Tag(name = "integrations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@PermitAll
public class WebhookResource {

    private static final String MODE = "hub.mode";
    private static final String CHALLENGE = "hub.challenge";
    private static final String VERIFY_TOKEN = "hub.verify_token";

    private final EventDesk desk;
    private final TokenPosts posts;
    private final Apps apps;
    private final Tally tally;
    private final Clock clock;

    WebhookResource(EventDesk desk, TokenPosts posts, Apps apps, Tally tally, Clock clock) {
        this.desk = desk;
        this.posts = posts;
        this.apps = apps;
        this.tally = tally;
        this.clock = clock;
    }

    /** Path of a provider's webhook. */
    static String address(Provider provider) {
        return "/api/integrations/" + provider.slug() + "/webhook";
    }

    /** Takes what a provider tells: 200 once it is stored, or a summary where it is taken at once. */
    @Operation(summary = "Takes what a provider tells; signed by the vendor, or with an ingest token")
    @SecurityRequirementsSet
    @POST
    @RequestBody(content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Taken.class)))
    public Uni<Response> post(
            @PathParam("provider") String slug, @Context HttpHeaders headers, byte @Nullable [] body) {
        return take(Provider.of(slug), headers, null, body);
    }

    /** The same below an address that only the vendor knows, for those that do not sign. */
    @Operation(summary = "The same, at an address that only the vendor knows")
    @SecurityRequirementsSet
    @POST
    @Path("/{key}")
    @RequestBody(content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Taken.class)))
    public Uni<Response> postAt(
            @PathParam("provider") String slug,
            @PathParam("key") String key,
            @Context HttpHeaders headers,
            byte @Nullable [] body) {
        return take(Provider.of(slug), headers, key, body);
    }

    /** Answers a vendor that asks whether the address is ours. */
    @Operation(summary = "Answers a vendor that asks whether the address is ours")
    @SecurityRequirementsSet
    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response handshake(
            @PathParam("provider") String slug,
            @QueryParam(MODE) @Nullable String mode,
            @QueryParam(CHALLENGE) @Nullable String challenge,
            @QueryParam(VERIFY_TOKEN) @Nullable String token,
            @Context HttpHeaders headers) {
        return greet(Provider.of(slug), headers, null, query(mode, challenge, token));
    }

    /** The same at an address that only the vendor knows. */
    @Operation(summary = "The same, at an address that only the vendor knows")
    @SecurityRequirementsSet
    @GET
    @Path("/{key}")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response handshakeAt(
            @PathParam("provider") String slug,
            @PathParam("key") String key,
            @QueryParam(MODE) @Nullable String mode,
            @QueryParam(CHALLENGE) @Nullable String challenge,
            @QueryParam(VERIFY_TOKEN) @Nullable String token,
            @Context HttpHeaders headers) {
        return greet(Provider.of(slug), headers, key, query(mode, challenge, token));
    }

    private static Map<String, String> query(
            @Nullable String mode, @Nullable String challenge, @Nullable String token) {
        return Map.of(
                MODE, mode == null ? "" : mode,
                CHALLENGE, challenge == null ? "" : challenge,
                VERIFY_TOKEN, token == null ? "" : token);
    }

    private Uni<Response> take(Provider provider, HttpHeaders headers, @Nullable String key, byte @Nullable [] body) {
        Delivery delivery = delivery(headers, key, body);
        Optional<Webhook> webhook = desk.webhook(provider);
        if (webhook.isEmpty() || posts.meant(provider, headers)) {
            return posts.take(provider, delivery)
                    .map(taken -> Response.ok(taken).build());
        }
        Optional<String> greeting = apps.registered(provider) ? webhook.get().greeting(delivery) : Optional.empty();
        if (greeting.isPresent()) {
            return Uni.createFrom().item(Response.ok(greeting.get()).build());
        }
        apps.of(provider);
        return desk.take(provider, opened(webhook.get(), delivery))
                .replaceWith(() -> Response.ok("{}").build());
    }

    private List<Notice> opened(Webhook webhook, Delivery delivery) {
        try {
            return webhook.open(delivery);
        } catch (ProblemException refused) {
            tally.count(webhook.provider(), "refused", 1);
            throw refused;
        }
    }

    private Response greet(Provider provider, HttpHeaders headers, @Nullable String key, Map<String, String> query) {
        Webhook webhook = desk.webhook(provider).orElseThrow(ProblemException::notFound);
        apps.of(provider);
        return webhook.handshake(delivery(headers, key, null), query)
                .map(answer -> Response.ok(answer).build())
                .orElseThrow(() -> new ProblemException(Problem.of(
                        405, "method-not-allowed", "Wrong method", "This provider posts; it does not ask.")));
    }

    private Delivery delivery(HttpHeaders headers, @Nullable String key, byte @Nullable [] body) {
        return new Delivery(headers::getHeaderString, key, body == null ? new byte[0] : body, clock.instant());
    }
}
