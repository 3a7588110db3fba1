package dev.ironstride.tracking.provider.http;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.paging.Page;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.provider.Apps;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.event.Purge;
import dev.ironstride.tracking.provider.link.Connections;
import dev.ironstride.tracking.provider.link.Link;
import dev.ironstride.tracking.provider.link.Links;
import dev.ironstride.tracking.provider.openwearables.OpenWearables;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The athlete's connections to other people's servers and apps. */
@Path("/api/integrations")
@Tag(name = "integrations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("athlete")
public class IntegrationResource {

    private final Apps apps;
    private final Links links;
    private final Connections connections;
    private final OpenWearables openWearables;
    private final Purge purge;
    private final Athlete athlete;

    IntegrationResource(
            Apps apps,
            Links links,
            Connections connections,
            OpenWearables openWearables,
            Purge purge,
            Athlete athlete) {
        this.apps = apps;
        this.links = links;
        this.connections = connections;
        this.openWearables = openWearables;
        this.purge = purge;
        this.athlete = athlete;
    }

    /**
     * Where to go next.
     *
     * @param authorizationUrl where the athlete agrees, in the same browser; null if nothing is left to do
     */
    public record Started(@Nullable URI authorizationUrl) {}

    /** Every provider and how things stand with it. */
    @Operation(summary = "Every provider and how things stand with it")
    @GET
    public Uni<Page<IntegrationView>> list() {
        return links.of(athlete.id())
                .map(all -> new Page<>(
                        Arrays.stream(Provider.values())
                                .map(provider -> IntegrationView.of(provider, apps.on(provider), find(all, provider)))
                                .toList(),
                        null));
    }

    /** Begins to connect a provider. */
    @Operation(summary = "Begins to connect a provider: the answer says where the athlete agrees")
    @POST
    @Path("/{provider}/connect")
    public Uni<Started> connect(@PathParam("provider") String slug) {
        Provider provider = connectable(slug);
        apps.of(provider);
        AthleteId id = athlete.id();
        return provider == Provider.OPEN_WEARABLES
                ? openWearables.connect(id).map(done -> new Started(null))
                : connections.begin(id, provider).map(Started::new);
    }

    /** Where the vendor sends the athlete's browser back to; ends on the page. */
    @Operation(summary = "Where a vendor sends the athlete's browser back to")
    @GET
    @Path("/{provider}/callback")
    @APIResponse(responseCode = "303", description = "Connected: on to the page")
    public Uni<Response> callback(
            @PathParam("provider") String slug,
            @QueryParam("state") @Nullable String state,
            @QueryParam("code") @Nullable String code,
            // What vendors add of their own accord (RFC 6749 4.1.2, RFC 9207); without a code nothing is agreed.
            @QueryParam("scope") @Nullable String scope,
            @QueryParam("error") @Nullable String error,
            @QueryParam("error_description") @Nullable String errorDescription,
            @QueryParam("error_uri") @Nullable String errorUri,
            @QueryParam("iss") @Nullable String issuer) {
        Provider provider = connectable(slug);
        apps.of(provider);
        return connections
                .finish(athlete.id(), provider, state, code)
                .map(link -> Response.seeOther(apps.ours("/?connected=" + provider.slug()))
                        .build());
    }

    /** Ends a connection, at the vendor too. What came through it stays unless it is to be erased, or must be (Strava). */
    @Operation(summary = "Ends a connection; erase=true also erases the runs that came through it")
    @DELETE
    @Path("/{provider}")
    public Uni<Void> disconnect(
            @PathParam("provider") String slug,
            @Parameter(schema = @Schema(implementation = Boolean.class)) @QueryParam("erase") @DefaultValue("false")
                    String erase) {
        Provider provider = connectable(slug);
        boolean erasing = erasing(provider, erase);
        return links.of(athlete.id(), provider).chain(found -> {
            Link link = found.orElseThrow(ProblemException::notFound);
            return connections.revoke(link).chain(revoked -> erasing ? purge.all(link) : links.cut(link));
        });
    }

    private static boolean erasing(Provider provider, String erase) {
        if (!List.of("true", "false").contains(erase)) {
            throw ProblemException.invalid("erase", "must be true or false");
        }
        return erase.equals("true") || provider == Provider.STRAVA;
    }

    private static Provider connectable(String slug) {
        Provider provider = Provider.of(slug);
        if (provider.isOneOf(Provider.HEALTH_AUTO_EXPORT, Provider.HEALTH_CONNECT)) {
            throw new ProblemException(Problem.of(
                    409,
                    "needs-no-connection",
                    "Needs no connection",
                    provider.title() + " posts with an ingest token: make one and enter it in the app."));
        }
        return provider;
    }

    private static @Nullable Link find(List<Link> links, Provider provider) {
        return links.stream()
                .filter(link -> link.provider() == provider)
                .findFirst()
                .orElse(null);
    }
}
