package fi.qwl.io.document;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.model.IndexModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the JSON Schema of a document that programs write, from how the mapper reads it and what the Javadoc says of it. */
final class SchemaMaker {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final SerializationConfig CONFIG = Shapes.MAPPER.getSerializationConfig();
    private static final AnnotationIntrospector MARKS = CONFIG.getAnnotationIntrospector();

    private static final Map<Class<?>, String> SCALARS = Map.of(
            int.class, "integer",
            long.class, "integer",
            double.class, "number",
            boolean.class, "boolean",
            Boolean.class, "boolean",
            Integer.class, "integer",
            Long.class, "integer",
            Double.class, "number",
            String.class, "string");

    private static final Map<Class<?>, String> OPTIONALS = Map.of(
            OptionalInt.class, "integer",
            OptionalLong.class, "integer",
            OptionalDouble.class, "number");

    private static final Pattern RANGE = Pattern.compile("(\\d+)(?:–| and )(\\d+)\\b");
    private static final Pattern PERCENT = Pattern.compile("(mean|value|band|range|lowest|highest).*, in percent$");
    private static final Pattern LEAST = Pattern.compile("(?:from|at least) (\\d+)\\b");
    private static final Pattern COUNTED = Pattern.compile(
            "^(how (many|often)|the number of|the fewest|by how many|people with|those of them|the standard dev"
                    + "|the released standard dev|the store's revision|the revision|the version|how narrowly)");

    private final Map<String, ObjectNode> definitions = new TreeMap<>();
    private final Map<String, Class<?>> named = new HashMap<>();
    private final Deque<Class<?>> open = new ArrayDeque<>();

    private SchemaMaker() {}

    /** The schema of the documents of a format. */
    static ObjectNode of(String format, Class<?> type) {
        return new SchemaMaker().document(format, type);
    }

    private ObjectNode document(String format, Class<?> type) {
        JavaType shape = Shapes.shapeOf(type);
        ObjectNode schema = NODES.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", format)
                .put("description", SourceComments.of(shape.getRawClass()));
        ObjectNode object = object(shape);
        ObjectNode properties = NODES.objectNode();
        properties.putObject("format").put("const", format);
        properties.setAll((ObjectNode) object.get("properties"));
        ArrayNode required = NODES.arrayNode().add("format");
        object.path("required").forEach(required::add);
        object.set("properties", properties);
        object.set("required", required);
        schema.setAll(object);
        while (!open.isEmpty()) {
            define(open.pop());
        }
        ObjectNode all = schema.putObject("$defs");
        definitions.forEach(all::set);
        return schema;
    }

    private ObjectNode value(JavaType type) {
        Class<?> raw = type.getRawClass();
        JavaType shape = Shapes.shapeOf(raw);
        if (shape.getRawClass() != raw) {
            return value(shape);
        }
        if (type.isReferenceType()) {
            return value(type.getReferencedType());
        }
        if (SCALARS.containsKey(raw) || OPTIONALS.containsKey(raw)) {
            return NODES.objectNode().put("type", SCALARS.getOrDefault(raw, OPTIONALS.get(raw)));
        }
        if (type.isEnumType()) {
            ObjectNode constants = NODES.objectNode().put("type", "string");
            constants.set("enum", codes(raw));
            return constants;
        }
        if (Shapes.isText(raw)) {
            return text(raw);
        }
        if (type.isMapLikeType()) {
            return map(type);
        }
        if (type.isCollectionLikeType()) {
            ObjectNode list = NODES.objectNode().put("type", "array");
            list.set("items", value(type.getContentType()));
            return list;
        }
        return raw == IndexModel.class ? model() : reference(raw);
    }

    private static ObjectNode text(Class<?> type) {
        ObjectNode text = NODES.objectNode().put("type", "string");
        if (type == LocalDate.class) {
            return text.put("format", "date");
        }
        return type == Instant.class ? text.put("format", "date-time") : text.put("minLength", 1);
    }

    private ObjectNode map(JavaType type) {
        ObjectNode map = NODES.objectNode().put("type", "object");
        if (!type.getKeyType().isEnumType()) {
            map.set("additionalProperties", value(type.getContentType()));
            return map;
        }
        map.put("additionalProperties", false);
        ObjectNode properties = map.putObject("properties");
        codes(type.getKeyType().getRawClass())
                .forEach(code -> properties.set(code.asText(), value(type.getContentType())));
        return map;
    }

    private static ArrayNode codes(Class<?> type) {
        ArrayNode codes = NODES.arrayNode();
        for (Object constant : type.getEnumConstants()) {
            codes.add(Shapes.code((Enum<?>) constant));
        }
        return codes;
    }

    /** A model has a schema of its own. */
    private static ObjectNode model() {
        ObjectNode model = NODES.objectNode().put("type", "object");
        model.putArray("required").add("format");
        model.putObject("properties").putObject("format").put("const", ModelFields.FORMAT);
        return model;
    }

    private ObjectNode reference(Class<?> type) {
        String name = type.getSimpleName().replace("Shape", "");
        Class<?> known = named.putIfAbsent(name, type);
        if (known == null) {
            open.add(type);
        } else if (known != type) {
            throw new AssertionError(name + " names two types: " + known + " and " + type);
        }
        return NODES.objectNode().put("$ref", "#/$defs/" + name);
    }

    private void define(Class<?> type) {
        ObjectNode definition = NODES.objectNode().put("description", SourceComments.of(type));
        definition.setAll(type.isInterface() ? alternatives(type) : object(CONFIG.constructType(type)));
        definitions.put(type.getSimpleName().replace("Shape", ""), definition);
    }

    private ObjectNode alternatives(Class<?> type) {
        ObjectNode schema = NODES.objectNode();
        ArrayNode kinds = schema.putArray("anyOf");
        MARKS.findSubtypes(annotated(type)).forEach(kind -> kinds.add(reference(kind.getType())));
        return schema;
    }

    private static AnnotatedClass annotated(Class<?> type) {
        return CONFIG.introspectClassAnnotations(type).getClassInfo();
    }

    /** One kind of a sealed type says which one it is. */
    private static void addKind(Class<?> type, ObjectNode properties, ArrayNode required) {
        for (Class<?> sealed : type.getInterfaces()) {
            JsonTypeInfo info = annotated(sealed).getAnnotation(JsonTypeInfo.class);
            for (NamedType kind : info == null ? List.<NamedType>of() : MARKS.findSubtypes(annotated(sealed))) {
                if (kind.getType() == type) {
                    properties.putObject(info.property()).put("const", kind.getName());
                    required.add(info.property());
                }
            }
        }
    }

    private ObjectNode object(JavaType type) {
        ObjectNode object = NODES.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = NODES.objectNode();
        ArrayNode required = NODES.arrayNode();
        addKind(type.getRawClass(), properties, required);
        collect(type, properties, required);
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        object.set("properties", properties);
        return object;
    }

    private void collect(JavaType type, ObjectNode properties, ArrayNode required) {
        BeanDescription bean = CONFIG.introspect(type);
        for (BeanPropertyDefinition property : bean.findProperties()) {
            AnnotatedMember member = property.getAccessor();
            ObjectNode value = MARKS.findContentSerializer(member) == null
                    ? value(member.getType())
                    : NODES.objectNode().put("type", "array");
            String component = member.getName();
            String meaning = SourceComments.of(type.getRawClass(), component);
            addBounds(value, meaning);
            value.put("description", meaning);
            properties.set(property.getName(), value);
            if (property.isRequired()) {
                required.add(property.getName());
            }
        }
    }

    /** The bounds that the Javadoc states: 0–100, from 1, at least 1, in percent; and what is counted is not negative. */
    private static void addBounds(ObjectNode value, String meaning) {
        boolean isWhole = value.path("type").asText().equals("integer");
        if (!isWhole && !value.path("type").asText().equals("number")) {
            return;
        }
        Matcher range = RANGE.matcher(meaning);
        Matcher least = LEAST.matcher(meaning);
        if (range.find()) {
            value.put("minimum", Integer.parseInt(meaning.contains("-1") ? "-1" : range.group(1)));
            value.put("maximum", Integer.parseInt(range.group(2)));
        } else if (PERCENT.matcher(meaning).find()) {
            value.put("minimum", 0).put("maximum", 100);
        } else if (least.find()) {
            value.put("minimum", Integer.parseInt(least.group(1)));
        } else if (COUNTED.matcher(meaning).find()) {
            value.put("minimum", 0);
        }
    }

    private static final int WIDTH = 150;

    /** A schema as it is committed: what fits into a line stands in one. */
    static String pretty(JsonNode node) {
        return pretty(node, "") + "\n";
    }

    private static String pretty(JsonNode node, String indent) {
        String line = node.toString();
        if (node.isEmpty() || !node.isContainerNode() || indent.length() + line.length() <= WIDTH) {
            return line;
        }
        List<String> parts = new ArrayList<>();
        String deeper = indent + "  ";
        if (node.isArray()) {
            node.forEach(child -> parts.add(deeper + pretty(child, deeper)));
        }
        node.properties()
                .forEach(field ->
                        parts.add(deeper + NODES.textNode(field.getKey()) + ": " + pretty(field.getValue(), deeper)));
        String all = String.join(",\n", parts);
        return node.isArray() ? "[\n" + all + "\n" + indent + "]" : "{\n" + all + "\n" + indent + "}";
    }
}
