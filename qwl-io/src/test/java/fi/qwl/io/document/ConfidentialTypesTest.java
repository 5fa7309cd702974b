package fi.qwl.io.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.Gson;
import fi.qwl.compare.UnitComparisons;
import fi.qwl.index.Cells;
import fi.qwl.index.IndexExplanation;
import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.index.RowScorer;
import fi.qwl.index.Scores;
import fi.qwl.io.Released;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.privacy.CommentRelease;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.privacy.SurveyReleases;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What holds answers, unprotected results or the ledger shows nothing to any mapper, whether it knows the library or not:
 * every such exported type is found in the packages, and an object of nearly each is found by walking from real results.
 */
class ConfidentialTypesTest {

    private static final Set<String> FOLDERS = Set.of("survey", "index", "compare", "privacy");

    private final Map<Class<?>, Object> samples = samples();

    @Test
    void mostConfidentialTypesAreMetOnTheWalk() {
        Set<String> never = new TreeSet<>();
        for (Class<?> type : confidential()) {
            if (!type.isInterface() && samples.keySet().stream().noneMatch(type::isAssignableFrom)) {
                never.add(type.getSimpleName());
            }
        }
        // The rest is held by the rule on transient fields in the architecture test.
        assertThat(never).as("types that no test looks at").hasSizeLessThan(samples.size());
        assertThat(samples.keySet())
                .extracting(Class::getSimpleName)
                .contains(
                        "Survey", "Computed", "UnitResult", "MeasureResult", "ReleaseLedger", "Publication", "Release");
    }

    @Test
    void noMapperFindsAnythingInThem() throws IOException {
        for (Map.Entry<Class<?>, Object> sample : samples.entrySet()) {
            for (Map.Entry<String, Writer> writer : writers().entrySet()) {
                assertThat(writer.getValue().write(sample.getValue()))
                        .as(writer.getKey() + " of " + sample.getKey().getSimpleName())
                        .isIn("{}", "null");
            }
            assertThatThrownBy(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(sample.getValue()))
                    .isInstanceOf(NotSerializableException.class);
        }
    }

    @Test
    void withAModuleEachIsRefusedClearly() {
        ObjectMapper two = new ObjectMapper()
                .registerModule(new QwlJacksonModule())
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.ANY);
        tools.jackson.databind.json.JsonMapper three = tools.jackson.databind.json.JsonMapper.builder()
                .addModule(new QwlJackson3Module())
                .build();
        for (Map.Entry<Class<?>, Object> sample : samples.entrySet()) {
            if (!(sample.getValue() instanceof Publication)) {
                assertThatThrownBy(() -> two.writeValueAsString(sample.getValue()))
                        .as(sample.getKey().getSimpleName())
                        .hasMessageContaining("stays inside the host");
                assertThatThrownBy(() -> three.writeValueAsString(sample.getValue()))
                        .as(sample.getKey().getSimpleName())
                        .hasMessageContaining("stays inside the host");
            }
        }
    }

    /** A getter would be a bean's property; a map of counts would be written wherever it was handed on. */
    @Test
    void noneHasAccessorsOfBeansOrMapsOfCounts() {
        List<Class<?>> types = confidential().stream()
                .filter(type -> !Throwable.class.isAssignableFrom(type))
                .toList();
        for (Class<?> type : types) {
            for (Method method : type.getMethods()) {
                boolean isOwn = method.getDeclaringClass() != Object.class && !Modifier.isStatic(method.getModifiers());
                boolean isBean =
                        method.getParameterCount() == 0 && method.getName().matches("(get|is)[A-Z].*");
                assertThat(isOwn && isBean).as(method.toString()).isFalse();
                assertThat(method.getGenericReturnType().getTypeName())
                        .as(method.toString())
                        .doesNotContain("Map<java.lang.Long");
            }
        }
    }

    @FunctionalInterface
    private interface Writer {
        String write(Object value) throws IOException;
    }

    private static Map<String, Writer> writers() {
        Map<String, Writer> writers = new LinkedHashMap<>();
        ObjectMapper two = JsonMapper.builder()
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .build();
        ObjectMapper greedy = two.copy().setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.ANY);
        tools.jackson.databind.json.JsonMapper three = new tools.jackson.databind.json.JsonMapper();
        tools.jackson.databind.json.JsonMapper greedyThree = tools.jackson.databind.json.JsonMapper.builder()
                .changeDefaultVisibility(all -> all.withVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.ANY))
                .build();
        writers.put("Jackson 2", two::writeValueAsString);
        writers.put("Jackson 2, everything visible", greedy::writeValueAsString);
        writers.put("Jackson 3", three::writeValueAsString);
        writers.put("Jackson 3, everything visible", greedyThree::writeValueAsString);
        writers.put("Gson", new Gson()::toJson);
        return writers;
    }

    private static List<Class<?>> confidential() {
        List<Class<?>> types = new ArrayList<>();
        for (String folder : FOLDERS) {
            for (Class<?> type : classes(folder)) {
                if (isExported(type)
                        && Host.isRefused(type)
                        && !Host.isReleased(type)
                        && !type.getSimpleName().endsWith("Builder")) {
                    types.add(type);
                }
            }
        }
        assertThat(types).hasSizeGreaterThan(25);
        return types;
    }

    private static boolean isExported(Class<?> type) {
        Class<?> at = type;
        while (at != null) {
            if (!Modifier.isPublic(at.getModifiers())) {
                return false;
            }
            at = at.getDeclaringClass();
        }
        return true;
    }

    /** From the sources: the classes are in a jar in one build and in a folder in another. */
    private static List<Class<?>> classes(String folder) {
        Path sources = Path.of("..", "qwl-core", "src", "main", "java", "fi", "qwl", folder);
        try (Stream<Path> files = Files.list(sources)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
                    .sorted()
                    .map(name -> type("fi.qwl." + folder + "." + name.substring(0, name.length() - 5)))
                    .flatMap(ConfidentialTypesTest::withNested)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Class<?>> withNested(Class<?> type) {
        return Stream.concat(
                Stream.of(type), Stream.of(type.getDeclaredClasses()).flatMap(ConfidentialTypesTest::withNested));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static SurveyReleases kept(ReleaseStore store) {
        try {
            return store.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Class<?>, Object> samples() {
        Survey survey = InventedAnswers.survey();
        Results results = InventedAnswers.results();
        ReleaseRequest request = ReleaseRequest.on(Released.DAY);
        ReleaseStore store = ReleaseStore.inMemory();
        Publication publication = Released.into(store, results, request);
        Map<Class<?>, Object> samples = new LinkedHashMap<>();
        Deque<Object> open = new ArrayDeque<>(List.of(
                publication,
                request,
                kept(store),
                survey,
                results,
                Cells.of(IndexModel.kano(), survey),
                Scores.of(IndexModel.kano(), survey),
                RowScorer.of(IndexModel.kano(), survey.questionnaire()),
                RowScorer.of(IndexModel.kano(), survey.questionnaire())
                        .newBlock()
                        .endRow(),
                IndexExplanation.ofPerson(IndexModel.kano(), survey, 0),
                ReportedResults.Row.empty().withMean(Factor.SAFETY, 71),
                new CommentRelease.Comment("p", new UnitId("A"), "text"),
                UnitComparisons.of(results),
                UnitComparisons.of(results).withRestOfParent(Factor.SAFETY)));
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (next instanceof Collection<?> several) {
                several.stream().limit(2).forEach(open::push);
            } else if (next instanceof Map<?, ?> map) {
                map.values().stream().limit(2).forEach(open::push);
            } else if (next instanceof Optional<?> maybe) {
                maybe.ifPresent(open::push);
            } else if (isOfPeople(next.getClass()) && samples.putIfAbsent(next.getClass(), next) == null) {
                parts(next).forEach(open::push);
            }
        }
        return samples;
    }

    /** A publication is written as a document, but the ledger in it is not. */
    private static boolean isOfPeople(Class<?> type) {
        boolean isInFolders =
                FOLDERS.stream().anyMatch(folder -> type.getPackageName().equals("fi.qwl." + folder));
        return isInFolders && (type == Publication.class || (Host.isRefused(type) && !Host.isReleased(type)));
    }

    /** What an object's public methods without parameters give. */
    private static List<Object> parts(Object value) {
        List<Object> parts = new ArrayList<>();
        for (Method method : value.getClass().getMethods()) {
            boolean isAccessor = Modifier.isPublic(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getDeclaringClass() != Object.class
                    && method.getParameterCount() == 0
                    && method.getReturnType() != void.class;
            if (isAccessor && Modifier.isPublic(value.getClass().getModifiers())) {
                try {
                    Optional.ofNullable(method.invoke(value)).ifPresent(parts::add);
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                } catch (InvocationTargetException notThere) {
                    assertThat(notThere.getCause()).isInstanceOf(RuntimeException.class);
                }
            }
        }
        return parts;
    }
}
