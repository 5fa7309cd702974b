package fi.qwl.io.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.SourceLocation;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** Writes an issue with its place. */
final class ImportIssueSerializer extends JsonSerializer<ImportIssue> {

    @Override
    public void serialize(ImportIssue issue, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject();
        json.writeStringField("severity", issue.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("code", issue.code());
        writePlace(issue.location(), json);
        json.writeStringField("message", issue.message());
        if (!issue.attributes().isEmpty()) {
            json.writeObjectFieldStart("attributes");
            for (Map.Entry<String, String> attribute : issue.attributes().entrySet()) {
                json.writeStringField(attribute.getKey(), attribute.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void writePlace(SourceLocation place, JsonGenerator json) throws IOException {
        json.writeStringField("file", place.file());
        if (place.sheet().isPresent()) {
            json.writeStringField("sheet", place.sheet().get());
        }
        if (place.row().isPresent()) {
            json.writeNumberField("row", place.row().getAsLong());
        }
        if (place.column().isPresent()) {
            json.writeStringField("column", place.column().get());
        }
    }
}
