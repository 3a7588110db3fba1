package dev.ironstride.tracking.provider.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that somebody sends us: only those at the one configured place are called. */
class OriginTest {

    private static final Origin GARMIN = Origin.of(URI.create("https://apis.garmin.com"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://apis.garmin.com/wellness-api/rest/activities?uploadStartTimeInSeconds=1&token=XXX",
                "https://apis.garmin.com:443/wellness-api/rest/activities",
                "HTTPS://APIS.GARMIN.COM/wellness-api/rest/activities"
            })
    void whatLiesThereIsCalled(String address) {
        assertThat(GARMIN.admit(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://apis.garmin.com/wellness-api/rest/activities",
                "https://apis.garmin.com:8443/wellness-api/rest/activities",
                "https://apis.garmin.com.evil.example/wellness-api/rest/activities",
                "https://evil.example/apis.garmin.com",
                "https://evil.example/?https://apis.garmin.com/",
                "https://evil.example#apis.garmin.com/",
                "https://apis.garmin.com@evil.example/",
                "https://apis.garmin.com:443@evil.example/",
                "https://user@apis.garmin.com/wellness-api/rest/activities",
                "https://user:password@apis.garmin.com/wellness-api/rest/activities",
                "https://apis.garmin.com#/wellness-api",
                "https://apis.garmin.com/wellness-api/rest/activities#x",
                "https://apis.garmin.com\\@evil.example/",
                "https:\\\\apis.garmin.com\\wellness-api",
                "https://apis.garmin.com\t/wellness-api",
                "https://apis.garmin.com\r\nHost: evil.example/wellness-api",
                "https://apis.garmin.com /wellness-api",
                " https://apis.garmin.com/wellness-api",
                "https://apis.garmin.com/wellness-api/../../evil",
                "https://apis.garmin.com/./wellness-api",
                "https://apis.garmin.com",
                "https://apis.garmin.com.",
                "https://apis.garmin.com./wellness-api",
                "https://xapis.garmin.com/wellness-api",
                "https://garmin.com/wellness-api",
                "https://127.0.0.1/wellness-api",
                "https://localhost/wellness-api",
                "https://[::1]/wellness-api",
                "https://[::ffff:127.0.0.1]/wellness-api",
                "https://2130706433/wellness-api",
                "https://0x7f000001/wellness-api",
                "https://169.254.169.254/latest/meta-data",
                "https://\u0430pis.garmin.com/wellness-api",
                "https://apis%2egarmin.com/wellness-api",
                "//apis.garmin.com/wellness-api",
                "/wellness-api/rest/activities",
                "file:///etc/passwd",
                "file://apis.garmin.com/etc/passwd",
                "gopher://apis.garmin.com/wellness-api",
                "ftp://apis.garmin.com/wellness-api",
                "jar:https://apis.garmin.com/wellness-api!/x",
                "javascript:alert(1)",
                "https:apis.garmin.com/wellness-api",
                "https:///wellness-api",
                "https://",
                "",
                "%"
            })
    void nothingElseIs(String address) {
        assertThat(GARMIN.admit(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2_001, 100_000})
    void anAddressThatNeverEndsIsNotRead(int length) {
        assertThat(GARMIN.admit("https://apis.garmin.com/" + "a".repeat(length)))
                .isEmpty();
    }
}
