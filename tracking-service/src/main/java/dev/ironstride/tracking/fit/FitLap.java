package dev.ironstride.tracking.fit;

import com.garmin.fit.LapMesg;
import com.garmin.fit.Mesg;
import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import org.jspecify.annotations.Nullable;

/** A lap in the device's own words; what it did not tell is null. The start is in FIT seconds. */
record FitLap(
        @Nullable Long start,
        @Nullable Sport sport,
        @Nullable SubSport kind,
        @Nullable Double elapsedSeconds,
        @Nullable Double timerSeconds,
        @Nullable Double distanceMetres,
        @Nullable Double ascentMetres,
        @Nullable Integer averageHeartRate,
        @Nullable Integer maxHeartRate) {

    static FitLap of(Mesg message) {
        return new FitLap(
                FitFields.count(message, LapMesg.StartTimeFieldNum),
                FitSession.sport(FitFields.code(message, LapMesg.SportFieldNum)),
                FitSession.kind(FitFields.code(message, LapMesg.SubSportFieldNum)),
                FitFields.number(message, LapMesg.TotalElapsedTimeFieldNum),
                FitFields.number(message, LapMesg.TotalTimerTimeFieldNum),
                FitFields.centimetres(FitFields.number(message, LapMesg.TotalDistanceFieldNum)),
                FitFields.number(message, LapMesg.TotalAscentFieldNum),
                FitSession.heart(FitFields.whole(message, LapMesg.AvgHeartRateFieldNum)),
                FitSession.heart(FitFields.whole(message, LapMesg.MaxHeartRateFieldNum)));
    }
}
