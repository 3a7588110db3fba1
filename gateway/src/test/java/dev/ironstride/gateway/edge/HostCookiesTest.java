package dev.ironstride.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostCookiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "__Host-q_session=a | q_session=a",
                "__Host-q_session=a; __Host-q_session_chunk_1=b | q_session=a; q_session_chunk_1=b",
                "other=1; __Host-q_auth_x=y;  last=2 | other=1; q_auth_x=y; last=2",
                "q_session=planted; __Host-q_session=real | q_session=real",
                "__Host-other=1 | __Host-other=1",
                "q_session=planted | ''"
            })
    void theInsideSeesOnlyCookiesThatThisHostHasSet(String outside, String inside) {
        assertThat(HostCookies.inside(outside)).isEqualTo(inside);
    }
}
