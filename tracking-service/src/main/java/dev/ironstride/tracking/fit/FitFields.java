package dev.ironstride.tracking.fit;

import com.garmin.fit.DateTime;
import com.garmin.fit.Mesg;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values of a message. A file may declare any field with any type; one that is no number where a number
 * belongs is as good as missing.
 */
final class FitFields {

    private FitFields() {}

    /** In the unit of the profile, scale and offset applied; null if missing, marked invalid or no number. */
    static @Nullable Double number(Mesg message, int field) {
        return message.getFieldValue(field) instanceof Number value && Double.isFinite(value.doubleValue())
                ? Double.valueOf(value.doubleValue())
                : null;
    }

    /** The same, NaN for null. */
    static double orNaN(Mesg message, int field) {
        Double value = number(message, field);
        return value == null ? Double.NaN : value;
    }

    /** The first of two fields that tells: the enhanced one and the one of old devices. */
    static double orNaN(Mesg message, int field, int otherwise) {
        double value = orNaN(message, field);
        return Double.isNaN(value) ? orNaN(message, otherwise) : value;
    }

    static @Nullable Integer whole(Mesg message, int field) {
        Double value = number(message, field);
        return value == null || Math.abs(value) > Integer.MAX_VALUE ? null : Integer.valueOf((int) Math.round(value));
    }

    static @Nullable Long count(Mesg message, int field) {
        Double value = number(message, field);
        return value == null ? null : Long.valueOf(Math.round(value));
    }

    static @Nullable Short code(Mesg message, int field) {
        Integer value = whole(message, field);
        return value == null ? null : Short.valueOf(value.shortValue());
    }

    /** FIT seconds as an instant. */
    static @Nullable Instant instant(@Nullable Long fitSeconds) {
        return fitSeconds == null ? null : new DateTime(fitSeconds).getInstant();
    }

    /** FIT seconds as milliseconds since 1970. */
    static long millis(long fitSeconds) {
        return fitSeconds * 1000 + DateTime.OFFSET;
    }

    /** Metres to the centimetre, which is what FIT counts in; the SDK's floats are a hair off. */
    static @Nullable Double centimetres(@Nullable Double metres) {
        return metres == null ? null : Double.valueOf(Math.round(metres * 100.0) / 100.0);
    }
}
