package fi.qwl.io.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import fi.qwl.model.Item;
import fi.qwl.privacy.PublishedItems;
import fi.qwl.survey.Unit;
import java.io.IOException;

/** Writes results of single items as {@code qwl-items/1}, with the policy that was kept. */
final class PublishedItemsSerializer extends JsonSerializer<PublishedItems> {

    @Override
    public void serialize(PublishedItems items, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", "qwl-items/1");
        json.writeStringField("wave", items.wave().toString());
        json.writeFieldName("policy");
        PolicyFields.write(items.policy()).serialize(json, provider);
        json.writeArrayFieldStart("units");
        for (Unit unit : items.organisation().units()) {
            json.writeStartObject();
            json.writeStringField("id", unit.id().value());
            json.writeObjectFieldStart("values");
            for (Item item : items.items()) {
                json.writeObjectFieldStart(item.id().value());
                PublishedResultsSerializer.writeValue(items.value(unit.id(), item.id()), json);
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
