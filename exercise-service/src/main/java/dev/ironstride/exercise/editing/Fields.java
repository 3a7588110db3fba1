package dev.ironstride.exercise.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ironstride.kit.problem.FieldError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object field by field and remembers everything that is wrong, where a data binder would stop at the first
 * fault. What cannot be read comes back as something harmless: use it only if there are no faults.
 */
public final class Fields {

    private final JsonNode object;
    private final String path;
    private final List<FieldError> faults;
    private final Set<String> known = new HashSet<>();

    private Fields(JsonNode object, String path, List<FieldError> faults) {
        this.object = object;
        this.path = path;
        this.faults = faults;
    }

    /** The fields of a request's body. */
    public static Fields of(@Nullable JsonNode body, List<FieldError> faults) {
        if (body == null || !body.isObject()) {
            faults.add(new FieldError("body", "must be an object"));
        }
        return new Fields(body == null ? JsonNodeFactory.instance.objectNode() : body, "", faults);
    }

    /** Whether the field is there and not null. */
    public boolean has(String name) {
        known.add(name);
        return object.hasNonNull(name);
    }

    /** Reads the field away without looking at it. */
    public void ignore(String name) {
        known.add(name);
    }

    /** Text that must be there. */
    public String text(String name, int longest) {
        var value = required(name);
        return value == null ? "" : text(name, value, longest);
    }

    /** Text that may be missing. */
    public @Nullable String optionalText(String name, int longest) {
        return has(name) ? text(name, longest) : null;
    }

    /** A list of texts; an empty one if it may be. */
    public List<String> texts(String name, int fewest, int most, int longest) {
        var texts = new ArrayList<String>();
        each(name, fewest, most).forEach(item -> texts.add(text(item.name, item.value, longest)));
        return texts;
    }

    /** One value of an enumeration. */
    public <E extends Enum<E>> @Nullable E one(Class<E> type, String name) {
        var value = required(name);
        return value == null ? null : constant(type, name, value).orElse(null);
    }

    /** Several values of an enumeration, each once. */
    public <E extends Enum<E>> List<E> some(Class<E> type, String name, int fewest) {
        var values = new ArrayList<E>();
        for (var item : each(name, fewest, type.getEnumConstants().length)) {
            constant(type, item.name, item.value).ifPresent(values::add);
        }
        if (new HashSet<>(values).size() < values.size()) {
            fault(name, "must name each once");
        }
        return values;
    }

    /** Several sets of values of an enumeration. */
    public <E extends Enum<E>> List<List<E>> sets(Class<E> type, String name, int fewest, int most) {
        var sets = new ArrayList<List<E>>();
        for (var item : each(name, fewest, most)) {
            var inner = new Fields(JsonNodeFactory.instance.objectNode().set(item.name, item.value), path, faults);
            sets.add(inner.some(type, item.name, 0));
        }
        return sets;
    }

    /** A whole number in a range. */
    public int whole(String name, int from, int to) {
        var value = required(name);
        if (value == null) {
            return from;
        }
        if (!value.isInt() || value.intValue() < from || value.intValue() > to) {
            fault(name, "must be a whole number from " + from + " to " + to);
            return from;
        }
        return value.intValue();
    }

    /** A share from 0 to 1. */
    public double share(String name) {
        var value = required(name);
        if (value == null || !value.isNumber() || !(value.doubleValue() >= 0 && value.doubleValue() <= 1)) {
            if (value != null) {
                fault(name, "must be a number from 0 to 1");
            }
            return 0;
        }
        return value.doubleValue();
    }

    /** True or false. */
    public boolean flag(String name) {
        var value = required(name);
        if (value != null && !value.isBoolean()) {
            fault(name, "must be true or false");
        }
        return value != null && value.booleanValue();
    }

    /** An object inside; without fields if it is missing, which is a fault. */
    public Fields object(String name) {
        var value = required(name);
        if (value != null && !value.isObject()) {
            fault(name, "must be an object");
        }
        return new Fields(value == null ? JsonNodeFactory.instance.missingNode() : value, path + name + ".", faults);
    }

    /** The names of the fields that are there. */
    public List<String> names() {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** How many things are wrong so far, here and elsewhere in the body. */
    public int faults() {
        return faults.size();
    }

    /** Adds a fault of a field. */
    public void fault(String name, String message) {
        faults.add(new FieldError(path + name, message));
    }

    /** Finds what nobody asked for. */
    public void nothingElse() {
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                fault(name, "is not a field of this request");
            }
        });
    }

    private record Item(String name, JsonNode value) {}

    private List<Item> each(String name, int fewest, int most) {
        var list = required(name);
        if (list == null) {
            return List.of();
        }
        if (!list.isArray() || list.size() < fewest || list.size() > most) {
            fault(name, "must be a list of " + (fewest == 0 ? "up to " : fewest + " to ") + most);
            return List.of();
        }
        var items = new ArrayList<Item>();
        for (int index = 0; index < list.size(); index++) {
            items.add(new Item(name + "[" + index + "]", list.get(index)));
        }
        return items;
    }

    private @Nullable JsonNode required(String name) {
        known.add(name);
        if (object.hasNonNull(name)) {
            return object.get(name);
        }
        if (!object.isMissingNode()) { // the missing object has been named already
            fault(name, "is required and must not be null");
        }
        return null;
    }

    private String text(String name, JsonNode value, int longest) {
        if (!value.isTextual()) {
            fault(name, "must be text in quotes");
            return "";
        }
        PlainText.fault(value.textValue(), longest).ifPresent(fault -> fault(name, fault));
        return value.textValue();
    }

    private <E extends Enum<E>> Optional<E> constant(Class<E> type, String name, JsonNode value) {
        var found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> Objects.equals(constant.name(), value.textValue()))
                .findFirst();
        if (found.isEmpty()) {
            fault(
                    name,
                    "must be one of "
                            + Arrays.stream(type.getEnumConstants())
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", ")));
        }
        return found;
    }
}
