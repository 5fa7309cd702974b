package fi.qwl.io.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import fi.qwl.io.ImportIssue;
import fi.qwl.io.Issues;
import fi.qwl.io.Severity;
import fi.qwl.io.SourceLocation;
import fi.qwl.io.spi.TableSource;
import fi.qwl.model.Language;
import fi.qwl.model.LocalText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A JSON object that a person wrote, read field by field: each fault is an issue at its JSON pointer that says what was
 * expected, and reading goes on. Fields that nobody asked for are reported, since they are usually misspelt.
 */
final class JsonFields {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode node;
    private final String pointer;
    private final String file;
    private final Issues issues;
    private final Set<String> asked = new LinkedHashSet<>();

    private JsonFields(JsonNode node, String pointer, String file, Issues issues) {
        this.node = node;
        this.pointer = pointer;
        this.file = file;
        this.issues = issues;
    }

    /** Reads a document of a format such as {@code qwl-definition/1}; none, with an issue, where it is not one. */
    static Optional<JsonFields> read(TableSource source, String format, Issues issues) throws IOException {
        Optional<JsonNode> root = parse(source, issues);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        JsonFields fields = new JsonFields(root.get(), "", source.name(), issues);
        String found = root.get().path("format").asText("");
        if (!found.equals(format)) {
            boolean isOther = found.startsWith(format.substring(0, format.indexOf('/') + 1));
            String told = found.isEmpty() ? "none" : "'" + found + "'";
            fields.error(
                    "format",
                    "the document format '" + format + "'",
                    isOther ? told + ", which another version of the library reads" : told);
            return Optional.empty();
        }
        fields.asked.add("format");
        return Optional.of(fields);
    }

    private static Optional<JsonNode> parse(TableSource source, Issues issues) throws IOException {
        SourceLocation file = SourceLocation.ofFile(source.name());
        if (source.path().filter(path -> !Files.exists(path)).isPresent()) {
            issues.accept(ImportIssue.of(
                    Severity.ERROR,
                    "file-missing",
                    file,
                    "Expected a JSON file but there is no such file. Check the path."));
            return Optional.empty();
        }
        if (source.path().filter(Files::isDirectory).isPresent()) {
            issues.accept(ImportIssue.of(
                    Severity.ERROR,
                    "file-is-directory",
                    file,
                    "Expected a JSON file but found a directory. Name the file within it."));
            return Optional.empty();
        }
        try (InputStream stream = source.open()) {
            JsonNode root = MAPPER.readTree(stream);
            if (root.isMissingNode()) {
                issues.accept(ImportIssue.of(
                        Severity.ERROR, "file-empty", file, "Expected a JSON document but the file is empty."));
                return Optional.empty();
            }
            return Optional.of(root);
        } catch (JsonProcessingException broken) {
            JsonLocation at = broken.getLocation();
            issues.accept(ImportIssue.of(
                    Severity.ERROR,
                    "json-broken",
                    at == null ? file : file.withRow(Math.max(1, at.getLineNr())),
                    "Expected JSON but could not read on at this line. Look for a missing comma, quote or bracket, or a"
                            + " name that stands twice."));
            return Optional.empty();
        }
    }

    /** A text that must be there; empty, with an issue, if it is not. */
    String text(String name) {
        return findText(name).orElseGet(() -> {
            if (!has(name)) {
                error(name, "a text", "nothing");
            }
            return "";
        });
    }

    /** A text that may be there; what is there and is no text is an issue. */
    Optional<String> findText(String name) {
        JsonNode field = field(name);
        if (field.isTextual() && !field.asText().isBlank()) {
            return Optional.of(field.asText());
        }
        if (!field.isMissingNode()) {
            error(name, "a text", describe(field));
        }
        return Optional.empty();
    }

    /** A text in up to three languages, or one text for all. */
    LocalText localText(String name, String fallback) {
        JsonNode field = field(name);
        if (field.isMissingNode()) {
            return LocalText.of(fallback);
        }
        if (field.isTextual()) {
            return LocalText.of(field.asText());
        }
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            JsonNode text = field.path(language.code());
            if (text.isTextual()) {
                texts.put(language, text.asText());
            }
        }
        if (texts.isEmpty()) {
            error(name, "a text, or texts named fi, sv and en", describe(field));
            return LocalText.of(fallback);
        }
        return LocalText.of(texts);
    }

    /** A whole number that must be there; the fallback, with an issue, if it is not. */
    int integer(String name, int fallback) {
        JsonNode field = field(name);
        if (!field.canConvertToExactIntegral() || !field.canConvertToInt()) {
            error(name, "a whole number", describe(field));
            return fallback;
        }
        return field.intValue();
    }

    OptionalDouble findNumber(String name) {
        JsonNode field = field(name);
        if (field.isMissingNode()) {
            return OptionalDouble.empty();
        }
        if (!field.isNumber()) {
            error(name, "a number", describe(field));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(field.doubleValue());
    }

    boolean isTrue(String name) {
        JsonNode field = field(name);
        if (!field.isMissingNode() && !field.isBoolean()) {
            error(name, "true or false", describe(field));
        }
        return field.asBoolean(false);
    }

    boolean has(String name) {
        return !field(name).isMissingNode();
    }

    /** Whether a field is a plain text, where objects are allowed as well. */
    boolean isText(String name) {
        return field(name).isTextual();
    }

    /** Whether a field is a list, where something else is allowed as well. */
    boolean isList(String name) {
        return field(name).isArray();
    }

    /** One of an enum's names, written in lower case with hyphens. */
    <E extends Enum<E>> Optional<E> findOneOf(String name, Class<E> type) {
        JsonNode field = field(name);
        if (field.isMissingNode()) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        for (E value : type.getEnumConstants()) {
            String written = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (written.equals(field.asText())) {
                return Optional.of(value);
            }
            names.add(written);
        }
        error(name, "one of " + String.join(", ", names), describe(field));
        return Optional.empty();
    }

    /** What a text stands for; one that stands for nothing is an issue that says what the function's exception says. */
    <T> Optional<T> findParsed(String name, Function<String, T> parse) {
        return findText(name).flatMap(value -> parsed(name, () -> parse.apply(value)));
    }

    /** Builds a value; what its constructor takes for a caller's mistake is an issue here. */
    <T> Optional<T> parsed(String name, Supplier<T> build) {
        try {
            return Optional.of(build.get());
        } catch (IllegalArgumentException mistake) {
            String message = String.valueOf(mistake.getMessage()).replace("\nMaybe", ". Maybe");
            issue(Severity.ERROR, "definition-invalid", name, "This cannot be used: " + message);
            return Optional.empty();
        }
    }

    /** The objects of a list; empty where there is none. */
    List<JsonFields> objects(String name) {
        JsonNode field = field(name);
        if (!field.isMissingNode() && !field.isArray()) {
            error(name, "a list", describe(field));
        }
        List<JsonFields> objects = new ArrayList<>();
        for (int index = 0; field.isArray() && index < field.size(); index++) {
            String at = name + "/" + index;
            if (field.get(index).isObject()) {
                objects.add(new JsonFields(field.get(index), pointer + "/" + at, file, issues));
            } else {
                error(at, "an object", describe(field.get(index)));
            }
        }
        return objects;
    }

    /** The texts of a list; empty where there is none. */
    List<String> texts(String name) {
        JsonNode field = field(name);
        if (!field.isMissingNode() && !field.isArray()) {
            error(name, "a list of texts", describe(field));
        }
        List<String> texts = new ArrayList<>();
        for (int index = 0; field.isArray() && index < field.size(); index++) {
            if (field.get(index).isTextual()) {
                texts.add(field.get(index).asText());
            } else {
                error(name + "/" + index, "a text", describe(field.get(index)));
            }
        }
        return texts;
    }

    /** An object within this one. */
    Optional<JsonFields> findObject(String name) {
        JsonNode field = field(name);
        if (field.isMissingNode()) {
            return Optional.empty();
        }
        if (!field.isObject()) {
            error(name, "an object", describe(field));
            return Optional.empty();
        }
        return Optional.of(new JsonFields(field, pointer + "/" + escape(name), file, issues));
    }

    /** Every field's name, all of them asked for. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        asked.addAll(names);
        return names;
    }

    /** All fields as texts by name. */
    Map<String, String> textsByName() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : names()) {
            texts.put(name, text(name));
        }
        return texts;
    }

    /** Reports the fields that nobody asked for. */
    void reportUnknown() {
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                issue(
                        Severity.WARNING,
                        "field-unknown",
                        name,
                        "Expected one of " + asked + " but found '" + name
                                + "', which is passed over. Maybe it is misspelt.");
            }
        });
    }

    /** Reports a fault at a field. */
    void error(String name, String expected, String found) {
        issue(Severity.ERROR, "definition-invalid", name, "Expected " + expected + " but found " + found + ".");
    }

    private void issue(Severity severity, String code, String name, String message) {
        SourceLocation place = SourceLocation.ofFile(file).withPointer(pointer + "/" + escape(name));
        issues.accept(ImportIssue.of(severity, code, place, message));
    }

    private JsonNode field(String name) {
        asked.add(name);
        JsonNode field = node.path(name);
        return field.isNull() ? MissingNode.getInstance() : field;
    }

    private static String describe(JsonNode field) {
        if (field.isMissingNode()) {
            return "nothing";
        }
        return field.isValueNode() ? "'" + field.asText() + "'" : field.isArray() ? "a list" : "an object";
    }

    /** A slash stays: only an index within a list has one here. */
    private static String escape(String name) {
        return name.replace("~", "~0");
    }
}
