package dev.ironstride.tracking.provider.garmin;

import dev.ironstride.tracking.provider.Apps;
import dev.ironstride.tracking.provider.IntegrationConfig.App;
import dev.ironstride.tracking.provider.Payload;
import dev.ironstride.tracking.provider.Provider;
import dev.ironstride.tracking.provider.Signature;
import dev.ironstride.tracking.provider.Telling;
import dev.ironstride.tracking.provider.event.Delivery;
import dev.ironstride.tracking.provider.event.Intake;
import dev.ironstride.tracking.provider.event.Notice;
import dev.ironstride.tracking.provider.event.Outcome;
import dev.ironstride.tracking.provider.event.Purge;
import dev.ironstride.tracking.provider.event.Webhook;
import dev.ironstride.tracking.provider.link.Access;
import dev.ironstride.tracking.provider.link.Link;
import dev.ironstride.tracking.provider.link.Links;
import dev.ironstride.tracking.provider.outside.Answer;
import dev.ironstride.tracking.provider.outside.Call;
import dev.ironstride.tracking.provider.outside.Origin;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Garmin's push and ping. Neither is signed, so the address has a part that only Garmin knows, and nothing counts before
 * Garmin's own interface has said it to us with the athlete's token (docs/adr/0024).
 */
@ApplicationScoped
class Garmin implements Webhook {

    /** Where Garmin lists what was uploaded between two times, at most a day apart. */
    private static final String LISTS = "/wellness-api/rest/";

    private static final Duration BEFORE = Duration.ofHours(23);
    private static final Duration AFTER = Duration.ofMinutes(50);

    private static final String ACTIVITIES_ALLOWED = "ACTIVITY_EXPORT";

    private final Apps apps;
    private final Access access;
    private final Links links;
    private final Intake intake;
    private final Purge purge;

    Garmin(Apps apps, Access access, Links links, Intake intake, Purge purge) {
        this.apps = apps;
        this.access = access;
        this.links = links;
        this.intake = intake;
        this.purge = purge;
    }

    @Override
    public Provider provider() {
        return Provider.GARMIN;
    }

    @Override
    public List<Notice> open(Delivery delivery) {
        App app = apps.of(Provider.GARMIN);
        delivery.requireKey(app.webhookKey());
        delivery.header("garmin-client-id").ifPresent(claimed -> {
            if (!Signature.sameText(app.clientId().orElseThrow(), claimed)) {
                throw Delivery.refused("This is meant for another app.");
            }
        });
        Origin api = Origin.of(app.apiUrl().orElseThrow());
        return GarminBody.notices(delivery.json(), api, delivery.now());
    }

    @Override
    public Uni<Outcome> handle(Notice notice, Link link) {
        Payload said = notice.payload();
        String kind = String.valueOf(said.text("kind"));
        return switch (kind) {
            case GarminBody.DEREGISTRATION -> deregistration(link);
            case GarminBody.PERMISSIONS -> permissions(link);
            case GarminBody.PING -> isPermitted(link, said) ? ping(link, said) : notPermitted();
            default -> isPermitted(link, said) ? push(link, said) : notPermitted();
        };
    }

    /** Health is a permission of its own, without which Garmin refuses us the list. */
    private static boolean isPermitted(Link link, Payload said) {
        return link.permitted() || isHealth(String.valueOf(said.text("list")));
    }

    private static boolean isHealth(String list) {
        return GarminReadiness.LISTS.contains(list);
    }

    private Uni<Outcome> ping(Link link, Payload said) {
        String list = String.valueOf(said.text("list"));
        URI address = URI.create(said.at("url").node().asText());
        return access.call(link, token -> Call.get(address).bearer(token))
                .chain(answer -> answer.ok() ? all(link, list, theirs(link, answer)) : refused(answer));
    }

    private Uni<Outcome> push(Link link, Payload said) {
        String list = String.valueOf(said.text("list"));
        if (apps.of(Provider.GARMIN).trustPush()) {
            return all(link, list, List.of(Payload.stored(said.at("item").node().asText())));
        }
        Double at = said.number("at");
        long received = at == null ? 0 : Math.round(at);
        String query = "?uploadStartTimeInSeconds=" + (received - BEFORE.toSeconds()) + "&uploadEndTimeInSeconds="
                + (received + AFTER.toSeconds());
        String id = String.valueOf(said.text("id"));
        return access.call(
                        link,
                        token -> Call.get(apps.api(Provider.GARMIN, LISTS + list + query))
                                .bearer(token))
                .chain(answer -> {
                    if (!answer.ok()) {
                        return refused(answer);
                    }
                    List<Payload> confirmed = theirs(link, answer).stream()
                            .filter(item -> id.equals(GarminSummary.id(item)))
                            .toList();
                    return confirmed.isEmpty() ? done("not-confirmed") : all(link, list, confirmed);
                });
    }

    /** What Garmin lists as this athlete's. */
    private static List<Payload> theirs(Link link, Answer answer) {
        return answer.json().map(Payload::elements).orElse(List.of()).stream()
                .filter(item -> item.text("userId") == null || link.userId().equals(item.text("userId")))
                .toList();
    }

    private Uni<Outcome> all(Link link, String list, List<Payload> items) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToMultiAndConcatenate(item -> each(link, item, list))
                .collect()
                .in(TreeSet<String>::new, TreeSet::add)
                .map(labels -> new Outcome.Done(labels.stream().collect(Collectors.joining("+"))));
    }

    private Multi<String> each(Link link, Payload item, String list) {
        if (!isHealth(list)) {
            return intake.pushed(
                            link.athlete(),
                            Provider.GARMIN,
                            GarminSummary.id(item),
                            GarminSummary.rank(list),
                            GarminSummary.told(item, list))
                    .toMulti();
        }
        List<Telling> figures = GarminReadiness.told(item, list);
        return figures.isEmpty()
                ? Multi.createFrom().item("nothing-told")
                : Multi.createFrom()
                        .iterable(figures)
                        .onItem()
                        .transformToUniAndConcatenate(figure -> intake.pushed(link.athlete(), Provider.GARMIN, figure));
    }

    /** Gone is who Garmin no longer answers for; anybody can claim that somebody is. */
    private Uni<Outcome> deregistration(Link link) {
        return access.call(
                        link,
                        token -> Call.get(apps.api(Provider.GARMIN, LISTS + "user/id"))
                                .bearer(token))
                .chain(answer -> switch (answer.status()) {
                    case 401, 403, 404 -> purge.all(link).replaceWith(new Outcome.Done("purged"));
                    default -> answer.ok() ? done("ignored") : silent(answer);
                });
    }

    private Uni<Outcome> permissions(Link link) {
        return access.call(
                        link,
                        token -> Call.get(apps.api(Provider.GARMIN, LISTS + "user/permissions"))
                                .bearer(token))
                .chain(answer -> {
                    if (!answer.ok()) {
                        return refused(answer);
                    }
                    Payload said = answer.json().orElse(Payload.of("", ""));
                    List<Payload> permissions = said.isObject() ? said.list("permissions") : said.elements();
                    boolean allowed = permissions.stream()
                            .anyMatch(each ->
                                    ACTIVITIES_ALLOWED.equals(each.node().asText()));
                    return links.permit(link, allowed).chain(noted -> done(allowed ? "permitted" : "not-permitted"));
                });
    }

    private static Uni<Outcome> refused(Answer answer) {
        return answer.later() ? silent(answer) : done("not-allowed");
    }

    private static Uni<Outcome> silent(Answer answer) {
        return Uni.createFrom().failure(new IOException("status " + answer.status()));
    }

    private static Uni<Outcome> notPermitted() {
        return done("not-permitted");
    }

    private static Uni<Outcome> done(String label) {
        return Uni.createFrom().item(new Outcome.Done(label));
    }
}
