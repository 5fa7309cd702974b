package fi.qwl.io.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.io.mapping.HeaderKind;
import fi.qwl.io.mapping.RowRule;
import fi.qwl.io.mapping.SurveyTool;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.survey.MissingReason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema of presets says what their reader reads. */
class ToolSchemaTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JsonSchema schema = JsonSchema.shipped("qwl-tool-1.schema.json");

    private static JsonNode preset(String id) throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(SurveyTools.class.getResourceAsStream("tools/" + id + ".json"), id)) {
            return MAPPER.readTree(stream);
        }
    }

    private static SurveyTool read(JsonNode document) throws IOException {
        return Documents.read(
                        DocumentSource.of("t.json", document.toString().getBytes(StandardCharsets.UTF_8)),
                        SurveyTool.class)
                .allOrNothing()
                .orElseThrow();
    }

    static Stream<String> presets() {
        return SurveyTools.known().stream().map(SurveyTool::id);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyPresetFits(String id) throws IOException {
        assertThat(schema.faults(preset(id))).isEmpty();
        assertThat(read(preset(id)).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aFieldWithoutWhichTheSchemaRefusesTheReaderRefusesToo(String id) throws IOException {
        List<String> pointers = new ArrayList<>();
        SchemaWalk.fields(preset(id), "", pointers);
        for (String pointer : pointers) {
            JsonNode without = SchemaWalk.without(preset(id), pointer);
            if (schema.faults(without).isEmpty()) {
                read(without);
            } else {
                assertThatThrownBy(() -> read(without)).as(pointer).hasMessageContaining("at " + pointer + ")");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aValueOfAnotherKindIsReportedAtItsPointerByBoth(String id) throws IOException {
        List<String> pointers = new ArrayList<>();
        SchemaWalk.fields(preset(id), "", pointers);
        for (String pointer : pointers) {
            JsonNode mutated = SchemaWalk.withAnotherKind(preset(id), pointer);
            assertThat(schema.faults(mutated)).as(pointer).isNotEmpty();
            assertThatThrownBy(() -> read(mutated)).as(pointer).hasMessageContaining("at " + pointer + ")");
        }
    }

    @Test
    void anUnknownFieldIsRefusedByBoth() throws IOException {
        ObjectNode more = preset("qualtrics").deepCopy();
        more.put("colour", "blue");

        assertThat(schema.faults(more)).containsExactly("/colour is not known");
        assertThatThrownBy(() -> read(more)).hasMessageContaining("field-unknown (t.json, at /colour)");
    }

    @Test
    void theValuesOfTheSchemaAreThoseOfTheTypes() {
        assertThat(schema.values("/$defs/missing")).isEqualTo(codes(MissingReason.values()));
        assertThat(schema.values("/$defs/rule/properties/because")).isEqualTo(codes(RowRule.Reason.values()));
        assertThat(schema.values("/properties/signature/properties/headers/items"))
                .isEqualTo(codes(HeaderKind.values()));
    }

    private static List<String> codes(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
