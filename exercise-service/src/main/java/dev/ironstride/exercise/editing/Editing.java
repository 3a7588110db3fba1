package dev.ironstride.exercise.editing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ironstride.exercise.catalogue.Exercise;
import dev.ironstride.exercise.publication.Publication;
import dev.ironstride.exercise.served.ServedCatalogue;
import dev.ironstride.exercise.store.Origin;
import dev.ironstride.exercise.store.Source;
import dev.ironstride.exercise.store.Status;
import dev.ironstride.exercise.store.StoredExercise;
import dev.ironstride.exercise.store.Visibility;
import dev.ironstride.kit.id.UuidV7;
import dev.ironstride.kit.outbox.Outbox;
import dev.ironstride.kit.problem.FieldError;
import dev.ironstride.kit.problem.Problem;
import dev.ironstride.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Creating and changing exercises. In one transaction, while nobody else changes the catalogue: look, check, write the row
 * (whose trigger keeps the version) and hand the event to the outbox.
 */
@ApplicationScoped
public class Editing {

    private final Outbox outbox;
    private final EditingStore store;
    private final Idempotency keys;
    private final Publication publication;
    private final Tags tags;
    private final ServedCatalogue served;
    private final Clock clock;

    Editing(
            Outbox outbox,
            EditingStore store,
            Idempotency keys,
            Publication publication,
            Tags tags,
            ServedCatalogue served,
            Clock clock) {
        this.outbox = outbox;
        this.store = store;
        this.keys = keys;
        this.publication = publication;
        this.tags = tags;
        this.served = served;
        this.clock = clock;
    }

    /**
     * Makes a new exercise. Refuses with 403 who may not, with 400 naming every fault, and with 409 {@code id-taken}.
     *
     * @param key the header {@code Idempotency-Key}
     */
    Uni<StoredExercise> create(Author author, @Nullable JsonNode body, @Nullable String key) {
        return changing(transaction -> keys.once(
                        transaction,
                        author.id(),
                        key,
                        Hash.of(String.valueOf(body)),
                        clock.instant(),
                        () -> make(transaction, author, body, null))
                .chain(id -> store.find(transaction, id))
                .map(found -> found.orElseThrow(ProblemException::notFound)));
    }

    /**
     * Makes a new exercise of what another catalogue has. Refuses as {@link #create} does.
     *
     * @param source finds out where it came from, and that it is still to be had; in the transaction
     * @param settle records what became of it; in the transaction
     */
    public Uni<StoredExercise> adopt(
            Author author,
            @Nullable JsonNode body,
            Function<SqlConnection, Uni<Source>> source,
            BiFunction<SqlConnection, String, Uni<Void>> settle) {
        return changing(transaction -> source.apply(transaction)
                .chain(from -> make(transaction, author, body, from))
                .call(id -> settle.apply(transaction, id))
                .chain(id -> store.find(transaction, id))
                .map(found -> found.orElseThrow(ProblemException::notFound)));
    }

    /** What a body lacks to be an exercise by itself, field by field; what it names is not looked at. */
    public List<FieldError> lacks(JsonNode body) {
        var faults = new ArrayList<FieldError>();
        ExerciseForm.read(Fields.of(body, faults), null, null, Set.of(), faults);
        return List.copyOf(faults);
    }

    /**
     * Replaces an exercise, and brings it back if it was withdrawn; the same again changes nothing. Refuses with 404 what is
     * not theirs, with 412 what changed meanwhile, and with 400 naming every fault.
     */
    Uni<StoredExercise> replace(Author author, String id, @Nullable JsonNode body, IfMatch ifMatch) {
        return changing(transaction -> mine(transaction, author, id)
                .invoke(edited -> ifMatch.check(tags.of(edited)))
                .chain(edited -> replace(transaction, author, edited, body)));
    }

    /**
     * Withdraws an exercise; again changes nothing. Refuses with 409 {@code still-linked} while others name it, unless their
     * links are to be removed, and with 409 {@code not-sound} if the catalogue cannot do without it.
     */
    Uni<StoredExercise> withdraw(
            Author author, String id, boolean removeLinks, @Nullable String note, IfMatch ifMatch) {
        return changing(transaction -> mine(transaction, author, id)
                .invoke(edited -> ifMatch.check(tags.of(edited)))
                .chain(edited -> edited.status() == Status.WITHDRAWN
                        ? Uni.createFrom().item(edited)
                        : withdraw(transaction, author, edited, removeLinks, note)));
    }

    private Uni<StoredExercise> changing(Function<SqlConnection, Uni<StoredExercise>> change) {
        return outbox.transaction(transaction -> store.lock(transaction)
                        .chain(() -> change.apply(transaction))
                        .call(() -> publication.publishWithin(transaction)))
                // Whoever changes something reads it here at once; that it is committed does not hang on this.
                .call(() -> served.refresh().onFailure().recoverWithNull());
    }

    private Uni<StoredExercise> mine(SqlConnection transaction, Author author, String id) {
        return store.find(transaction, id)
                .map(found -> found.filter(author::mayChange).orElseThrow(ProblemException::notFound));
    }

    private Uni<String> make(
            SqlConnection transaction, Author author, @Nullable JsonNode body, @Nullable Source source) {
        var faults = new ArrayList<FieldError>();
        var fields = Fields.of(body, faults);
        var visibility = visibility(fields);
        if (!author.mayMake(visibility)) {
            throw new ProblemException(Problem.of(
                    403,
                    "forbidden",
                    "Not allowed",
                    "The catalogue is for editors; coaches make exercises with \"visibility\": \"PRIVATE\"."));
        }
        if (source != null && visibility == Visibility.PRIVATE) {
            fields.fault("visibility", "must be PUBLIC or left out: what was taken over is for everybody");
        }
        var ours = visibility == Visibility.PRIVATE ? privateId(fields) : null;
        return store.active(transaction)
                .map(active -> Checks.proposal(fields, ours, null, active, visibility, faults))
                .chain(proposal -> store.insert(
                                transaction,
                                change(author, origin(visibility, source), proposal, Status.ACTIVE),
                                visibility == Visibility.PRIVATE ? author.id() : null,
                                source)
                        .invoke(added -> refuseTaken(added))
                        .replaceWith(proposal.exercise().id()));
    }

    private Uni<StoredExercise> replace(
            SqlConnection transaction, Author author, StoredExercise edited, @Nullable JsonNode body) {
        var faults = new ArrayList<FieldError>();
        var fields = Fields.of(body, faults);
        var before = edited.exercise();
        if (fields.has("visibility") && fields.one(Visibility.class, "visibility") != edited.visibility()) {
            fields.fault("visibility", "must be " + edited.visibility() + " or left out: it never changes");
        }
        return store.active(transaction)
                .map(active -> Checks.proposal(fields, before.id(), before, active, edited.visibility(), faults))
                .chain(proposal -> store.file(transaction, before.id()).map(file -> asInFile(proposal, file)))
                .chain(proposal ->
                        edited.status() == Status.ACTIVE && proposal.exercise().equals(before)
                                ? Uni.createFrom().item(edited)
                                : store.update(
                                        transaction,
                                        change(author, origin(edited.visibility(), null), proposal, Status.ACTIVE)));
    }

    /** A figure is not sent. Who sends all else as the files have it gets the files' figure too, and follows them again. */
    private static Proposal asInFile(Proposal proposal, Optional<Exercise> file) {
        return file.filter(said -> said.equals(proposal.exercise().withFigure(said.figure())))
                .map(said -> new Proposal(said, proposal.note()))
                .orElse(proposal);
    }

    private Uni<StoredExercise> withdraw(
            SqlConnection transaction,
            Author author,
            StoredExercise edited,
            boolean removeLinks,
            @Nullable String note) {
        var exercise = edited.exercise();
        var change = change(author, origin(edited.visibility(), null), new Proposal(exercise, note), Status.WITHDRAWN);
        if (edited.visibility() == Visibility.PRIVATE) {
            return store.update(transaction, change);
        }
        return store.active(transaction)
                .map(active -> Checks.withoutLinks(active, exercise.id(), removeLinks))
                .chain(relinked -> each(
                        relinked,
                        other -> store.update(
                                transaction,
                                new Change(
                                        other,
                                        Status.ACTIVE,
                                        Origin.EDITOR,
                                        author.id(),
                                        clock.instant(),
                                        exercise.id() + " was withdrawn"))))
                .chain(() -> store.update(transaction, change));
    }

    private static Visibility visibility(Fields fields) {
        if (fields.has("visibility")) {
            return Objects.requireNonNullElse(fields.one(Visibility.class, "visibility"), Visibility.PUBLIC);
        }
        return Visibility.PUBLIC;
    }

    /** Ours to give: one that a coach chose would tell whether another coach has it. */
    private static String privateId(Fields fields) {
        if (fields.has("id")) {
            fields.fault("id", "must be left out: a private exercise gets its id from us");
        }
        fields.ignore("id");
        return ExerciseForm.PRIVATE_ID + UuidV7.next().toString().replace("-", "");
    }

    private static void refuseTaken(boolean added) {
        if (!added) {
            throw new ProblemException(Problem.of(
                            409,
                            "id-taken",
                            "There is such an exercise already",
                            "It may be withdrawn: read it, and bring it back with a PUT; or choose another id.")
                    .withErrors(List.of(new FieldError("id", "is taken"))));
        }
    }

    private static Origin origin(Visibility visibility, @Nullable Source source) {
        if (source != null) {
            return Origin.IMPORT;
        }
        return visibility == Visibility.PUBLIC ? Origin.EDITOR : Origin.COACH;
    }

    private Change change(Author author, Origin origin, Proposal proposal, Status status) {
        return new Change(proposal.exercise(), status, origin, author.id(), clock.instant(), proposal.note());
    }

    /** One after the other: they share a connection. */
    private static <T> Uni<Void> each(List<T> items, Function<T, Uni<?>> work) {
        Uni<?> all = Uni.createFrom().voidItem();
        for (var item : items) {
            all = all.chain(() -> work.apply(item));
        }
        return all.replaceWithVoid();
    }
}
