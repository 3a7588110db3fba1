package dev.ironstride.tracking.fit;

import com.garmin.fit.File;
import com.garmin.fit.FileIdMesg;
import com.garmin.fit.GarminProduct;
import com.garmin.fit.Manufacturer;
import com.garmin.fit.Mesg;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Which recording a file is, by which device.
 *
 * @param recording the same for every copy of the recording, or null if the device has no serial number
 * @param device maker and model
 */
record FitIdentity(
        @Nullable File type,
        @Nullable String recording,
        @Nullable String device) {

    private static final int MOST_CHARACTERS = 100;
    private static final long QUARTER_HOUR = 900;
    private static final long EASTERNMOST_ZONE = 14 * 3600;
    private static final long WESTERNMOST_ZONE = -12 * 3600;

    /** Before this a FIT time counts from when the device was switched on. */
    private static final long FIRST_DATE = 0x1000_0000L;

    /** From here on a FIT code for an exercise says that the watch did not know. */
    private static final int UNKNOWN_EXERCISE = 65_534;

    static FitIdentity of(Mesg id) {
        Integer type = FitFields.whole(id, FileIdMesg.TypeFieldNum);
        Integer maker = FitFields.whole(id, FileIdMesg.ManufacturerFieldNum);
        Long serial = FitFields.count(id, FileIdMesg.SerialNumberFieldNum);
        Long created = FitFields.count(id, FileIdMesg.TimeCreatedFieldNum);
        return new FitIdentity(
                type == null ? null : File.getByValue(type.shortValue()),
                serial == null || serial == 0 || created == null || created < FIRST_DATE
                        ? null
                        : "fit:%d:%d:%d".formatted(maker == null ? 0 : maker, serial, created),
                device(maker, FitFields.whole(id, FileIdMesg.ProductFieldNum), id));
    }

    private static @Nullable String device(@Nullable Integer maker, @Nullable Integer product, Mesg id) {
        if (maker == null) {
            return null;
        }
        String model = id.getFieldValue(FileIdMesg.ProductNameFieldNum) instanceof String told ? told : null;
        if (model == null && product != null && maker == Manufacturer.GARMIN) {
            model = GarminProduct.getStringFromValue(product);
        }
        String name = printable(
                (Manufacturer.getStringFromValue(maker) + " " + (model == null ? "" : model)).replace('_', ' '));
        return name.isEmpty() ? null : name;
    }

    /** Difference of the activity's local and universal time, to the quarter of an hour; null if it makes no zone. */
    static @Nullable ZoneOffset offset(@Nullable Long local, @Nullable Long universal) {
        if (local == null || universal == null) {
            return null;
        }
        long difference = local - universal;
        long rounded = Math.round((double) difference / QUARTER_HOUR) * QUARTER_HOUR;
        if (rounded > EASTERNMOST_ZONE || rounded < WESTERNMOST_ZONE || Math.abs(rounded - difference) > 60) {
            return null;
        }
        return ZoneOffset.ofTotalSeconds((int) rounded);
    }

    /** An exercise's code, or null if it says "unknown". */
    static @Nullable Integer known(@Nullable Integer exercise) {
        return exercise == null || exercise >= UNKNOWN_EXERCISE ? null : exercise;
    }

    private static String printable(String text) {
        String clean = text.replaceAll("\\p{C}", "").strip();
        return clean.length() > MOST_CHARACTERS ? clean.substring(0, MOST_CHARACTERS) : clean;
    }
}
