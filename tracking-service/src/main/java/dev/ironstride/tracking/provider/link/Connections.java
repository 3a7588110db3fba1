package dev.ironstride.tracking.provider.link;

import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.hash.Sha256;
import dev.ironstride.tracking.provider.Apps;
import dev.ironstride.tracking.provider.IntegrationConfig.App;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.Signature;
import dev.ironstride.tracking.provider.outside.Answer;
import dev.ironstride.tracking.provider.outside.Call;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Connects an athlete's account at a vendor by OAuth 2 with a code. The way back belongs to the athlete who set out: the
 * state is known to that browser alone, works once, for minutes, and only together with the same sign-in, so that nobody
 * can be led to tie their account to another's plan.
 */
@ApplicationScoped
public class Connections {

    private static final int RANDOM_BYTES = 32;
    private static final int LONGEST_CODE = 2_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Apps apps;
    private final Access access;
    private final Links links;
    private final Flows flows;
    private final Clock clock;

    Connections(Apps apps, Access access, Links links, Flows flows, Clock clock) {
        this.apps = apps;
        this.access = access;
        this.links = links;
        this.flows = flows;
        this.clock = clock;
    }

    /** Where the athlete's browser goes to agree. */
    public Uni<URI> begin(AthleteId athlete, Provider provider) {
        App app = apps.of(provider);
        Dialect dialect = access.dialect(provider);
        String state = random();
        String verifier = random();
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", app.clientId().orElseThrow());
        query.put("redirect_uri", callback(provider).toString());
        query.put("state", state);
        app.scope().ifPresent(scope -> query.put("scope", scope));
        query.putAll(dialect.asking());
        if (dialect.pkce()) {
            query.put("code_challenge", challenge(verifier));
            query.put("code_challenge_method", "S256");
        }
        URI address = app.authorizeUrl().orElseThrow(() -> Apps.off(provider));
        return flows.begin(hash(state), new Flows.Flow(athlete, provider, verifier))
                .replaceWith(URI.create(address + "?" + Call.encoded(query)));
    }

    /** Finishes what {@link #begin} began; the code becomes a token. */
    public Uni<Link> finish(AthleteId athlete, Provider provider, @Nullable String state, @Nullable String code) {
        if (state == null || code == null || code.isBlank() || code.length() > LONGEST_CODE) {
            throw notAgreed(provider);
        }
        return flows.end(hash(state), athlete, provider)
                .chain(flow -> exchange(provider, code, flow.orElseThrow(Connections::unknownState)))
                .chain(answer -> accept(athlete, provider, answer))
                .call(link -> access.dialect(provider).welcome(link))
                .onFailure(IOException.class)
                .transform(silent -> notNow(provider));
    }

    /** Ends the vendor's part; a vendor that does not answer cannot keep the athlete. */
    public Uni<Void> revoke(Link link) {
        return link.tokens() == null || !apps.on(link.provider())
                ? Uni.createFrom().voidItem()
                : access.dialect(link.provider()).revoke(link).onFailure().recoverWithNull();
    }

    private Uni<Answer> exchange(Provider provider, String code, Flows.Flow flow) {
        Map<String, String> grant = new LinkedHashMap<>();
        grant.put("grant_type", "authorization_code");
        grant.put("code", code);
        grant.put("redirect_uri", callback(provider).toString());
        if (access.dialect(provider).pkce()) {
            grant.put("code_verifier", flow.verifier());
        }
        return access.ask(provider, grant);
    }

    private Uni<Link> accept(AthleteId athlete, Provider provider, Answer answer) {
        if (answer.later()) {
            throw notNow(provider);
        }
        Tokens tokens = answer.ok()
                ? answer.json()
                        .map(json -> Tokens.read(json, clock.instant(), null))
                        .orElse(null)
                : null;
        if (tokens == null) {
            throw notAgreed(provider);
        }
        return access.dialect(provider)
                .userId(answer.json().orElseThrow(), tokens)
                .chain(user -> links.keep(athlete, provider, user.orElseThrow(() -> notNow(provider)), tokens))
                .invoke(kept -> {
                    if (!kept) {
                        throw new ProblemException(Problem.of(
                                409,
                                "account-taken",
                                "This account is connected already",
                                "Somebody else here has connected this " + provider.title() + " account."));
                    }
                })
                .chain(kept -> links.of(athlete, provider))
                .map(Optional::orElseThrow);
    }

    private URI callback(Provider provider) {
        return apps.ours("/api/integrations/" + provider.slug() + "/callback");
    }

    private static ProblemException unknownState() {
        return new ProblemException(Problem.of(
                403, "unknown-state", "This did not begin here", "Start connecting again, in this browser."));
    }

    private static ProblemException notAgreed(Provider provider) {
        return new ProblemException(Problem.of(
                422, "not-connected", "Not connected", provider.title() + " did not confirm. Start connecting again."));
    }

    private static ProblemException notNow(Provider provider) {
        return new ProblemException(Problem.of(
                503,
                "provider-silent",
                "Not possible right now",
                provider.title() + " did not answer. Try again later."));
    }

    private static String random() {
        byte[] bits = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bits);
        return base64(bits);
    }

    private static String challenge(String verifier) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(Signature.bytes(verifier)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static String hash(String state) {
        return Sha256.hex(Signature.bytes(state));
    }

    private static String base64(byte[] bits) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
