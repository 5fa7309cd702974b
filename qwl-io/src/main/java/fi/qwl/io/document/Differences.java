package fi.qwl.io.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Where two JSON trees differ: numbers are compared by value, names are in any order. */
final class Differences {

    private Differences() {}

    /** The JSON pointer of the first difference; empty where both say the same. */
    static Optional<String> first(JsonNode one, JsonNode other) {
        return first(one, other, "");
    }

    private static Optional<String> first(JsonNode one, JsonNode other, String pointer) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0 ? Optional.empty() : Optional.of(pointer);
        }
        if (!one.isContainerNode() || one.getNodeType() != other.getNodeType()) {
            return one.equals(other) ? Optional.empty() : Optional.of(pointer);
        }
        for (String name : names(one, other)) {
            Optional<String> found =
                    first(child(one, name), child(other, name), pointer + "/" + MappingFaults.escape(name));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The pointer of the first null. */
    static Optional<String> firstNull(JsonNode node) {
        for (String name : names(node, node)) {
            JsonNode child = child(node, name);
            Optional<String> found = child.isNull() ? Optional.of("") : firstNull(child);
            if (found.isPresent()) {
                return found.map(pointer -> "/" + MappingFaults.escape(name) + pointer);
            }
        }
        return Optional.empty();
    }

    private static Set<String> names(JsonNode one, JsonNode other) {
        Set<String> names = new LinkedHashSet<>();
        one.fieldNames().forEachRemaining(names::add);
        other.fieldNames().forEachRemaining(names::add);
        for (int index = 0; one.isArray() && index < Math.max(one.size(), other.size()); index++) {
            names.add(Integer.toString(index));
        }
        return names;
    }

    private static JsonNode child(JsonNode node, String name) {
        JsonNode child = node instanceof ArrayNode ? node.path(Integer.parseInt(name)) : node.path(name);
        return child == null ? MissingNode.getInstance() : child;
    }
}
