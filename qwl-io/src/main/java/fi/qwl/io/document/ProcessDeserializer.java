package fi.qwl.io.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Reads a document as {@link ProcessJson} does. */
final class ProcessDeserializer<T> extends JsonDeserializer<T> {

    private final ProcessDocument<T> document;

    ProcessDeserializer(ProcessDocument<T> document) {
        this.document = document;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode tree = context.readTree(parser);
        try {
            return document.read(tree);
        } catch (UnreadablePlanException e) {
            return context.reportInputMismatch(document.type(), "%s", e.getMessage());
        }
    }
}
