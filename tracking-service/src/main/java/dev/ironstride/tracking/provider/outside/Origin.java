package dev.ironstride.tracking.provider.outside;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Scheme, host and port: what an address must share with a configured one to be called. */
public record Origin(String scheme, String host, int port) {

    private static final int LONGEST = 2_000;

    /** The origin of a configured address. */
    public static Origin of(URI configured) {
        String scheme = configured.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        return new Origin(
                scheme,
                configured.getHost().toLowerCase(Locale.ROOT),
                configured.getPort() < 0 ? usual : configured.getPort());
    }

    /**
     * An address that somebody sent us, if it lies at this origin. Anything unusual is refused: user names, fragments,
     * backslashes, dots that climb, control characters, and whatever Java's strict reading does not take.
     */
    public Optional<URI> admit(String address) {
        if (address.length() > LONGEST || address.chars().anyMatch(c -> c <= ' ' || c >= 0x7f || c == '\\')) {
            return Optional.empty();
        }
        URI uri;
        try {
            uri = new URI(address).parseServerAuthority();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
        boolean plain = uri.getScheme() != null
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && uri.getRawPath().startsWith("/")
                && uri.normalize().equals(uri)
                && (uri.getScheme().equalsIgnoreCase("https") || uri.getScheme().equalsIgnoreCase("http"));
        return plain && of(uri).equals(this) ? Optional.of(uri) : Optional.empty();
    }
}
