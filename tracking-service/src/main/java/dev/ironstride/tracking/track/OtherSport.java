package dev.ironstride.tracking.track;

/** Something else than running or lifting: a ride, a walk, a swim. */
public record OtherSport(String phrase, String sentence) implements RecordedPart {}
