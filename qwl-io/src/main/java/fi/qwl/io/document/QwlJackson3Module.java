package fi.qwl.io.document;

import fi.qwl.io.issue.ImportResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Teaches a host's Jackson 3 mapper the library's documents; {@link QwlJacksonModule} is for Jackson 2. Jackson 3 is an
 * optional dependency: the host brings it. On the class path Spring Boot 4 finds the module by itself, as does {@code
 * findAndAddModules()}; on the module path it is added by name, since a module cannot provide a service of one that may be
 * absent.
 *
 * <pre>{@code
 * tools.jackson.databind.ObjectMapper mapper =
 *         tools.jackson.databind.json.JsonMapper.builder().addModule(new QwlJackson3Module()).build();
 * mapper.writeValueAsString(publication);   // qwl-results/1
 * }</pre>
 *
 * <p>Written: a publication and its results ({@code qwl-results/1}), items, comments, plans and what leads to them, models,
 * questions, and import issues. What is written is read, too. The document is the one that {@link Documents#write} gives,
 * whatever naming, visibility, inclusion or date settings the mapper has. Types that hold answers, unprotected results or
 * the ledger are refused, whatever the mapper allows: a host keeps those by {@link Documents}.
 */
public final class QwlJackson3Module extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final JsonFactory TOKENS = new JsonFactory();

    /** The module, ready to be added. */
    public QwlJackson3Module() {
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
        if (context.getMapperVersion().getMajorVersion() != 3) {
            throw new IllegalArgumentException("QwlJackson3Module is for Jackson 3 but the mapper is of version "
                    + context.getMapperVersion() + "\nMaybe QwlJacksonModule was meant.");
        }
        super.setupModule(context);
        context.addSerializers(new Refusals());
    }

    /** Copies a document's tokens, so that no setting of the mapper's but its formatting has a say. */
    private static final class Writer<T> extends StdSerializer<T> {

        Writer(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            try (JsonParser document = TOKENS.createParser(ObjectReadContext.empty(), Host.bytes(value))) {
                document.nextToken();
                generator.copyCurrentStructure(document);
            } catch (IOException e) {
                throw new UncheckedIOException("a document cannot be written to memory", e);
            }
        }

        @Override
        public void serializeWithType(
                T value, JsonGenerator generator, SerializationContext context, TypeSerializer types) {
            serialize(value, generator, context);
        }
    }

    private static final class Reader<T> extends StdDeserializer<T> {

        private final Class<T> type;

        Reader(Class<T> type) {
            super(type);
            this.type = type;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (JsonGenerator document = TOKENS.createGenerator(ObjectWriteContext.empty(), bytes)) {
                document.copyCurrentStructure(parser);
            }
            ImportResult<T> result;
            try {
                result = Host.read(bytes.toByteArray(), type);
            } catch (IOException e) {
                throw new UncheckedIOException("a document cannot be read from memory", e);
            }
            return result.value().isPresent()
                    ? result.orElseThrow()
                    : context.reportInputMismatch(type, "%s", Host.reason(result));
        }
    }

    private static final class Refusals extends Serializers.Base {

        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                com.fasterxml.jackson.annotation.JsonFormat.Value format) {
            return Host.isRefused(type.getRawClass()) ? new Refusal<>(type.getRawClass()) : null;
        }
    }

    private static final class Refusal<T> extends StdSerializer<T> {

        Refusal(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            context.reportMappingProblem("%s", Host.refusal(handledType()));
        }

        @Override
        public void serializeWithType(
                T value, JsonGenerator generator, SerializationContext context, TypeSerializer types) {
            serialize(value, generator, context);
        }
    }
}
