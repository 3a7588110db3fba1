package dev.ironstride.tracking.tcx;

import dev.ironstride.tracking.track.Sample;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A lap while it is read; what the device did not tell is NaN or 0. */
final class TcxLap {

    private final @Nullable Instant start;
    private double timerSeconds = Double.NaN;
    private double distanceMetres = Double.NaN;
    private int averageHeartRate;
    private int maxHeartRate;

    TcxLap(@Nullable Instant start) {
        this.start = start;
    }

    void timerSeconds(double told) {
        timerSeconds = told >= 0 ? told : Double.NaN;
    }

    void distanceMetres(double told) {
        distanceMetres = told >= 0 ? told : Double.NaN;
    }

    void averageHeartRate(int told) {
        averageHeartRate = Sample.heart(told);
    }

    void maxHeartRate(int told) {
        maxHeartRate = Sample.heart(told);
    }

    @Nullable
    Instant start() {
        return start;
    }

    double timerSeconds() {
        return timerSeconds;
    }

    double distanceMetres() {
        return distanceMetres;
    }

    int averageHeartRate() {
        return averageHeartRate;
    }

    int maxHeartRate() {
        return maxHeartRate;
    }
}
