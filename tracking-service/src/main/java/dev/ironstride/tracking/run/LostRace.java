package dev.ironstride.tracking.run;

/** Another request wrote the same run first: start again and see what it wrote. */
final class LostRace extends RuntimeException {

    LostRace() {
        super("another request wrote this run first", null, false, false);
    }
}
