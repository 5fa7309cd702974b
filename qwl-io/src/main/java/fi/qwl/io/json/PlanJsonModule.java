package fi.qwl.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import fi.qwl.plan.DevelopmentPlan;
import java.io.IOException;

/**
 * Teaches a host's mapper to write and read {@link DevelopmentPlan} as {@link PlanJson} does.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new PlanJsonModule()).build();
 * }</pre>
 */
public final class PlanJsonModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** The module. */
    public PlanJsonModule() {
        super("qwl-plan");
        addSerializer(DevelopmentPlan.class, new PlanSerializer());
        addDeserializer(DevelopmentPlan.class, new PlanDeserializer());
    }

    static final class PlanSerializer extends StdSerializer<DevelopmentPlan> {
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

    static final class PlanDeserializer extends StdDeserializer<DevelopmentPlan> {
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
}
