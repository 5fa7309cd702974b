package fi.qwl.io.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** As much of JSON Schema (draft 2020-12) as the shipped schemas use; what it does not know it refuses. */
public final class JsonSchema {

    private static final Set<String> KNOWN = Set.of(
            "$schema",
            "$defs",
            "$ref",
            "title",
            "description",
            "type",
            "const",
            "enum",
            "anyOf",
            "required",
            "properties",
            "additionalProperties",
            "minProperties",
            "items",
            "minItems",
            "minLength",
            "pattern",
            "format",
            "minimum",
            "maximum",
            "exclusiveMinimum");

    private final JsonNode root;

    private JsonSchema(JsonNode root) {
        this.root = root;
    }

    /** A schema that lies beside the readers. */
    public static JsonSchema shipped(String name) {
        try (InputStream stream = Objects.requireNonNull(Documents.class.getResourceAsStream(name), name)) {
            return new JsonSchema(JsonMapper.builder().build().readTree(stream));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    JsonNode root() {
        return root;
    }

    /** The values of the enum at a pointer. */
    public List<String> values(String pointer) {
        List<String> values = new ArrayList<>();
        root.at(pointer).get("enum").forEach(value -> values.add(value.asText()));
        return values;
    }

    /** Whether the pattern at a pointer lets each of some texts pass. */
    boolean matchesAll(String pointer, List<String> texts) {
        String pattern = root.at(pointer).get("pattern").asText();
        return texts.stream().allMatch(text -> text.matches(pattern));
    }

    public List<String> faults(JsonNode document) {
        return faults(document, root, "");
    }

    private List<String> faults(JsonNode node, JsonNode rule, String pointer) {
        List<String> faults = new ArrayList<>();
        rule.fieldNames().forEachRemaining(keyword -> {
            if (!KNOWN.contains(keyword)) {
                throw new AssertionError("the check does not know the keyword " + keyword);
            }
        });
        if (rule.has("$ref")) {
            faults.addAll(faults(node, root.at(rule.get("$ref").asText().substring(1)), pointer));
        }
        if (rule.has("const") && !rule.get("const").equals(node)) {
            faults.add(pointer + " is another constant");
        }
        if (rule.has("enum") && !contains(rule.get("enum"), node)) {
            faults.add(pointer + " is none of the values");
        }
        if (rule.has("anyOf") && !isAnyOf(node, rule.get("anyOf"), pointer)) {
            faults.add(pointer + " is none of the alternatives");
        }
        if (rule.has("type") && !isOfType(node, rule.get("type").asText())) {
            faults.add(pointer + " is no " + rule.get("type").asText());
        }
        objectFaults(node, rule, pointer, faults);
        arrayFaults(node, rule, pointer, faults);
        if (node.isTextual() && node.asText().length() < rule.path("minLength").asInt(0)) {
            faults.add(pointer + " is too short");
        }
        if (node.isTextual() && !node.asText().matches(rule.path("pattern").asText("(?s).*"))) {
            faults.add(pointer + " is of another form");
        }
        if (node.isNumber() && !isInside(node.asDouble(), rule)) {
            faults.add(pointer + " is outside");
        }
        return faults;
    }

    private boolean isAnyOf(JsonNode node, JsonNode alternatives, String pointer) {
        for (JsonNode alternative : alternatives) {
            if (faults(node, alternative, pointer).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfType(JsonNode node, String type) {
        return switch (type) {
            case "object" -> node.isObject();
            case "array" -> node.isArray();
            case "string" -> node.isTextual();
            case "number" -> node.isNumber();
            case "integer" -> node.isNumber() && node.canConvertToExactIntegral();
            case "boolean" -> node.isBoolean();
            default -> throw new AssertionError("unknown type " + type);
        };
    }

    private static boolean isInside(double number, JsonNode rule) {
        return number >= rule.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
                && number <= rule.path("maximum").asDouble(Double.POSITIVE_INFINITY)
                && number > rule.path("exclusiveMinimum").asDouble(Double.NEGATIVE_INFINITY);
    }

    private void objectFaults(JsonNode node, JsonNode rule, String pointer, List<String> faults) {
        for (JsonNode name : rule.path("required")) {
            if (!node.has(name.asText())) {
                faults.add(pointer + "/" + name.asText() + " is missing");
            }
        }
        if (node.isObject() && node.size() < rule.path("minProperties").asInt(0)) {
            faults.add(pointer + " has too few properties");
        }
        JsonNode others = rule.path("additionalProperties");
        node.properties().forEach(field -> {
            String at = pointer + "/" + field.getKey();
            JsonNode property = rule.path("properties").path(field.getKey());
            if (!property.isMissingNode()) {
                faults.addAll(faults(field.getValue(), property, at));
            } else if (others.isBoolean() && !others.asBoolean()) {
                faults.add(at + " is not known");
            } else if (others.isObject()) {
                faults.addAll(faults(field.getValue(), others, at));
            }
        });
    }

    private void arrayFaults(JsonNode node, JsonNode rule, String pointer, List<String> faults) {
        if (!node.isArray()) {
            return;
        }
        if (node.size() < rule.path("minItems").asInt(0)) {
            faults.add(pointer + " is too short");
        }
        for (int i = 0; i < node.size() && rule.has("items"); i++) {
            faults.addAll(faults(node.get(i), rule.get("items"), pointer + "/" + i));
        }
    }

    private static boolean contains(JsonNode values, JsonNode node) {
        for (JsonNode value : values) {
            if (value.equals(node)) {
                return true;
            }
        }
        return false;
    }
}
