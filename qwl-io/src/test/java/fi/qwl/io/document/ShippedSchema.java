package fi.qwl.io.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A shipped JSON Schema, and as much of judging by it as our schemas use. */
final class ShippedSchema {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JsonNode schema;

    ShippedSchema(String name) {
        schema = resource(name);
    }

    JsonNode tree() {
        return schema;
    }

    List<String> faults(JsonNode document) {
        return faults(document, schema, "");
    }

    /** The values of an enum in the schema. */
    List<String> values(String pointer) {
        List<String> values = new ArrayList<>();
        schema.at(pointer).get("enum").forEach(value -> values.add(value.asText()));
        return values;
    }

    /** Whether the schema's pattern of a text lets each of some pass. */
    boolean matchesAll(String pointer, List<String> texts) {
        String pattern = schema.at(pointer).get("pattern").asText();
        return texts.stream().allMatch(text -> text.matches(pattern));
    }

    /** The pointers of all fields of a document. */
    static List<String> fields(JsonNode document) {
        List<String> pointers = new ArrayList<>();
        fields(document, "", pointers);
        return pointers;
    }

    private static void fields(JsonNode node, String pointer, List<String> pointers) {
        node.properties().forEach(field -> {
            pointers.add(pointer + "/" + field.getKey());
            fields(field.getValue(), pointer + "/" + field.getKey(), pointers);
        });
        if (node instanceof ArrayNode) {
            for (int i = 0; i < node.size(); i++) {
                fields(node.get(i), pointer + "/" + i, pointers);
            }
        }
    }

    /** As much of JSON Schema as this schema uses, formats left out. */
    private List<String> faults(JsonNode node, JsonNode rule, String pointer) {
        if (rule.has("$ref")) {
            return faults(node, schema.at(rule.get("$ref").asText().substring(1)), pointer);
        }
        List<String> faults = new ArrayList<>();
        if (rule.has("const") && !rule.get("const").equals(node)) {
            faults.add(pointer + " is another constant");
        }
        if (rule.has("enum") && !contains(rule.get("enum"), node)) {
            faults.add(pointer + " is none of the values");
        }
        switch (rule.path("type").asText()) {
            case "object" -> objectFaults(node, rule, pointer, faults);
            case "array" -> {
                for (int i = 0; i < node.size(); i++) {
                    faults.addAll(faults(node.get(i), rule.get("items"), pointer + "/" + i));
                }
                if (!node.isArray() || node.size() < rule.path("minItems").asInt(0)) {
                    faults.add(pointer + " is no list, or too short");
                }
            }
            case "string" -> {
                if (!node.isTextual()
                        || node.asText().length() < rule.path("minLength").asInt(0)) {
                    faults.add(pointer + " is no text, or too short");
                } else if (!node.asText().matches(rule.path("pattern").asText("(?s).*"))) {
                    faults.add(pointer + " is of another form");
                }
            }
            case "number", "integer" -> {
                boolean isInside = node.asDouble() >= rule.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
                        && node.asDouble() <= rule.path("maximum").asDouble(Double.POSITIVE_INFINITY);
                if (!node.isNumber() || !isInside) {
                    faults.add(pointer + " is no number, or outside");
                }
            }
            default -> {
                // A constant or an enum, judged above.
            }
        }
        return faults;
    }

    private void objectFaults(JsonNode node, JsonNode rule, String pointer, List<String> faults) {
        rule.get("required").forEach(name -> {
            if (!node.has(name.asText())) {
                faults.add(pointer + "/" + name.asText() + " is missing");
            }
        });
        node.properties().forEach(field -> {
            JsonNode property = rule.get("properties").get(field.getKey());
            if (property == null) {
                faults.add(pointer + "/" + field.getKey() + " is not known");
            } else {
                faults.addAll(faults(field.getValue(), property, pointer + "/" + field.getKey()));
            }
        });
    }

    private static boolean contains(JsonNode values, JsonNode node) {
        for (JsonNode value : values) {
            if (value.equals(node)) {
                return true;
            }
        }
        return false;
    }

    static JsonNode resource(String name) {
        try (InputStream stream = Objects.requireNonNull(Documents.class.getResourceAsStream(name))) {
            return MAPPER.readTree(stream);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
