package fi.qwl.io.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import fi.qwl.plan.DevelopmentPlan;
import java.io.IOException;

/** Writes a plan as {@link PlanJson} does. */
final class PlanSerializer extends StdSerializer<DevelopmentPlan> {

    private static final long serialVersionUID = 1L;

    PlanSerializer() {
        super(DevelopmentPlan.class);
    }

    @Override
    public void serialize(DevelopmentPlan plan, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        PlanWriter.write(plan).serialize(generator, provider);
    }
}
