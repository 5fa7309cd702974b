package fi.qwl.io.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import fi.qwl.io.issue.ImportResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Teaches a host's Jackson 2 mapper the library's documents; {@link QwlJackson3Module} is for Jackson 3. {@code
 * findAndRegisterModules()} finds it.
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().registerModule(new QwlJacksonModule());
 * mapper.writeValue(out, publication);   // qwl-results/1
 * }</pre>
 *
 * <p>Written: a publication and its results ({@code qwl-results/1}), items, comments, plans and what leads to them, models,
 * questions, and import issues. What is written is read, too. The document is the one that {@link Documents#write} gives,
 * whatever naming, visibility, inclusion or date settings the mapper has. Types that hold answers, unprotected results or
 * the ledger are refused, whatever the mapper allows: a host keeps those by {@link Documents}.
 */
public final class QwlJacksonModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final JsonFactory TOKENS = new JsonFactory();

    /** The module, ready to be registered. */
    public QwlJacksonModule() {
        super("qwl");
        Host.written().forEach(this::addWriter);
        DocumentKinds.shared().forEach(kind -> addReader(kind.type()));
    }

    private <T> void addWriter(Class<T> type) {
        addSerializer(type, new Writer<>(type));
    }

    private <T> void addReader(Class<T> type) {
        addDeserializer(type, new Reader<>(type));
    }

    @Override
    public void setupModule(SetupContext context) {
        if (context.getMapperVersion().getMajorVersion() != 2) {
            throw new IllegalArgumentException("QwlJacksonModule is for Jackson 2 but the mapper is of version "
                    + context.getMapperVersion() + "\nMaybe QwlJackson3Module was meant.");
        }
        super.setupModule(context);
        context.addSerializers(new Refusals());
    }

    /** Copies a document's tokens, so that no setting of the mapper's but its formatting has a say. */
    private static final class Writer<T> extends StdSerializer<T> {

        private static final long serialVersionUID = 1L;

        Writer(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            try (JsonParser document = TOKENS.createParser(Host.bytes(value))) {
                document.nextToken();
                generator.copyCurrentStructure(document);
            }
        }

        @Override
        public void serializeWithType(
                T value, JsonGenerator generator, SerializerProvider provider, TypeSerializer types)
                throws IOException {
            serialize(value, generator, provider);
        }
    }

    private static final class Reader<T> extends StdDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final Class<T> type;

        Reader(Class<T> type) {
            super(type);
            this.type = type;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (JsonGenerator document = TOKENS.createGenerator(bytes)) {
                document.copyCurrentStructure(parser);
            }
            ImportResult<T> result = Host.read(bytes.toByteArray(), type);
            return result.value().isPresent()
                    ? result.orElseThrow()
                    : context.reportInputMismatch(type, "%s", Host.reason(result));
        }
    }

    private static final class Refusals extends Serializers.Base {

        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return Host.isRefused(type.getRawClass()) ? new Refusal<>(type.getRawClass()) : null;
        }
    }

    private static final class Refusal<T> extends StdSerializer<T> {

        private static final long serialVersionUID = 1L;

        Refusal(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            provider.reportMappingProblem("%s", Host.refusal(handledType()));
        }

        @Override
        public void serializeWithType(
                T value, JsonGenerator generator, SerializerProvider provider, TypeSerializer types)
                throws IOException {
            serialize(value, generator, provider);
        }
    }
}
