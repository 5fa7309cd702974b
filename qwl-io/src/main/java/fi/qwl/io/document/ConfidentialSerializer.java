package fi.qwl.io.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Refuses to write what stays inside the host: without it a mapper would write records field by field. */
final class ConfidentialSerializer<T> extends StdSerializer<T> {

    private static final long serialVersionUID = 1L;

    ConfidentialSerializer(Class<T> type) {
        super(type);
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        provider.reportMappingProblem(
                "%s is not protected and stays inside the host\nMaybe a publication's results were meant, or"
                        + " InternalResults.write for the host's own store.",
                handledType().getSimpleName());
    }

    @Override
    public void serializeWithType(
            T value, JsonGenerator generator, SerializerProvider provider, TypeSerializer typeSerializer)
            throws IOException {
        serialize(value, generator, provider);
    }
}
