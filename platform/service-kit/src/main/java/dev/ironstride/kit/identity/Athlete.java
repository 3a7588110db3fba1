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
     * neither.
     */
    public AthleteId id() {
        var name = identity.isAnonymous() ? null : name();
        if (name == null || name.isBlank()) {
            throw new ProblemException(Problem.of(
                    401, "sign-in-required", "Sign in first", "The token names nobody: it lacks a subject."));
        }
        return new AthleteId(name);
    }

    /** Whether the athlete has a realm role. */
    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    private @Nullable String name() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }
}
