package dev.ironstride.tracking.fit;

import com.garmin.fit.Mesg;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import dev.ironstride.tracking.track.Sample;
import org.jspecify.annotations.Nullable;

/** A session or a lap in the device's own words; what it did not tell is null. Times are FIT seconds. */
record FitSession(
        @Nullable Long start,
        @Nullable Sport sport,
        @Nullable SubSport kind,
        @Nullable Double elapsedSeconds,
        @Nullable Double timerSeconds,
        @Nullable Double distanceMetres,
        @Nullable Double ascentMetres,
        @Nullable Double descentMetres,
        @Nullable Integer averageHeartRate,
        @Nullable Integer maxHeartRate,
        @Nullable Double rpe) {

    /** The numbers of the fields are those of a session. */
    static FitSession ofSession(Mesg message) {
        Double rpe = FitFields.number(message, SessionMesg.WorkoutRpeFieldNum);
        return new FitSession(
                FitFields.count(message, SessionMesg.StartTimeFieldNum),
                sport(FitFields.code(message, SessionMesg.SportFieldNum)),
                kind(FitFields.code(message, SessionMesg.SubSportFieldNum)),
                FitFields.number(message, SessionMesg.TotalElapsedTimeFieldNum),
                FitFields.number(message, SessionMesg.TotalTimerTimeFieldNum),
                FitFields.centimetres(FitFields.number(message, SessionMesg.TotalDistanceFieldNum)),
                FitFields.number(message, SessionMesg.TotalAscentFieldNum),
                FitFields.number(message, SessionMesg.TotalDescentFieldNum),
                heart(FitFields.whole(message, SessionMesg.AvgHeartRateFieldNum)),
                heart(FitFields.whole(message, SessionMesg.MaxHeartRateFieldNum)),
                rpe == null || rpe <= 0 || rpe > 100 ? null : Double.valueOf(rpe / 10));
    }

    /** Without a time it is no summary of anything. */
    boolean tells() {
        return start != null || elapsedSeconds != null || timerSeconds != null;
    }

    /** The sum of a triathlon's legs, which some devices write beside them. */
    boolean isSum() {
        return sport == Sport.MULTISPORT;
    }

    static @Nullable Sport sport(@Nullable Short code) {
        Sport sport = code == null ? null : Sport.getByValue(code);
        return sport == Sport.INVALID ? null : sport;
    }

    static @Nullable SubSport kind(@Nullable Short code) {
        SubSport kind = code == null ? null : SubSport.getByValue(code);
        return kind == SubSport.INVALID ? null : kind;
    }

    static @Nullable Integer heart(@Nullable Integer beats) {
        return beats == null || Sample.heart(beats) == 0 ? null : beats;
    }
}
