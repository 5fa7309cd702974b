package fi.qwl.io.document;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.StdConverter;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import fi.qwl.model.IndexModel;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the documents of programs look: one mapper that reads and writes them. Objects have the fields of the records, in
 * their order; ids, measures and days are texts, constants are written like {@code in-progress}, and what is empty is left
 * out. Unknown fields, texts for numbers and nulls are refused.
 */
final class Shapes {

    /** The measures that a document may refer to, an attribute of the reader; without it every key is a measure's. */
    static final String MEASURES = "measures";

    private static final Set<Class<?>> TEXTS = new HashSet<>();

    private static final Map<Class<?>, JavaType> SHAPES = new HashMap<>();

    static final JsonMapper MAPPER = mapper();

    private Shapes() {}

    private static JsonMapper mapper() {
        SimpleModule module = new SimpleModule("qwl-shapes");
        text(module, UnitId.class, UnitId::value, UnitId::new);
        text(module, SupervisorId.class, SupervisorId::value, SupervisorId::new);
        text(module, ItemId.class, ItemId::value, ItemId::new);
        text(module, Wave.class, Wave::toString, Wave::parse);
        text(module, LocalDate.class, LocalDate::toString, day -> LocalDate.parse(day));
        measures(module);
        as(module, DisclosurePolicy.class, PolicyShape.class, PolicyShape::of, PolicyShape::policy);
        as(module, LocalText.class, LocalTexts.class, LocalTexts::of, LocalTexts::text);
        module.addSerializer(IndexModel.class, new ModelShape.Writer());
        module.addDeserializer(IndexModel.class, new ModelShape.Reader());
        PlanShapes.addTo(module);
        InternalResultsShape.addTo(module);
        LedgerShape.addTo(module);
        JsonMapper.Builder mapper = JsonMapper.builder();
        PlanShapes.mixInto(mapper);
        return mapper.addModules(module, new Jdk8Module())
                .annotationIntrospector(new Marks())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Enum,
                        constants -> constants.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
                .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                .build();
    }

    /** What a type looks like: itself, unless another type says it. */
    static JavaType shapeOf(Class<?> type) {
        JavaType shape = SHAPES.get(type);
        return shape == null ? MAPPER.constructType(type) : shape;
    }

    /** Whether a type is a text in JSON. */
    static boolean isText(Class<?> type) {
        return TEXTS.contains(type);
    }

    /** A type that is a text in JSON, and a name where it is a key. */
    static <T> void text(SimpleModule module, Class<T> type, Function<T, String> writer, Function<String, T> reader) {
        textInContext(module, type, writer, (text, context) -> reader.apply(text));
    }

    /** Reads a text in a context. */
    @FunctionalInterface
    private interface TextReader<T> {
        T read(String text, DeserializationContext context);
    }

    private static void measures(SimpleModule module) {
        textInContext(module, Measure.class, Measure::key, (key, context) -> {
            Object known = context.getAttribute(MEASURES);
            return known == null ? Measure.ofKey(key) : Measure.parse(key, ((Measures) known).measures());
        });
    }

    /**
     * The measures of a document.
     *
     * @param measures the measures
     */
    record Measures(Collection<Measure> measures) {}

    private static <T> void textInContext(
            SimpleModule module, Class<T> type, Function<T, String> writer, TextReader<T> reader) {
        TEXTS.add(type);
        module.addSerializer(type, new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(writer.apply(value));
            }
        });
        module.addKeySerializer(type, new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeFieldName(writer.apply(value));
            }
        });
        module.addDeserializer(type, new StdScalarDeserializer<>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public @Nullable T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return json.hasToken(JsonToken.VALUE_STRING)
                        ? reader.read(json.getText(), context)
                        : type.cast(context.handleUnexpectedToken(type, json));
            }
        });
        module.addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) throws IOException {
                try {
                    return reader.read(key, context);
                } catch (IllegalArgumentException | DateTimeException refusal) {
                    throw new MappingFaults.OfName(context.getParser(), key, refusal);
                }
            }
        });
    }

    /** A type that looks like another one. */
    static <T, S> void as(
            SimpleModule module, Class<T> type, Class<S> shape, Function<T, S> writer, Function<S, T> reader) {
        as(module, type, TypeFactory.defaultInstance().constructType(shape), writer, reader);
    }

    static <T, S> void as(
            SimpleModule module, Class<T> type, JavaType shape, Function<T, S> writer, Function<S, T> reader) {
        JavaType plain = TypeFactory.defaultInstance().constructType(type);
        SHAPES.put(type, shape);
        module.addSerializer(type, new StdDelegatingSerializer(type, new Conversion<>(plain, shape, writer)));
        module.addDeserializer(type, new StdDelegatingDeserializer<>(new Conversion<>(shape, plain, reader)));
    }

    /** A function that knows its types. */
    private static final class Conversion<A, B> extends StdConverter<A, B> {
        private final JavaType from;
        private final JavaType to;
        private final Function<A, B> function;

        Conversion(JavaType from, JavaType to, Function<A, B> function) {
            this.from = from;
            this.to = to;
            this.function = function;
        }

        @Override
        public B convert(A value) {
            return function.apply(value);
        }

        @Override
        public JavaType getInputType(TypeFactory types) {
            return from;
        }

        @Override
        public JavaType getOutputType(TypeFactory types) {
            return to;
        }
    }

    /** An enum's constant as documents write it: {@code IN_PROGRESS} is {@code in-progress}. */
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What holds for every type: constants' codes, and which fields must be there. */
    private static final class Marks extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
            for (int place = 0; place < names.length; place++) {
                names[place] = code(constants[place]);
            }
            return names;
        }

        /** All must be there but what can be empty: optional values, lists, maps, and what is marked so. */
        @Override
        public Boolean hasRequiredMarker(AnnotatedMember member) {
            return !isLeftOut(member);
        }

        /** What must be there is written even where it is empty. */
        @Override
        public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
            boolean isNeeded = annotated instanceof AnnotatedMember && !isLeftOut(annotated);
            return isNeeded
                    ? JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS)
                    : super.findPropertyInclusion(annotated);
        }

        /** What is left out is empty, and for a number 0. */
        @Override
        public JsonSetter.Value findSetterInfo(Annotated member) {
            return isLeftOut(member) ? JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY) : super.findSetterInfo(member);
        }

        private boolean isLeftOut(Annotated member) {
            Class<?> type = member.getRawType();
            Presence marked = _findAnnotation(member, Presence.class);
            if (marked != null) {
                return !marked.isNeeded();
            }
            return type.getSimpleName().startsWith("Optional")
                    || Collection.class.isAssignableFrom(type)
                    || Map.class.isAssignableFrom(type);
        }
    }
}
