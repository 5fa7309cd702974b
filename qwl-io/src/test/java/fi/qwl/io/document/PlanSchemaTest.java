package fi.qwl.io.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.model.Measure;
import fi.qwl.plan.Communication;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Evaluation;
import fi.qwl.plan.Influence;
import fi.qwl.plan.Note;
import fi.qwl.plan.Role;
import fi.qwl.plan.Status;
import fi.qwl.plan.schedule.FollowUpKind;
import fi.qwl.plan.schedule.FollowUpState;
import fi.qwl.plan.schedule.HolidaySeason;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The schema that is shipped says what the reader reads: no more, no less. */
class PlanSchemaTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ShippedSchema schema = new ShippedSchema("qwl-plan-1.schema.json");
    private final JsonNode document = ShippedSchema.resource("qwl-plan-1.json");

    @Test
    void theCommittedDocumentIsValid() {
        assertThat(schema.faults(document)).isEmpty();
    }

    @Test
    void everyDefinitionOfFollowUpsIsValid() throws IOException {
        for (var definition : PlanJsonTest.definitions()) {
            JsonNode written = MAPPER.readTree(Json.pretty(
                    Plans.full().toBuilder().followUpPlan(definition).build()));
            assertThat(schema.faults(written)).isEmpty();
        }
    }

    @Test
    void aFieldWithoutWhichTheSchemaRefusesTheReaderRefusesTooAndTheOtherWayRound() {
        List<String> pointers = ShippedSchema.fields(document);
        assertThat(pointers).hasSizeGreaterThan(100);
        for (String pointer : pointers) {
            JsonNode without = document.deepCopy();
            int slash = pointer.lastIndexOf('/');
            ((ObjectNode) without.at(pointer.substring(0, slash))).remove(pointer.substring(slash + 1));
            // What only some rules need (an ordinal, a weekday) is the reader's to ask for.
            if (!pointer.startsWith("/followUpPlan/meetings/") && !pointer.startsWith("/followUpPlan/season/")) {
                assertThat(isRead(without))
                        .as(pointer)
                        .isEqualTo(schema.faults(without).isEmpty());
            }
        }
    }

    @Test
    void anUnknownFieldIsRefusedByBoth() {
        ObjectNode more = document.deepCopy();
        ((ObjectNode) more.at("/areas/0/actions/0")).put("colour", "blue");

        assertThat(schema.faults(more)).containsExactly("/areas/0/actions/0/colour is not known");
        assertThat(Json.places(more.toString(), DevelopmentPlan.class))
                .containsExactly("definition-invalid /areas/0/actions/0/colour");
    }

    @Test
    void theValuesOfTheSchemaAreThoseOfTheTypes() {
        assertThat(schema.matchesAll(
                        "/$defs/measure",
                        Measure.standard().stream().map(Measure::key).toList()))
                .isTrue();
        assertThat(schema.values("/$defs/responsible/properties/role")).isEqualTo(codes(Role.values()));
        assertThat(schema.values("/$defs/action/properties/status")).isEqualTo(codes(Status.values()));
        assertThat(schema.values("/$defs/evaluation/properties/outcome")).isEqualTo(codes(Evaluation.Outcome.values()));
        assertThat(schema.values("/$defs/communication/properties/direction"))
                .isEqualTo(codes(Communication.Direction.values()));
        assertThat(schema.values("/$defs/note/properties/kind")).isEqualTo(codes(Note.Kind.values()));
        assertThat(schema.values("/$defs/followUp/properties/state")).isEqualTo(codes(FollowUpState.values()));
        assertThat(schema.values("/$defs/followUp/properties/kind"))
                .isEqualTo(Arrays.stream(FollowUpKind.values())
                        .map(FollowUpKind::code)
                        .toList());
        assertThat(schema.values("/$defs/meetings/properties/weekday")).isEqualTo(codes(DayOfWeek.values()));
        assertThat(schema.values("/$defs/followUpPlan/properties/holidaySeason"))
                .isEqualTo(codes(HolidaySeason.values()));
        List<String> views = new ArrayList<>();
        schema.tree()
                .at("/$defs/area/properties/influence/properties")
                .fieldNames()
                .forEachRemaining(views::add);
        assertThat(views).isEqualTo(codes(Influence.values()));
    }

    private static List<String> codes(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Shapes::code).toList();
    }

    private static boolean isRead(JsonNode document) {
        return Json.result(document.toString(), DevelopmentPlan.class).value().isPresent();
    }
}
