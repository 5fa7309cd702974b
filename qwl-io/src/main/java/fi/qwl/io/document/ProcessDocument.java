package fi.qwl.io.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.plan.choice.Agreement;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.plan.process.ProcessRoles;
import fi.qwl.plan.workshop.WorkshopAgenda;
import java.util.function.Function;

/**
 * A kind of document of the way from results to a plan: its format's name, and how it is written and read.
 *
 * @param name the format without its version, such as {@code qwl-meeting}
 * @param type the value's type
 * @param writer writes the fields after {@code format}
 * @param reader reads them
 */
record ProcessDocument<T>(String name, Class<T> type, Function<T, ObjectNode> writer, PlanFields.Reader<T> reader) {

    static final ProcessDocument<MeetingRecord> MEETING =
            new ProcessDocument<>("qwl-meeting", MeetingRecord.class, ProcessWriter::write, MeetingReader::meeting);

    static final ProcessDocument<Agreement> AGREEMENT =
            new ProcessDocument<>("qwl-agreement", Agreement.class, ProcessWriter::write, MeetingReader::agreement);

    static final ProcessDocument<WorkshopAgenda> WORKSHOP =
            new ProcessDocument<>("qwl-workshop", WorkshopAgenda.class, ProcessWriter::write, WorkshopReader::workshop);

    static final ProcessDocument<ProcessRoles> ROLES =
            new ProcessDocument<>("qwl-roles", ProcessRoles.class, ProcessWriter::write, WorkshopReader::roles);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private String format() {
        return name + "/1";
    }

    ObjectNode tree(T value) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("format", format());
        node.setAll(writer.apply(value));
        return node;
    }

    String write(T value) {
        // The tree's own pretty printing takes the machine's line ends; documents have the same bytes everywhere.
        return tree(value).toPrettyString().replace("\r\n", "\n") + "\n";
    }

    T read(String document) throws UnreadablePlanException {
        try {
            return read(MAPPER.readTree(document));
        } catch (JsonProcessingException e) {
            throw PlanJson.broken(e);
        }
    }

    T read(JsonNode document) throws UnreadablePlanException {
        PlanFields fields = PlanFields.of(document);
        String found = fields.findText("format").orElse("");
        if (!found.equals(format()) && found.startsWith(name + "/")) {
            throw new LaterPlanFormatException(
                    "/format: this program reads documents up to " + format() + " but found "
                            + found
                            + "\nMaybe a later version of the library wrote it: update this one. The document was left as it is.");
        }
        if (!found.equals(format())) {
            throw PlanFields.fault(
                    "/format",
                    "expected " + format() + " but found " + (found.isEmpty() ? "nothing" : "'" + found + "'")
                            + "\nMaybe the document is of another kind.");
        }
        return PlanFields.readWhole(fields, reader);
    }
}
