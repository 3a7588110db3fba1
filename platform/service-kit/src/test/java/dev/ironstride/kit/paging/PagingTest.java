package dev.ironstride.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ironstride.kit.problem.FieldError;
import dev.ironstride.kit.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    private static void isRefused(ThrowingCallable call, String field) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().status()).isEqualTo(400);
            assertThat(e.problem().errors()).extracting(FieldError::field).containsExactly(field);
        });
    }

    @Test
    void aCursorComesBackAsItWent() {
        // Given
        var at = Instant.parse("2026-11-25T06:30:00.123456Z");
        var id = UUID.randomUUID();

        // When
        var cursor = Cursor.fromString(Cursor.of(at, id, "Knöchel, außen").toString());

        // Then
        assertThat(cursor.read(0, Instant::parse)).isEqualTo(at);
        assertThat(cursor.read(1, UUID::fromString)).isEqualTo(id);
        assertThat(cursor.<String>read(2, text -> text)).isEqualTo("Knöchel, außen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?!", "=", "a b", "%00"})
    void aCursorThatIsNotBase64IsRefused(String text) {
        isRefused(() -> Cursor.fromString(text), "cursor");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        var cursor = Cursor.of("x");

        isRefused(() -> cursor.read(0, UUID::fromString), "cursor");
        isRefused(() -> cursor.read(1, text -> text), "cursor");
    }

    @Test
    void anEndlessCursorIsRefused() {
        isRefused(() -> Cursor.fromString("A".repeat(1001)), "cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "x", "", "1.5", "99999999999"})
    void aLimitIsAWholeNumberFrom1To200(String text) {
        isRefused(() -> Limit.fromString(text), "limit");
        assertThat(Limit.fromString("1").value()).isEqualTo(1);
        assertThat(Limit.fromString("200").value()).isEqualTo(200);
    }

    @Test
    void theExtraRowMeansThatThereIsMore() {
        var limit = new Limit(2);

        assertThat(Page.of(List.of(1, 2, 3), limit, Cursor::of))
                .isEqualTo(new Page<>(List.of(1, 2), Cursor.of(2).toString()));
        assertThat(Page.of(List.of(1, 2), limit, Cursor::of)).isEqualTo(new Page<>(List.of(1, 2), null));
        assertThat(limit.plusOne()).isEqualTo(3);
    }
}
