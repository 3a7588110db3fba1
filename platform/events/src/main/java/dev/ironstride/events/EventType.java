package dev.ironstride.events;

/** The kinds of event between the services. Each has one topic, keyed by its subject's owner (design.md section 5). */
public enum EventType {
    EXERCISE_CHANGED("exercise-changed", ExerciseChanged.class),
    ATHLETE_CHANGED("athlete-changed", AthleteChanged.class),
    PLAN_CHANGED("plan-changed", PlanChanged.class),
    RUN_LOGGED("run-logged", RunLogged.class),
    SESSION_COMPLETED("session-completed", SessionCompleted.class),
    READINESS_REPORTED("readiness-reported", ReadinessReported.class);

    private final String slug;
    private final Class<? extends IronstrideEvent> data;

    EventType(String slug, Class<? extends IronstrideEvent> data) {
        this.slug = slug;
        this.data = data;
    }

    /** Kafka topic, {@code ironstride.<type>.v1}. */
    public String topic() {
        return "ironstride." + slug + ".v1";
    }

    /** CloudEvents {@code type} attribute, {@code dev.ironstride.<type>.v1}. */
    public String cloudEventType() {
        return "dev.ironstride." + slug + ".v1";
    }

    /** The record that the event's data is read into. */
    public Class<? extends IronstrideEvent> data() {
        return data;
    }
}
