package dev.ironstride.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a double and refuses 1e400, which Java would read as infinity and then let through every upper bound but one. */
final class FiniteDouble extends NumberDeserializers.DoubleDeserializer {
    private static final long serialVersionUID = 1;

    FiniteDouble(Class<Double> type) {
        super(type, type.isPrimitive() ? 0.0 : null);
    }

    @Override
    public @Nullable Double deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var number = super.deserialize(parser, context);
        if (number != null && !Double.isFinite(number)) {
            return (Double) context.handleWeirdNumberValue(Double.class, number, "must be finite");
        }
        return number;
    }
}
