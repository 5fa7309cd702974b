package fi.qwl.io.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.TextNode;
import fi.qwl.io.tree.WithoutValues;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What the mapper complains of, at its JSON pointer and without the values of the document. */
final class MappingFaults {

    private static final List<Class<?>> WHOLE =
            List.of(int.class, long.class, Integer.class, Long.class, OptionalInt.class, OptionalLong.class);

    private static final List<Class<?>> NUMBERS = List.of(double.class, Double.class, OptionalDouble.class);

    private MappingFaults() {}

    static DocumentFault located(IOException fault, JsonNode document) {
        if (fault instanceof InvalidDefinitionException) {
            throw new IllegalStateException("a document is not mapped", fault);
        }
        String pointer = pointer(fault);
        if (fault instanceof ModelShape.Fault model) {
            return new DocumentFault(pointer + model.pointer(), model.getOriginalMessage());
        }
        if (fault instanceof OfName name) {
            return new DocumentFault(pointer, name.reason());
        }
        if (fault instanceof UnrecognizedPropertyException) {
            return new DocumentFault(
                    pointer, "Expected no such field. Maybe a later version wrote it; it would be lost.");
        }
        JsonNode found = document.at(pointer);
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException || cause instanceof DateTimeException) {
                return new DocumentFault(
                        pointer, "This cannot be used: " + WithoutValues.of((RuntimeException) cause, found));
            }
        }
        return new DocumentFault(pointer, "Expected " + expected(fault) + " but found " + describe(found) + ".");
    }

    private static String pointer(IOException fault) {
        return fault instanceof JsonMappingException located
                ? located.getPath().stream()
                        .map(step -> "/"
                                + (step.getFieldName() == null
                                        ? Integer.toString(step.getIndex())
                                        : escape(step.getFieldName())))
                        .collect(Collectors.joining())
                : "";
    }

    private static String expected(IOException fault) {
        if (fault instanceof InvalidTypeIdException) {
            return "a kind that is known";
        }
        Class<?> type = fault instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (type == null) {
            return "another value";
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> Shapes.code((Enum<?>) constant))
                            .collect(Collectors.joining(", "));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        if ((type.isRecord() && !Shapes.isText(type)) || Map.class.isAssignableFrom(type)) {
            return "an object";
        }
        if (type == LocalDate.class) {
            return "a day such as 2024-09-15";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return WHOLE.contains(type) ? "a whole number" : NUMBERS.contains(type) ? "a number" : "a text";
    }

    private static String describe(JsonNode found) {
        return switch (found.getNodeType()) {
            case MISSING -> "nothing";
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            default -> found.asText().isBlank() ? "a blank text" : "another text";
        };
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** A name of a field that cannot be used. */
    static final class OfName extends JsonMappingException {
        private static final long serialVersionUID = 1L;

        private final String reason;

        OfName(JsonParser json, String name, RuntimeException refusal) {
            super(json, "name", refusal);
            prependPath(Map.class, name);
            this.reason = "This cannot be used: " + WithoutValues.of(refusal, TextNode.valueOf(name));
        }

        String reason() {
            return reason;
        }
    }
}
