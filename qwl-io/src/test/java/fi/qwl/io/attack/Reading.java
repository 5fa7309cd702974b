package fi.qwl.io.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A published document as somebody reads it who has its bytes and nothing of the library: of each set of people and each
 * measure, what is said. Sets of people are bits of cells: a home unit's two halves.
 *
 * @param respondents how many of a set of people answered, where it is said
 */
record Reading(String wave, List<Value> values, Map<Long, Long> respondents) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** How something is said. */
    enum Form {
        EXACT,
        RANGE,
        BAND,
        HIDDEN
    }

    /**
     * What is said of a set of people and a measure.
     *
     * @param unit the unit's id; empty for a group
     * @param cells the people, as bits of cells
     * @param from where the number lies, as printed
     * @param to the end of the range as printed; that of an exact number is itself
     * @param node all that is said
     */
    record Value(String unit, String measure, long cells, Form form, double from, double to, JsonNode node) {

        Value withExact(double mean) {
            return new Value(unit, measure, cells, Form.EXACT, mean, mean, node);
        }

        /** One of the three bands of kunta10. */
        Value withBandOf(double mean) {
            double first = mean < 60 ? 0 : mean < 75 ? 60 : 75;
            double last = mean < 60 ? 60 : mean < 75 ? 75 : 100;
            return new Value(unit, measure, cells, Form.BAND, first, last, node);
        }

        Value withReason(String reason) {
            JsonNode hidden = JSON.createObjectNode().put("reason", reason);
            return new Value(unit, measure, cells, form, from, to, hidden);
        }

        /** Why nothing is reported, or nothing. */
        String reason() {
            return node.path("reason").asText("");
        }
    }

    /**
     * Reads a document.
     *
     * @param document its bytes
     * @param halves whose answers there were, as bits of halves
     */
    static Reading of(byte[] document, int halves) {
        JsonNode root = parse(document);
        Map<String, Long> cells = new HashMap<>();
        for (JsonNode unit : root.path("units")) {
            String id = unit.path("id").asText();
            long own = (long) halves << (2 * Integer.parseInt(id.substring(1)));
            // Units are in the order of the tree: a parent before what is below it.
            for (String above = id; !above.isEmpty(); above = parent(root, above)) {
                cells.merge(above, own, (some, more) -> some | more);
            }
        }
        List<Value> values = new ArrayList<>();
        Map<Long, Long> respondents = new TreeMap<>();
        for (JsonNode unit : root.path("units")) {
            long within = cells.getOrDefault(unit.path("id").asText(), 0L);
            JsonNode answered = unit.path("participation").path("respondents");
            if (answered.isNumber()) {
                respondents.put(within, answered.asLong());
            }
            read(unit.path("id").asText(), unit.path("values"), within, values);
        }
        for (JsonNode group : root.path("groups")) {
            read("", group.path("values"), cellsOf(group, cells), values);
        }
        return new Reading(root.path("wave").asText(), values, respondents);
    }

    /** The people of a unit, as bits of cells; empty if the document has no such unit. */
    long cellsOf(String unit) {
        return values.stream()
                .filter(value -> value.unit().equals(unit))
                .mapToLong(Value::cells)
                .findFirst()
                .orElse(0);
    }

    static JsonNode parse(byte[] document) {
        try {
            return JSON.readTree(document);
        } catch (IOException e) {
            throw new AssertionError("a published document is no JSON", e);
        }
    }

    private static String parent(JsonNode root, String id) {
        for (JsonNode unit : root.path("units")) {
            if (unit.path("id").asText().equals(id)) {
                return unit.path("parent").asText("");
            }
        }
        return "";
    }

    private static long cellsOf(JsonNode group, Map<String, Long> cellsOfUnits) {
        long within = 0;
        for (JsonNode unit : group.path("units")) {
            within |= cellsOfUnits.getOrDefault(unit.asText(), 0L);
        }
        String age = group.path("classes").path("age").asText("");
        return switch (age) {
            case "young" -> within & Long.parseUnsignedLong("5555555555555555", 16);
            case "old" -> within & Long.parseUnsignedLong("AAAAAAAAAAAAAAAA", 16);
            default -> within;
        };
    }

    private static void read(String unit, JsonNode values, long cells, List<Value> all) {
        values.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            boolean isExact = value.has("mean");
            double from =
                    isExact ? value.path("mean").asDouble() : value.path("from").asDouble();
            double to = isExact ? from : value.path("to").asDouble();
            all.add(new Value(unit, entry.getKey(), cells, form(value), from, to, value));
        });
    }

    private static Form form(JsonNode value) {
        if (value.has("mean")) {
            return Form.EXACT;
        }
        if (value.has("band")) {
            return Form.BAND;
        }
        return value.has("from") ? Form.RANGE : Form.HIDDEN;
    }
}
