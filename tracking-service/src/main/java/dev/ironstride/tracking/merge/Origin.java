package dev.ironstride.tracking.merge;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Who told a record.
 *
 * @param provider lower case, for instance {@code garmin}
 * @param externalId the provider's own id
 * @param device model name, if told
 */
public record Origin(
        String provider, String externalId, @Nullable String device) implements Comparable<Origin> {

    /** Provider of files that the runner sent: any recorder's, and the same recording in several formats. */
    public static final String FILE = "file";

    private static final Comparator<Origin> ORDER =
            Comparator.comparing(Origin::provider).thenComparing(Origin::externalId);

    /**
     * Whether one recorder made both. It records one run at a time, so both are runs of their own, whatever their times
     * say. Two watches on one wrist that report to one provider are two recorders, if it tells their names.
     */
    public boolean sameRecorder(Origin other) {
        return provider.equals(other.provider)
                && !provider.equals(FILE)
                && (device == null || other.device == null || device.equalsIgnoreCase(other.device));
    }

    /** By provider, then by its id: says nothing about who came first. */
    @Override
    public int compareTo(Origin other) {
        return ORDER.compare(this, other);
    }
}
