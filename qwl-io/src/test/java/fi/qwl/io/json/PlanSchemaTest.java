package fi.qwl.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.model.Measure;
import fi.qwl.plan.Communication;
import fi.qwl.plan.Evaluation;
import fi.qwl.plan.Influence;
import fi.qwl.plan.Note;
import fi.qwl.plan.Role;
import fi.qwl.plan.Status;
import fi.qwl.plan.schedule.FollowUpKind;
import fi.qwl.plan.schedule.FollowUpState;
import fi.qwl.plan.schedule.HolidaySeason;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The schema that is shipped says what the reader reads: no more, no less. */
class PlanSchemaTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JsonNode schema = resource("qwl-plan-1.schema.json");
    private final JsonNode document = resource("qwl-plan-1.json");

    @Test
    void the_committed_document_is_valid() {
        assertThat(faults(document, schema, "")).isEmpty();
    }

    @Test
    void every_definition_of_follow_ups_is_valid() throws IOException {
        for (var definition : PlanJsonTest.definitions()) {
            JsonNode written = MAPPER.readTree(PlanJson.write(
                    Plans.full().toBuilder().followUpPlan(definition).build()));
            assertThat(faults(written, schema, "")).isEmpty();
        }
    }

    @Test
    void a_field_without_which_the_schema_refuses_the_reader_refuses_too_and_the_other_way_round() {
        List<String> pointers = new ArrayList<>();
        fields(document, "", pointers);
        assertThat(pointers).hasSizeGreaterThan(100);
        for (String pointer : pointers) {
            JsonNode without = document.deepCopy();
            int slash = pointer.lastIndexOf('/');
            ((ObjectNode) without.at(pointer.substring(0, slash))).remove(pointer.substring(slash + 1));
            // What only some rules need (an ordinal, a weekday) is the reader's to ask for.
            if (!pointer.startsWith("/followUpPlan/meetings/") && !pointer.startsWith("/followUpPlan/season/")) {
                assertThat(isRead(without))
                        .as(pointer)
                        .isEqualTo(faults(without, schema, "").isEmpty());
            }
        }
    }

    @Test
    void an_unknown_field_is_refused_by_both() {
        ObjectNode more = document.deepCopy();
        ((ObjectNode) more.at("/areas/0/actions/0")).put("colour", "blue");

        assertThat(faults(more, schema, "")).containsExactly("/areas/0/actions/0/colour is not known");
        assertThatThrownBy(() -> PlanJson.read(more.toString())).hasMessageContaining("unknown fields [colour]");
    }

    @Test
    void the_values_of_the_schema_are_those_of_the_types() {
        assertThat(values("/$defs/measure"))
                .isEqualTo(Measure.all().stream().map(Measure::key).toList());
        assertThat(values("/$defs/responsible/properties/role")).isEqualTo(codes(Role.values()));
        assertThat(values("/$defs/action/properties/status")).isEqualTo(codes(Status.values()));
        assertThat(values("/$defs/evaluation/properties/outcome")).isEqualTo(codes(Evaluation.Outcome.values()));
        assertThat(values("/$defs/communication/properties/direction"))
                .isEqualTo(codes(Communication.Direction.values()));
        assertThat(values("/$defs/note/properties/kind")).isEqualTo(codes(Note.Kind.values()));
        assertThat(values("/$defs/followUp/properties/state")).isEqualTo(codes(FollowUpState.values()));
        assertThat(values("/$defs/followUp/properties/kind"))
                .isEqualTo(Arrays.stream(FollowUpKind.values())
                        .map(FollowUpKind::code)
                        .toList());
        assertThat(values("/$defs/meetings/properties/weekday")).isEqualTo(codes(DayOfWeek.values()));
        assertThat(values("/$defs/followUpPlan/properties/holidaySeason")).isEqualTo(codes(HolidaySeason.values()));
        List<String> views = new ArrayList<>();
        schema.at("/$defs/area/properties/influence/properties").fieldNames().forEachRemaining(views::add);
        assertThat(views).isEqualTo(codes(Influence.values()));
    }

    private List<String> values(String pointer) {
        List<String> values = new ArrayList<>();
        schema.at(pointer).get("enum").forEach(value -> values.add(value.asText()));
        return values;
    }

    private static List<String> codes(Enum<?>[] constants) {
        return Arrays.stream(constants).map(PlanFields::code).toList();
    }

    private static boolean isRead(JsonNode document) {
        try {
            PlanJson.read(document.toString());
            return true;
        } catch (UnreadablePlanException e) {
            return false;
        }
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

    private static JsonNode resource(String name) {
        try (InputStream stream = Objects.requireNonNull(PlanJson.class.getResourceAsStream(name))) {
            return MAPPER.readTree(stream);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
