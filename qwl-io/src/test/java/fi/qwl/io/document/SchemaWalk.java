package fi.qwl.io.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Walks over a document's fields, to take each away in turn. */
public final class SchemaWalk {

    private SchemaWalk() {}

    /** Adds the pointers of all fields, however deep. */
    public static void fields(JsonNode node, String pointer, List<String> pointers) {
        node.properties().forEach(field -> {
            String at = pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
            pointers.add(at);
            fields(field.getValue(), at, pointers);
        });
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            fields(node.get(index), pointer + "/" + index, pointers);
        }
    }

    public static JsonNode without(JsonNode document, String pointer) {
        JsonNode copy = document.deepCopy();
        int slash = pointer.lastIndexOf('/');
        ((ObjectNode) copy.at(pointer.substring(0, slash)))
                .remove(pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~"));
        return copy;
    }

    /** The document with a value of another kind in a field's place. */
    public static JsonNode withAnotherKind(JsonNode document, String pointer) {
        JsonNode copy = document.deepCopy();
        int slash = pointer.lastIndexOf('/');
        JsonNode other = document.at(pointer).isTextual()
                ? JsonNodeFactory.instance.numberNode(7.5)
                : JsonNodeFactory.instance.textNode("other");
        ((ObjectNode) copy.at(pointer.substring(0, slash)))
                .set(pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~"), other);
        return copy;
    }

    /** The document with a field that nobody knows next to another one. */
    public static JsonNode withUnknown(JsonNode document, String pointer) {
        JsonNode copy = document.deepCopy();
        ((ObjectNode) copy.at(pointer.substring(0, pointer.lastIndexOf('/')))).put("colour", "blue");
        return copy;
    }
}
