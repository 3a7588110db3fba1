package dev.ironstride.plan.profile;

import dev.ironstride.kit.identity.Athlete;
import dev.ironstride.plan.http.Precondition;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The signed-in runner's own profile. */
@Path("/api/athletes/me")
@RolesAllowed("athlete")
@Tag(name = "profile")
public class ProfileResource {
    private final Athlete athlete;
    private final Profiles profiles;

    ProfileResource(Athlete athlete, Profiles profiles) {
        this.athlete = athlete;
        this.profiles = profiles;
    }

    /** The profile with its defaults filled in; 404 {@code profile-missing} before it was told. */
    @GET
    @Operation(operationId = "readProfile", summary = "Read your profile")
    @APIResponse(responseCode = "200", description = "The profile, defaults filled in; ETag is its revision")
    @APIResponse(responseCode = "404", description = "profile-missing: tell it first")
    public Uni<RestResponse<ProfileBody>> get() {
        return profiles.get(athlete.id().value()).map(ProfileResource::answer);
    }

    /** Tells or replaces the whole profile; {@code If-Match} is honoured when sent. */
    @PUT
    @Operation(operationId = "tellProfile", summary = "Tell or replace your profile")
    @APIResponse(responseCode = "200", description = "The profile, defaults filled in; ETag is its revision")
    @APIResponse(responseCode = "400", description = "A field cannot be; errors names each by its path")
    @APIResponse(responseCode = "412", description = "changed-meanwhile: If-Match or If-None-Match does not hold")
    @APIResponse(responseCode = "422", description = "too-young, goal-not-specific or goal-not-realistic, with waysOut")
    public Uni<RestResponse<ProfileBody>> put(
            @Valid @NotNull ProfileBody profile,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return profiles.put(athlete.id().value(), profile, new Precondition(ifMatch, ifNoneMatch))
                .map(ProfileResource::answer);
    }

    private static RestResponse<ProfileBody> answer(ProfileRow profile) {
        return ResponseBuilder.ok(profile.body())
                .header(HttpHeaders.ETAG, Precondition.tag(profile.revision()))
                .build();
    }
}
