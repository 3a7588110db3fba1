package dev.ironstride.exercise.search;

import dev.ironstride.exercise.store.ExerciseDocument;
import dev.ironstride.exercise.store.Source;
import dev.ironstride.exercise.store.Status;
import dev.ironstride.exercise.store.StoredExercise;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code exercise}, to read. */
@Entity
@Immutable
@Table(name = "exercise")
class ExerciseRow {

    @Id
    String id;

    @Column(nullable = false)
    long revision;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    Status status;

    @Column(nullable = false)
    JsonObject content;

    @Column(name = "owner_id")
    @Nullable
    String ownerId;

    @Nullable
    JsonObject source;

    StoredExercise toStored() {
        return new StoredExercise(
                ExerciseDocument.read(content.encode()),
                revision,
                status,
                ownerId,
                source == null ? null : Source.read(source.encode()));
    }
}
