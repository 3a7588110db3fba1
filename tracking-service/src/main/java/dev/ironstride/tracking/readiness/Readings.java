package dev.ironstride.tracking.readiness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ironstride.kit.id.UuidV7;
import dev.ironstride.kit.identity.AthleteId;
import dev.ironstride.kit.problem.FieldError;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import dev.ironstride.tracking.athlete.AthleteProfiles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in reports, in a given transaction: once per (athlete, provider, external id). */
@ApplicationScoped
public class Readings {

    private final ReadinessStore store;
    private final ReadinessJson json;
    private final AthleteProfiles profiles;
    private final Clock clock;

    Readings(ReadinessStore store, ReadinessJson json, AthleteProfiles profiles, Clock clock) {
        this.store = store;
        this.json = json;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** What became of a report that was told. */
    public enum Outcome {
        CREATED,
        CORRECTED,
        KNOWN
    }

    /** A report as it stands now, and what the telling did to it. */
    public record Told(ReadinessView report, Outcome outcome) {}

    /** A reading and what the telling did to it. */
    record Taken(Reading reading, Outcome outcome) {}

    /** Everything that is wrong with a report, field by field; empty if it can be told. */
    public List<FieldError> faults(ReadinessRequest report) {
        return ReadinessRules.check(report, clock.instant());
    }

    /**
     * Takes in a report; refuses with 400 naming every field at fault. Told before under the same external id with the same
     * content, or with an earlier {@code reportedAt}, it stays as it is, deleted too: retries and late comers change nothing.
     * With other content it becomes the next revision, under the runner's own corrections.
     *
     * @param transaction the caller's; wake the outbox once it has committed
     */
    public Uni<Told> tell(SqlConnection transaction, AthleteId athlete, ReadinessRequest report) {
        return take(transaction, athlete, report)
                .map(taken -> new Told(ReadinessView.of(taken.reading()), taken.outcome()));
    }

    Uni<Taken> take(SqlConnection transaction, AthleteId athlete, ReadinessRequest report) {
        ReadinessRequest told = checked(report);
        return profiles.find(transaction, athlete)
                .chain(profile -> told.externalId() == null
                        ? create(transaction, athlete, told, profile.zone())
                        : once(transaction, athlete, told, told.externalId(), profile.zone()));
    }

    private Uni<Taken> once(
            SqlConnection transaction, AthleteId athlete, ReadinessRequest told, String externalId, ZoneId zone) {
        return store.findBySource(transaction, athlete, told.provider(), externalId)
                .chain(known -> known.isPresent()
                        ? again(transaction, athlete, known.get(), told, zone)
                        : create(transaction, athlete, told, zone));
    }

    private Uni<Taken> create(SqlConnection transaction, AthleteId athlete, ReadinessRequest told, ZoneId zone) {
        ReadinessRequest placed = told.placed(zone, clock.instant());
        Reading reading = new Reading(
                told.externalId(),
                json.tree(placed),
                json.hash(told),
                json.none(),
                Reading.event(athlete, UuidV7.next(), 1, placed));
        // Not written: someone else has just told it, and has committed.
        return store.insert(transaction, reading)
                .chain(written -> written
                        ? Uni.createFrom().item(new Taken(reading, Outcome.CREATED))
                        : once(transaction, athlete, told, Objects.requireNonNull(told.externalId()), zone));
    }

    private Uni<Taken> again(
            SqlConnection transaction, AthleteId athlete, Reading known, ReadinessRequest told, ZoneId zone) {
        String hash = json.hash(told);
        if (hash.equals(known.toldHash())
                || (told.reportedAt() != null && told.reportedAt().isBefore(toldAt(known)))) {
            return Uni.createFrom().item(new Taken(known, Outcome.KNOWN));
        }
        ReadinessRequest placed = told.placed(zone, clock.instant());
        ObjectNode tree = json.tree(placed);
        ReadinessRequest corrected = valid(tree, known.edits());
        Reading next = new Reading(
                known.externalId(),
                tree,
                hash,
                known.edits(),
                Reading.event(
                        athlete,
                        id(known),
                        known.event().revision() + 1,
                        corrected == null ? placed : corrected.placed(zone, clock.instant())));
        return store.update(transaction, next).replaceWith(new Taken(next, Outcome.CORRECTED));
    }

    /** Lays a correction over a report that is locked. One that changes nothing is none. */
    Uni<Reading> correct(SqlConnection transaction, AthleteId athlete, Reading known, ObjectNode patch) {
        ObjectNode edits = json.edits(known.told(), known.edits(), patch);
        ReadinessRequest report = checked(read(known.told(), edits));
        return profiles.find(transaction, athlete).chain(profile -> {
            ReadinessRequest placed =
                    report.placed(profile.zone(), known.event().reportedAt());
            long revision = known.event().revision();
            if (Reading.event(athlete, id(known), revision, placed).equals(known.event())) {
                return Uni.createFrom().item(known);
            }
            Reading next = new Reading(
                    known.externalId(),
                    known.told(),
                    known.toldHash(),
                    edits,
                    Reading.event(athlete, id(known), revision + 1, placed));
            return store.update(transaction, next).replaceWith(next);
        });
    }

    private ReadinessRequest checked(ReadinessRequest report) {
        List<FieldError> faults = faults(report);
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid(faults));
        }
        return report.normalised();
    }

    private ReadinessRequest read(ObjectNode told, ObjectNode edits) {
        try {
            return json.corrected(told, edits);
        } catch (JsonProcessingException wrong) {
            throw new ProblemException(Problem.unreadable(wrong));
        }
    }

    /** What counts: corrections over what was told, unless new content has made them impossible. */
    private @Nullable ReadinessRequest valid(ObjectNode told, ObjectNode edits) {
        try {
            ReadinessRequest corrected = json.corrected(told, edits);
            return faults(corrected).isEmpty() ? corrected : null;
        } catch (JsonProcessingException impossible) {
            return null;
        }
    }

    private static Instant toldAt(Reading known) {
        return known.told().has("reportedAt")
                ? Instant.parse(known.told().get("reportedAt").asText())
                : known.event().reportedAt();
    }

    private static UUID id(Reading known) {
        return known.event().reportId();
    }
}
