package fi.qwl.io.tree;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import fi.qwl.io.issue.DocumentIssue;
import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.TableIssue;
import fi.qwl.model.LocalText;
import fi.qwl.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A JSON object that a person wrote, read field by field: each fault is an issue at its JSON pointer that says what was
 * expected, and reading goes on. Fields that nobody asked for are reported, since they are usually misspelt.
 */
public final class JsonFields {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode node;
    private final String pointer;
    private final Reading reading;
    private final Set<String> asked = new LinkedHashSet<>();

    private JsonFields(JsonNode node, String pointer, Reading reading) {
        this.node = node;
        this.pointer = pointer;
        this.reading = reading;
    }

    /**
     * What is being read.
     *
     * @param file the document's name
     * @param issues where faults go
     */
    private record Reading(String file, Issues issues) {}

    private static final int HEAD = 64;

    /** Reads a document of a format such as {@code qwl-definition/1}; empty, with an issue, where it is not one. */
    public static Optional<JsonFields> read(DocumentSource source, String format, Issues issues) throws IOException {
        return parse(source, issues)
                .map(root -> new JsonFields(root, "", new Reading(source.name(), issues)))
                .filter(fields -> fields.isOfFormat(format));
    }

    /** An object within a document that is read otherwise. */
    public static JsonFields of(JsonNode object, Issues issues) {
        return new JsonFields(object, "", new Reading("document", issues));
    }

    /** Whether a file holds a JSON object and not a table. */
    public static boolean isObject(DocumentSource source) throws IOException {
        if (source.path().filter(path -> !Files.isRegularFile(path)).isPresent()) {
            return false;
        }
        try (InputStream in = source.open()) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            return head.replace("\uFEFF", "").stripLeading().startsWith("{");
        }
    }

    /** A document's bytes, the same everywhere. */
    public static byte[] bytes(JsonNode document) throws IOException {
        return MAPPER.writeValueAsBytes(document);
    }

    /** The object itself. */
    public JsonNode node() {
        return node;
    }

    /** Where faults go. */
    public Issues issues() {
        return reading.issues();
    }

    /** Whether the document's format is the wanted one; an issue where it is not. */
    public boolean isOfFormat(String format) {
        String found = field("format").asText("");
        if (found.equals(format)) {
            return true;
        }
        boolean isLater = found.startsWith(format.substring(0, format.indexOf('/') + 1));
        if (isLater) {
            issue(
                    DocumentIssue.FORMAT_LATER,
                    "format",
                    "Expected the document format '" + format + "' but found another version of it. Maybe a later"
                            + " version of the library wrote it: update this one; the document was left as it is.",
                    "expected",
                    format);
        } else {
            error("format", "the document format '" + format + "'", found.isEmpty() ? "none" : "another");
        }
        return false;
    }

    private static Optional<JsonNode> parse(DocumentSource source, Issues issues) throws IOException {
        SourceLocation file = SourceLocation.ofFile(source.name());
        if (source.path().filter(path -> !Files.exists(path)).isPresent()) {
            issues.accept(TableIssue.FILE_MISSING.at(file, "Expected a JSON file but there is no such file."));
            return Optional.empty();
        }
        if (source.path().filter(Files::isDirectory).isPresent()) {
            issues.accept(TableIssue.FILE_IS_DIRECTORY.at(file, "Expected a JSON file but found a directory."));
            return Optional.empty();
        }
        try (InputStream stream = source.open()) {
            JsonNode root = MAPPER.readTree(stream);
            if (root.isMissingNode()) {
                issues.accept(TableIssue.FILE_EMPTY.at(file, "Expected a JSON document but the file is empty."));
                return Optional.empty();
            }
            return Optional.of(root);
        } catch (JsonProcessingException broken) {
            JsonLocation at = broken.getLocation();
            issues.accept(DocumentIssue.JSON_BROKEN.at(
                    at == null ? file : file.withRow(Math.max(1, at.getLineNr())),
                    "Expected JSON but could not read on at this line. Look for a missing comma, quote or bracket, or a"
                            + " name that appears twice."));
            return Optional.empty();
        }
    }

    /** A text that must be there; empty, with an issue, if it is not. */
    public String text(String name) {
        return findText(name).orElseGet(() -> {
            if (!has(name)) {
                error(name, "a text", "nothing");
            }
            return "";
        });
    }

    /** A text that must be there and may be empty. */
    public String plainText(String name) {
        JsonNode field = field(name);
        if (!field.isTextual()) {
            error(name, "a text", describe(field));
        }
        return field.asText("");
    }

    /** A text that may be there; what is there and is no text is an issue. */
    public Optional<String> findText(String name) {
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
    public LocalText localText(String name, String fallback) {
        JsonNode field = field(name);
        if (field.isMissingNode()) {
            return LocalText.of(fallback);
        }
        if (field.isTextual()) {
            return LocalText.of(field.asText());
        }
        Map<Language, String> texts = new EnumMap<>(Language.class);
        JsonFields byLanguage = new JsonFields(field, pointer + "/" + escape(name), reading);
        for (Language language : Language.values()) {
            JsonNode text = byLanguage.field(language.code());
            if (text.isTextual()) {
                texts.put(language, text.asText());
            } else if (!text.isMissingNode()) {
                byLanguage.error(language.code(), "a text", byLanguage.describe(text));
            }
        }
        byLanguage.reportUnknown();
        if (texts.isEmpty()) {
            error(name, "a text, or texts named fi, sv and en", describe(field));
            return LocalText.of(fallback);
        }
        return LocalText.of(texts);
    }

    /** A text in up to three languages that must be there; empty, with an issue, if it is not. */
    public Optional<LocalText> requireLocalText(String name) {
        if (!has(name)) {
            error(name, "a text, or texts named fi, sv and en", "nothing");
            return Optional.empty();
        }
        return Optional.of(localText(name, name));
    }

    /** A whole number that may be there. */
    public int findInteger(String name, int otherwise) {
        return has(name) ? integer(name, otherwise) : otherwise;
    }

    /** A whole number that must be there; the fallback, with an issue, if it is not. */
    public int integer(String name, int fallback) {
        JsonNode field = field(name);
        if (!field.canConvertToExactIntegral() || !field.canConvertToInt()) {
            error(name, "a whole number", describe(field));
            return fallback;
        }
        return field.intValue();
    }

    /** A whole number, large ones included, that must be there; empty, with an issue, if it is not. */
    public OptionalLong wholeNumber(String name) {
        JsonNode field = field(name);
        if (!isLong(field)) {
            error(name, "a whole number", describe(field));
            return OptionalLong.empty();
        }
        return OptionalLong.of(field.longValue());
    }

    /** A number that must be there; empty, with an issue, if it is not. */
    public OptionalDouble number(String name) {
        if (!has(name)) {
            error(name, "a number", "nothing");
        }
        return findNumber(name);
    }

    public OptionalDouble findNumber(String name) {
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

    public boolean isTrue(String name) {
        JsonNode field = field(name);
        if (!field.isMissingNode() && !field.isBoolean()) {
            error(name, "true or false", describe(field));
        }
        return field.asBoolean(false);
    }

    public boolean has(String name) {
        return !field(name).isMissingNode();
    }

    /** Whether a field is a plain text, where objects are allowed as well. */
    public boolean isText(String name) {
        return field(name).isTextual();
    }

    /** Whether a field is a list, where something else is allowed as well. */
    public boolean isList(String name) {
        return field(name).isArray();
    }

    /** One of an enum's names, written in lower case with hyphens. */
    public <E extends Enum<E>> Optional<E> findOneOf(String name, Class<E> type) {
        JsonNode field = field(name);
        if (field.isMissingNode()) {
            return Optional.empty();
        }
        List<String> names = names(type);
        int found = names.indexOf(field.asText());
        if (found >= 0) {
            return Optional.of(type.getEnumConstants()[found]);
        }
        errorAmong(name, names, describe(field));
        return Optional.empty();
    }

    /** One of an enum's names that must be there. */
    public <E extends Enum<E>> Optional<E> requireOneOf(String name, Class<E> type) {
        if (!has(name)) {
            errorAmong(name, names(type), "nothing");
        }
        return findOneOf(name, type);
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        List<String> names = new ArrayList<>();
        for (E value : type.getEnumConstants()) {
            names.add(value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return names;
    }

    /** What a text stands for; one that stands for nothing is an issue that says what the function's exception says. */
    public <T> Optional<T> findParsed(String name, Function<String, T> parse) {
        return findText(name).flatMap(value -> parsed(name, () -> parse.apply(value)));
    }

    /** A day such as 2024-09-15 that may be there. */
    public Optional<LocalDate> findDate(String name) {
        return findText(name).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException notOne) {
                error(name, "a day such as 2024-09-15", describe(field(name)));
                return Optional.empty();
            }
        });
    }

    /** Where this object stands. */
    public SourceLocation place() {
        return SourceLocation.ofFile(reading.file()).withPointer(pointer);
    }

    /** Builds a value; what its constructor takes for a caller's mistake is an issue here. */
    public <T> Optional<T> parsed(String name, Supplier<T> build) {
        try {
            return Optional.of(build.get());
        } catch (IllegalArgumentException mistake) {
            issue(
                    DocumentIssue.DEFINITION_INVALID,
                    name,
                    "This cannot be used: " + WithoutValues.of(mistake, field(name)));
            return Optional.empty();
        }
    }

    /** The objects of a list; empty where there is none. */
    public List<JsonFields> objects(String name) {
        JsonNode field = field(name);
        if (!field.isMissingNode() && !field.isArray()) {
            error(name, "a list", describe(field));
        }
        List<JsonFields> objects = new ArrayList<>();
        for (int index = 0; field.isArray() && index < field.size(); index++) {
            String at = pointer + "/" + escape(name) + "/" + index;
            if (field.get(index).isObject()) {
                objects.add(new JsonFields(field.get(index), at, reading));
            } else {
                errorAt(at, "an object", describe(field.get(index)));
            }
        }
        return objects;
    }

    /** The texts of a list; empty where there is none. */
    public List<String> texts(String name) {
        JsonNode field = field(name);
        if (!field.isMissingNode() && !field.isArray()) {
            error(name, "a list of texts", describe(field));
        }
        List<String> texts = new ArrayList<>();
        for (int index = 0; field.isArray() && index < field.size(); index++) {
            if (field.get(index).isTextual()) {
                texts.add(field.get(index).asText());
            } else {
                errorAt(pointer + "/" + escape(name) + "/" + index, "a text", describe(field.get(index)));
            }
        }
        return texts;
    }

    /** The numbers of a list; empty where there is none. */
    public List<Double> numbers(String name) {
        JsonNode field = field(name);
        if (!field.isMissingNode() && !field.isArray()) {
            error(name, "a list of numbers", describe(field));
        }
        List<Double> numbers = new ArrayList<>();
        for (int index = 0; field.isArray() && index < field.size(); index++) {
            if (field.get(index).isNumber()) {
                numbers.add(field.get(index).doubleValue());
            } else {
                errorAt(pointer + "/" + escape(name) + "/" + index, "a number", describe(field.get(index)));
            }
        }
        return numbers;
    }

    /** The pairs of whole numbers of a list. */
    public List<long[]> pairs(String name) {
        JsonNode field = field(name);
        if (!field.isArray()) {
            error(name, "a list of pairs", describe(field));
        }
        List<long[]> pairs = new ArrayList<>();
        for (int index = 0; field.isArray() && index < field.size(); index++) {
            JsonNode pair = field.get(index);
            if (pair.size() == 2 && isLong(pair.path(0)) && isLong(pair.path(1))) {
                pairs.add(new long[] {pair.get(0).longValue(), pair.get(1).longValue()});
            } else {
                errorAt(pointer + "/" + escape(name) + "/" + index, "two whole numbers", describe(pair));
            }
        }
        return pairs;
    }

    private static boolean isLong(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong();
    }

    /** Whether a field holds the checksum of the others. */
    public boolean isChecked(String name) {
        return field(name).asText().equals(Checksum.of(node, name));
    }

    /** An object within this one. */
    public Optional<JsonFields> findObject(String name) {
        JsonNode field = field(name);
        if (field.isMissingNode()) {
            return Optional.empty();
        }
        if (!field.isObject()) {
            error(name, "an object", describe(field));
            return Optional.empty();
        }
        return Optional.of(new JsonFields(field, pointer + "/" + escape(name), reading));
    }

    /** Every field's name, all of them asked for. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        asked.addAll(names);
        return names;
    }

    /** All fields as texts by name. */
    public Map<String, String> textsByName() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : names()) {
            texts.put(name, text(name));
        }
        return texts;
    }

    /** Reports the fields that nobody asked for. */
    public void reportUnknown() {
        reportUnknown(DocumentIssue.FIELD_UNKNOWN, ", which is ignored. Maybe it is misspelt.");
    }

    /** Reports the fields that nobody asked for, where they would be lost when the document is written again. */
    public void reportUnknownAsError() {
        reportUnknown(DocumentIssue.FIELD_NOT_ACCEPTED, ". Maybe a later version wrote it.");
    }

    private void reportUnknown(IssueCode code, String advice) {
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                issue(
                        code,
                        name,
                        "Expected one of " + asked + " but found another name" + advice,
                        "expected",
                        asked,
                        "found",
                        name);
            }
        });
    }

    /** Reports the first fault of a document that a program wrote. */
    public void fault(String place, String message) {
        issueAt(DocumentIssue.DEFINITION_INVALID, place, message);
    }

    /** Reports a fault at a field. */
    public void error(String name, String expected, String found) {
        issue(
                DocumentIssue.DEFINITION_INVALID,
                name,
                "Expected " + expected + " but found " + found + ".",
                "expected",
                expected,
                "found",
                found);
    }

    /** Reports a field that must hold one of certain texts. */
    public void errorAmong(String name, Collection<String> allowed, String found) {
        issue(
                DocumentIssue.DEFINITION_INVALID,
                name,
                "Expected one of " + String.join(", ", allowed) + " but found " + found + ".",
                "allowed",
                allowed,
                "found",
                found);
    }

    private void errorAt(String place, String expected, String found) {
        issueAt(
                DocumentIssue.DEFINITION_INVALID,
                place,
                "Expected " + expected + " but found " + found + ".",
                "expected",
                expected,
                "found",
                found);
    }

    private void issue(IssueCode code, String name, String message, Object... attributes) {
        issueAt(code, pointer + "/" + escape(name), message, attributes);
    }

    private void issueAt(IssueCode code, String place, String message, Object... attributes) {
        reading.issues().accept(code.at(SourceLocation.ofFile(reading.file()).withPointer(place), message, attributes));
    }

    private JsonNode field(String name) {
        asked.add(name);
        JsonNode field = node.path(name);
        return field.isNull() ? MissingNode.getInstance() : field;
    }

    private String describe(JsonNode field) {
        if (field.isMissingNode()) {
            return "nothing";
        }
        if (!field.isValueNode()) {
            return field.isArray() ? "a list" : "an object";
        }
        if (field.isTextual()) {
            return field.asText().isBlank() ? "a blank text" : "another text";
        }
        return field.isNumber() ? "a number" : "true or false";
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
