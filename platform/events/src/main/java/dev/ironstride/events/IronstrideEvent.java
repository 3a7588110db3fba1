package dev.ironstride.events;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * The data of an event: the full state of its subject at a revision. A consumer keeps a subject only if the revision is
 * newer than the one it holds; nothing else of an event's arrival matters.
 */
public sealed interface IronstrideEvent
        permits ExerciseChanged, AthleteChanged, PlanChanged, RunLogged, SessionCompleted, ReadinessReported {

    /** What kind of event this is. */
    @JsonIgnore
    EventType type();

    /** Kafka key: the athlete's id, or the exercise's id for the catalogue. */
    @JsonIgnore
    String key();

    /** CloudEvents {@code subject}: the id of what changed. */
    @JsonIgnore
    String subject();

    /** Counts up with every change of the subject, from 1. */
    long revision();
}
