package dev.ironstride.tracking.track;

import dev.ironstride.tracking.hash.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A fingerprint of what was recorded: moments, places, distances and heart beats. */
final class ContentPrint {

    private final MessageDigest digest = Sha256.digest();
    private final ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES * 4 + Integer.BYTES);

    void add(Sample sample) {
        buffer.clear();
        buffer.putLong(sample.at())
                .putDouble(sample.latitude())
                .putDouble(sample.longitude())
                .putDouble(sample.distance())
                .putInt(sample.heart());
        digest.update(buffer.flip());
    }

    String hex() {
        return HexFormat.of().formatHex(copy().digest());
    }

    private MessageDigest copy() {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the JDK's SHA-256 can be copied", impossible);
        }
    }
}
