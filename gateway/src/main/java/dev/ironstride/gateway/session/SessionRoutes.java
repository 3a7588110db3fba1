package dev.ironstride.gateway.session;

import dev.ironstride.gateway.problem.Problem;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * {@code /login}, {@code /logout} and {@code /session}.
 *
 * <p>{@code /login} sends a visitor to the identity provider, is where the provider sends them back to, and ends on the
 * page whatever happened. {@code /session} never redirects: it tells the page who is signed in.
 */
@ApplicationScoped
public class SessionRoutes {

    private static final Logger LOG = Logger.getLogger(SessionRoutes.class);

    private static final Set<String> ROLES = Set.of("athlete", "coach", "editor", "ops");

    private final Sessions sessions;

    SessionRoutes(Sessions sessions) {
        this.sessions = sessions;
    }

    void register(@Observes Router router) {
        router.get("/login").handler(this::signIn);
        router.get("/logout").handler(this::signOut);
        router.get("/session").handler(this::describe);
    }

    private void signIn(RoutingContext context) {
        sessions.authenticate(context)
                .subscribe()
                .with(
                        identity -> identity.ifPresentOrElse(
                                known -> redirect(context, "/"), () -> sendToProvider(context)),
                        failure -> signInFailed(context, failure));
    }

    private static void signInFailed(RoutingContext context, Throwable failure) {
        switch (failure) {
            case AuthenticationRedirectException away -> redirect(context, away.getRedirectUri());
            // An old session that can no longer be used is no reason not to begin a new one.
            case AuthenticationFailedException ignored -> sendToProvider(context);
            default -> {
                LOG.infof("A sign-in was not completed: %s", failure.getMessage());
                redirect(context, "/?error=sign-in-failed");
            }
        }
    }

    private static void sendToProvider(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        authenticator.sendChallenge(context).subscribe().with(sent -> end(context), failure -> {
            LOG.warnf(failure, "The identity provider cannot be reached");
            redirect(context, "/?error=sign-in-unavailable");
        });
    }

    /** The challenge has set status and headers; nothing else is to be said. */
    private static void end(RoutingContext context) {
        if (!context.response().ended()) {
            context.response().end();
        }
    }

    private void signOut(RoutingContext context) {
        sessions.find(context)
                .subscribe()
                .with(
                        // Quarkus answers a session's sign-out with a redirect of its own; without one nothing is left.
                        identity -> redirect(context, "/"),
                        failure -> afterSignOut(context, failure));
    }

    private static void afterSignOut(RoutingContext context, Throwable failure) {
        redirect(context, failure instanceof AuthenticationRedirectException away ? away.getRedirectUri() : "/");
    }

    private void describe(RoutingContext context) {
        sessions.find(context)
                .onFailure(AuthenticationException.class::isInstance)
                .recoverWithItem(Optional.empty())
                .subscribe()
                .with(
                        identity -> answer(context, identity.map(SessionRoutes::description)),
                        failure -> Problem.signInUnavailable().answer(context));
    }

    private static JsonObject description(SecurityIdentity identity) {
        JsonArray roles = new JsonArray();
        new TreeSet<>(identity.getRoles()).stream().filter(ROLES::contains).forEach(roles::add);
        return new JsonObject()
                .put("signedIn", true)
                .put("id", id(identity))
                .put("name", name(identity))
                .put("roles", roles);
    }

    /** The token's subject, which is the athlete's id. */
    private static String id(SecurityIdentity identity) {
        String subject = identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null;
        return subject == null ? identity.getPrincipal().getName() : subject;
    }

    private static String name(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            Object name = token.getClaim("name");
            if (name instanceof String given && !given.isBlank()) {
                return given;
            }
        }
        return identity.getPrincipal().getName();
    }

    private static void answer(RoutingContext context, Optional<JsonObject> description) {
        if (context.response().ended()) {
            return;
        }
        context.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(description
                        .orElseGet(() -> new JsonObject().put("signedIn", false))
                        .toBuffer());
    }

    private static void redirect(RoutingContext context, String location) {
        if (context.response().ended()) {
            return;
        }
        context.response()
                .setStatusCode(302)
                .putHeader("Location", location)
                .putHeader("Cache-Control", "no-store")
                .end();
    }
}
