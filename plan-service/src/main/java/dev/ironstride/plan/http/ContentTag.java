package dev.ironstride.plan.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Entity tags that follow from the content, for answers that have no revision of their own. */
public final class ContentTag {

    private ContentTag() {}

    /** The entity tag of a content, quotes included: equal contents have equal tags. */
    public static String of(byte[] content) {
        return "\"" + HexFormat.of().formatHex(sha256(content)) + "\"";
    }

    /** The SHA-256 of a content, 32 bytes. */
    public static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** Whether a header {@code If-None-Match} names the tag, so that 304 is enough. */
    public static boolean known(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String one : ifNoneMatch.split(",", -1)) {
            String known = one.strip();
            if (known.equals("*") || known.equals(tag) || known.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
