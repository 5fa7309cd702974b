package fi.qwl.io.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import fi.qwl.privacy.CommentRelease;
import fi.qwl.survey.UnitId;
import java.io.IOException;

/** Writes released comments as {@code qwl-comments/1}, with the policy that was kept; not how many were withheld. */
final class CommentReleaseSerializer extends JsonSerializer<CommentRelease> {

    @Override
    public void serialize(CommentRelease release, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", "qwl-comments/1");
        json.writeStringField("wave", release.wave().toString());
        json.writeFieldName("policy");
        PolicyFields.write(release.policy()).serialize(json, provider);
        json.writeArrayFieldStart("units");
        for (UnitId unit : release.units()) {
            json.writeStartObject();
            json.writeStringField("id", unit.value());
            json.writeArrayFieldStart("comments");
            for (String comment : release.comments(unit)) {
                json.writeString(comment);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
