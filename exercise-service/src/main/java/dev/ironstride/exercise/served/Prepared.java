package dev.ironstride.exercise.served;

/** Renders what will surely be asked for, mostly before anybody asks. */
public interface Prepared {

    /** Asks a new snapshot for these answers, so that it has them; on a thread that may take its time. */
    void prepare(Snapshot fresh);
}
