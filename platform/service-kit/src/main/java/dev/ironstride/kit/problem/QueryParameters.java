package dev.ironstride.kit.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters and names the one that cannot be read. JAX-RS by itself would answer 404, as if the address were
 * wrong; for path parameters that is right, and they are left alone.
 */
@Provider
public class QueryParameters implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, ?>> PARSERS = Map.of(
            int.class, Integer::valueOf,
            Integer.class, Integer::valueOf,
            long.class, Long::valueOf,
            Long.class, Long::valueOf,
            LocalDate.class, LocalDate::parse,
            Instant.class, Instant::parse,
            UUID.class, UUID::fromString);

    @Override
    @SuppressWarnings("unchecked") // the parser found under a class makes that class
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> type, Type generic, Annotation @Nullable [] annotations) {
        var name = annotations == null ? null : name(annotations);
        var parser = (Function<String, T>) (type.isEnum() ? constant(type) : PARSERS.get(type));
        return name == null || parser == null ? null : new Named<>(name, type, parser);
    }

    private static @Nullable String name(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(query -> ((QueryParam) query).value())
                .findFirst()
                .orElse(null);
    }

    private static <T> Function<String, T> constant(Class<T> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private record Named<T>(String name, Class<T> type, Function<String, T> parser) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return parser.apply(text);
            } catch (RuntimeException e) {
                throw ProblemException.invalid(name, Expected.of(type));
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
