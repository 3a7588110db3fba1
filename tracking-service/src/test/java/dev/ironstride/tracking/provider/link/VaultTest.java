package dev.ironstride.tracking.provider.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NEXT =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));

    @Test
    void whatIsClosedOpensInItsPlaceAlone() {
        Vault vault = new Vault(List.of(KEY));
        String closed = vault.close("secret", "strava|a");

        assertThat(vault.open(closed, "strava|a")).contains("secret");
        assertThat(vault.open(closed, "strava|b")).isEmpty();
        assertThat(new String(Base64.getDecoder().decode(closed), StandardCharsets.ISO_8859_1))
                .doesNotContain("secret");
        assertThat(vault.close("secret", "strava|a")).isNotEqualTo(closed);
    }

    @Test
    void aChangedByteOpensNothing() {
        Vault vault = new Vault(List.of(KEY));
        byte[] closed = Base64.getDecoder().decode(vault.close("secret", "x"));

        for (int i = 0; i < closed.length; i++) {
            byte[] changed = closed.clone();
            changed[i] ^= 1;
            assertThat(vault.open(Base64.getEncoder().encodeToString(changed), "x"))
                    .isEmpty();
        }
        assertThat(vault.open("AAAA", "x")).isEmpty();
    }

    @Test
    void anOldKeyStillOpensWhenANewOneCloses() {
        String old = new Vault(List.of(KEY)).close("secret", "x");
        String fresh = new Vault(List.of(NEXT, KEY)).close("secret", "x");

        assertThat(new Vault(List.of(NEXT, KEY)).open(old, "x")).contains("secret");
        assertThat(new Vault(List.of(NEXT)).open(fresh, "x")).contains("secret");
        assertThat(new Vault(List.of(NEXT)).open(old, "x")).isEmpty();
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Vault(List.of("c2hvcnQ=")));
    }
}
