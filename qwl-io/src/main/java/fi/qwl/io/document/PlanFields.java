package fi.qwl.io.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.io.tree.JsonFields;
import fi.qwl.io.tree.WithoutValues;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * One JSON object of a document that a program wrote. The first fault ends the reading, with its JSON pointer. Fields
 * that nobody read are faults too: they would be lost when the document is written again.
 */
final class PlanFields {

    /** Reads one element. */
    @FunctionalInterface
    interface Reader<T> {
        T read(PlanFields fields) throws DocumentFault;
    }

    private final JsonNode node;
    private final String pointer;
    private final Set<String> read = new HashSet<>();

    private PlanFields(JsonNode node, String pointer) {
        this.node = node;
        this.pointer = pointer;
    }

    /** Reads a document whose format was looked at already. */
    static <T> Optional<T> read(JsonFields document, Reader<T> reader) {
        try {
            PlanFields fields = of(document.node(), "");
            fields.findText("format");
            return Optional.of(readWhole(fields, reader));
        } catch (DocumentFault fault) {
            document.fault(fault.pointer(), String.valueOf(fault.getMessage()));
            return Optional.empty();
        }
    }

    private static PlanFields of(JsonNode node, String pointer) throws DocumentFault {
        if (!(node instanceof ObjectNode)) {
            throw fault(pointer, "expected an object");
        }
        return new PlanFields(node, pointer);
    }

    static DocumentFault fault(String pointer, String reason) {
        return new DocumentFault(pointer, reason);
    }

    /** An enum's constant as documents write it: {@code IN_PROGRESS} is {@code in-progress}. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String text(String name) throws DocumentFault {
        return findText(name).orElseThrow(() -> fault(at(name), "a text is missing"));
    }

    String textOrEmpty(String name) throws DocumentFault {
        return findText(name).orElse("");
    }

    Optional<String> findText(String name) throws DocumentFault {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw fault(at(name), "expected a text");
        }
        return Optional.of(value.asText());
    }

    /** A text with its own syntax, such as a date; the parser's message is the reason. */
    <T> Optional<T> find(String name, Function<String, T> parser) throws DocumentFault {
        Optional<String> text = findText(name);
        try {
            return text.map(parser);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw fault(at(name), "This cannot be used: " + WithoutValues.of(e, node.path(name)));
        }
    }

    <T> T require(String name, Function<String, T> parser) throws DocumentFault {
        return find(name, parser).orElseThrow(() -> fault(at(name), "a value is missing"));
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) throws DocumentFault {
        return require(name, code -> constant(code, type));
    }

    static <E extends Enum<E>> E constant(String code, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> code(constant).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown value '" + code + "'\nMaybe one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(PlanFields::code)
                                .toList() + " was meant."));
    }

    double number(String name) throws DocumentFault {
        JsonNode value = value(name);
        if (!value.isNumber()) {
            throw fault(at(name), "a number is missing");
        }
        return value.doubleValue();
    }

    int integer(String name) throws DocumentFault {
        return findInteger(name).orElseThrow(() -> fault(at(name), "a whole number is missing"));
    }

    OptionalInt findInteger(String name) throws DocumentFault {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return OptionalInt.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw fault(at(name), "expected a whole number");
        }
        return OptionalInt.of(value.intValue());
    }

    <T> Optional<T> findObject(String name, Reader<T> reader) throws DocumentFault {
        JsonNode value = value(name);
        return value.isMissingNode() ? Optional.empty() : Optional.of(readWhole(of(value, at(name)), reader));
    }

    <T> T object(String name, Reader<T> reader) throws DocumentFault {
        return findObject(name, reader).orElseThrow(() -> fault(at(name), "an object is missing"));
    }

    /** A list of whole numbers; a missing one is empty. */
    List<Integer> integers(String name) throws DocumentFault {
        List<Integer> elements = new ArrayList<>();
        JsonNode array = array(name);
        for (int i = 0; i < array.size(); i++) {
            if (!array.get(i).isIntegralNumber() || !array.get(i).canConvertToInt()) {
                throw fault(at(name) + "/" + i, "expected a whole number");
            }
            elements.add(array.get(i).intValue());
        }
        return elements;
    }

    /** A list of objects; a missing one is empty. */
    <T> List<T> list(String name, Reader<T> reader) throws DocumentFault {
        List<T> elements = new ArrayList<>();
        JsonNode array = array(name);
        for (int i = 0; i < array.size(); i++) {
            elements.add(readWhole(of(array.get(i), at(name) + "/" + i), reader));
        }
        return elements;
    }

    /** A list of texts with their own syntax; a missing one is empty. */
    <T> List<T> texts(String name, Function<String, T> parser) throws DocumentFault {
        List<T> elements = new ArrayList<>();
        JsonNode array = array(name);
        for (int i = 0; i < array.size(); i++) {
            try {
                elements.add(parser.apply(array.get(i).asText()));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw fault(at(name) + "/" + i, "This cannot be used: " + WithoutValues.of(e, array.get(i)));
            }
        }
        return elements;
    }

    /** The fields of an object whose names are data. */
    Map<String, String> entries() throws DocumentFault {
        Map<String, String> entries = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            entries.put(name, text(name));
        }
        return entries;
    }

    /** Reads all of an object; what the types refuse is a fault of the object. */
    static <T> T readWhole(PlanFields fields, Reader<T> reader) throws DocumentFault {
        T value;
        try {
            value = reader.read(fields);
        } catch (IllegalArgumentException e) {
            throw fault(fields.pointer, "This cannot be used: " + WithoutValues.of(e, fields.node));
        }
        List<String> unread = new ArrayList<>();
        fields.node.fieldNames().forEachRemaining(unread::add);
        unread.removeAll(fields.read);
        if (!unread.isEmpty()) {
            throw fault(
                    fields.at(unread.get(0)),
                    "Expected no such field. Maybe a later version wrote it; it would be lost.");
        }
        return value;
    }

    private JsonNode array(String name) throws DocumentFault {
        JsonNode value = value(name);
        if (!value.isMissingNode() && !value.isArray()) {
            throw fault(at(name), "expected a list");
        }
        return value;
    }

    private JsonNode value(String name) {
        read.add(name);
        return node.path(name);
    }

    private String at(String name) {
        return pointer + "/" + name;
    }
}
