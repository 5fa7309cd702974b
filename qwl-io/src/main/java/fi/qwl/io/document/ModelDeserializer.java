package fi.qwl.io.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.tree.JsonFields;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a model as {@link ModelJson} does; a field that is not known is a fault here, since no list of issues is given. */
final class ModelDeserializer extends StdDeserializer<IndexModel> {

    private static final long serialVersionUID = 1L;

    ModelDeserializer() {
        super(IndexModel.class);
    }

    @Override
    public IndexModel deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode document = context.readTree(parser);
        Issues issues = new Issues();
        JsonFields fields = JsonFields.of(document, "model", issues);
        Optional<IndexModel> model = fields.isOfFormat(ModelFields.FORMAT) ? ModelFields.of(fields, Measure.standard()) : Optional.empty();
        if (model.isPresent() && issues.list().isEmpty()) {
            return model.get();
        }
        return context.reportInputMismatch(
                this,
                "no model: %s",
                issues.list().stream().map(ImportIssue::toString).collect(Collectors.joining("; ")));
    }
}
