package dev.ironstride.tracking.fit;

import com.garmin.fit.ActivityMesg;
import com.garmin.fit.FileIdMesg;
import com.garmin.fit.GarminProduct;
import com.garmin.fit.Manufacturer;
import dev.ironstride.tracking.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Which recording a file is, by which device, on which local clock. */
final class FitIdentity {

    private static final int MOST_CHARACTERS = 100;
    private static final long QUARTER_HOUR = 900;
    private static final long EASTERNMOST_ZONE = 14 * 3600;
    private static final long WESTERNMOST_ZONE = -12 * 3600;

    private FitIdentity() {}

    /** Serial number and moment of creation, which survive a copy or an edit; else the hash of the content. */
    static String externalId(@Nullable FileIdMesg id, byte[] content) {
        if (id != null && id.getSerialNumber() != null && id.getSerialNumber() != 0 && id.getTimeCreated() != null) {
            return "fit:%d:%d:%d"
                    .formatted(
                            id.getManufacturer() == null ? 0 : id.getManufacturer(),
                            id.getSerialNumber(),
                            id.getTimeCreated().getTimestamp());
        }
        return "sha256:" + Sha256.hex(content);
    }

    static @Nullable String device(@Nullable FileIdMesg id) {
        if (id == null || id.getManufacturer() == null) {
            return null;
        }
        String maker = Manufacturer.getStringFromValue(id.getManufacturer());
        String model = id.getProductName();
        if (model == null && id.getProduct() != null && id.getManufacturer() == Manufacturer.GARMIN) {
            model = GarminProduct.getStringFromValue(id.getProduct());
        }
        String name = printable((maker + " " + (model == null ? "" : model)).replace('_', ' '));
        return name.isEmpty() ? null : name;
    }

    /** Difference of the activity's local and universal time, to the quarter of an hour; null if it makes no zone. */
    static @Nullable ZoneOffset offset(@Nullable ActivityMesg activity) {
        if (activity == null || activity.getLocalTimestamp() == null || activity.getTimestamp() == null) {
            return null;
        }
        long difference = activity.getLocalTimestamp() - activity.getTimestamp().getTimestamp();
        long rounded = Math.round((double) difference / QUARTER_HOUR) * QUARTER_HOUR;
        if (rounded > EASTERNMOST_ZONE || rounded < WESTERNMOST_ZONE || Math.abs(rounded - difference) > 60) {
            return null;
        }
        return ZoneOffset.ofTotalSeconds((int) rounded);
    }

    private static String printable(String text) {
        String clean = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return clean.length() > MOST_CHARACTERS ? clean.substring(0, MOST_CHARACTERS) : clean;
    }
}
