package dev.ironstride.exercise.search;

import dev.ironstride.exercise.store.ExerciseDocument;
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

    StoredExercise toStored() {
        return new StoredExercise(ExerciseDocument.read(content.encode()), revision, status);
    }
}
