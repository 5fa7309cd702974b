package fi.qwl.io.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import fi.qwl.plan.DevelopmentPlan;
import java.io.IOException;

/** Reads a plan as {@link PlanJson} does. */
final class PlanDeserializer extends StdDeserializer<DevelopmentPlan> {

    private static final long serialVersionUID = 1L;

    PlanDeserializer() {
        super(DevelopmentPlan.class);
    }

    @Override
    public DevelopmentPlan deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode document = context.readTree(parser);
        try {
            return PlanReader.read(document);
        } catch (UnreadablePlanException e) {
            return context.reportInputMismatch(this, "%s", e.getMessage());
        }
    }
}
