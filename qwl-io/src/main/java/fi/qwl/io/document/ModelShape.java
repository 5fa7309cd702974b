package fi.qwl.io.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.tree.JsonFields;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A model within another document: it looks as the document of its own. */
final class ModelShape {

    private ModelShape() {}

    /** Writes every part of the model. */
    static final class Writer extends StdSerializer<IndexModel> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(IndexModel.class);
        }

        @Override
        public void serialize(IndexModel model, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeTree(ModelWriter.write(model));
        }
    }

    /** Reads it with the measures of the document that it is in. */
    static final class Reader extends StdDeserializer<IndexModel> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(IndexModel.class);
        }

        @Override
        public IndexModel deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode node = json.readValueAsTree();
            Issues issues = new Issues();
            List<Measure> measures = context.getAttribute(Shapes.MEASURES) instanceof Shapes.Measures known
                    ? List.copyOf(known.measures())
                    : Measure.standard();
            Optional<IndexModel> model = node.isObject()
                    ? Optional.of(JsonFields.of(node, issues))
                            .filter(fields -> fields.isOfFormat(ModelFields.FORMAT))
                            .flatMap(fields -> ModelFields.of(fields, measures))
                    : Optional.empty();
            if (model.isPresent() && issues.list().isEmpty()) {
                return model.get();
            }
            throw fault(json, issues);
        }

        private static JsonMappingException fault(JsonParser json, Issues issues) {
            Optional<ImportIssue> first = issues.list().stream().findFirst();
            return new Fault(
                    json,
                    first.flatMap(issue -> issue.location().column()).orElse(""),
                    first.map(ImportIssue::message).orElse("Expected an object."));
        }
    }

    /** A fault deeper within a model. */
    static final class Fault extends JsonMappingException {
        private static final long serialVersionUID = 1L;

        private final String pointer;

        Fault(JsonParser json, String pointer, String message) {
            super(json, message);
            this.pointer = pointer;
        }

        String pointer() {
            return pointer;
        }
    }
}
