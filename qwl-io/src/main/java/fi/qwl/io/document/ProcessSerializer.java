package fi.qwl.io.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes a document as {@link ProcessJson} does. */
final class ProcessSerializer<T> extends JsonSerializer<T> {

    private final ProcessDocument<T> document;

    ProcessSerializer(ProcessDocument<T> document) {
        this.document = document;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        document.tree(value).serialize(generator, provider);
    }
}
