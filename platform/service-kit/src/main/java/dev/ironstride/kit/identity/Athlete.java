package dev.ironstride.kit.identity;

import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The athlete of this request. For use behind {@code @Authenticated} or {@code @RolesAllowed}. */
@RequestScoped
public class Athlete {
    private final SecurityIdentity identity;

    Athlete(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The token's {@code sub}; for an identity that is not a JWT, its principal's name. Refuses with 401 a request that has
     * neither, or one that cannot be an athlete's.
     */
    public AthleteId id() {
        var id = of(identity);
        if (id == null) {
            throw new ProblemException(Problem.of(
                    401,
                    "sign-in-required",
                    "Sign in first",
                    "The token names nobody: it lacks a subject, or has one of more than 255 characters."));
        }
        return id;
    }

    /** Whose identity it is, as {@link #id} says it; null for nobody, and for whom no athlete can be called. */
    public static @Nullable AthleteId of(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return null;
        }
        var name = identity.getPrincipal() instanceof JsonWebToken token
                ? token.getSubject()
                : identity.getPrincipal().getName();
        return name == null || !AthleteId.plausible(name) ? null : new AthleteId(name);
    }

    /** Whether the athlete has a realm role. */
    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }
}
