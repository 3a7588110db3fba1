package dev.ironstride.tracking.track;

/** One thing that was done. */
public sealed interface RecordedPart permits RecordedRun, RecordedStrength, OtherSport {

    /** What it is, with its article: "a ride". */
    String phrase();

    /** What it is, for a runner who wanted a run: "This file holds a ride of 12.3 km from 3 May 2014, not a run." */
    String sentence();
}
