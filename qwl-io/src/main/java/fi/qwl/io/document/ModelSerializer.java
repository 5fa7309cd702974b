package fi.qwl.io.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import fi.qwl.model.IndexModel;
import java.io.IOException;

/** Writes a model as {@link ModelJson} does. */
final class ModelSerializer extends StdSerializer<IndexModel> {

    private static final long serialVersionUID = 1L;

    ModelSerializer() {
        super(IndexModel.class);
    }

    @Override
    public void serialize(IndexModel model, JsonGenerator generator, SerializerProvider provider) throws IOException {
        ModelWriter.write(model).serialize(generator, provider);
    }
}
