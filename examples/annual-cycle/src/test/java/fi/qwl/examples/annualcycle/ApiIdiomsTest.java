package fi.qwl.examples.annualcycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fi.qwl.words.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One idiom each over the public API; CONTRIBUTING.md has them under "How the code reads". */
class ApiIdiomsTest {

    private static final Pattern EXPORT = Pattern.compile("exports ([a-z.]+);");
    private static final Set<String> OPTIONALS = Stream.of(
                    Optional.class, OptionalDouble.class, OptionalInt.class, OptionalLong.class)
            .map(Class::getName)
            .collect(Collectors.toSet());

    /** The public types of the exported packages. */
    private static final List<JavaClass> TYPES = types();

    private static List<JavaClass> types() {
        Set<String> exported = new TreeSet<>();
        for (String module : List.of("qwl-core", "qwl-plan", "qwl-io")) {
            try {
                String declared =
                        Files.readString(Path.of("..", "..", module, "src", "main", "java", "module-info.java"));
                EXPORT.matcher(declared).results().forEach(export -> exported.add(export.group(1)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("fi.qwl").stream()
                        .filter(type -> exported.contains(type.getPackageName()))
                        .filter(ApiIdiomsTest::isVisible)
                        .toList();
    }

    private static boolean isVisible(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ApiIdiomsTest::isVisible).orElse(true);
    }

    /** Names of public methods that break a rule, without what the compiler adds and what the JDK's interfaces ask for. */
    private static List<String> methods(Predicate<JavaMethod> breaks) {
        assertThat(TYPES).hasSizeGreaterThan(300);
        return TYPES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(breaks)
                .map(method -> method.getOwner().getName() + "." + method.getName())
                .sorted()
                .toList();
    }

    private static boolean isStatic(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.STATIC);
    }

    private static boolean givesBuilder(JavaMethod method) {
        return method.getRawReturnType().getSimpleName().endsWith("Builder");
    }

    @Test
    void noTwoTypesShareASimpleName() {
        Map<String, List<String>> byName = TYPES.stream()
                .filter(JavaClass::isTopLevelClass)
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));

        assertThat(byName.values()).allSatisfy(names -> assertThat(names).hasSize(1));
    }

    @Test
    void aStaticMethodThatBeginsABuilderIsCalledBuilder() {
        assertThat(methods(method -> isStatic(method)
                        && givesBuilder(method)
                        && !method.getName().equals("builder")))
                .isEmpty();
    }

    @Test
    void aMethodCalledBuilderGivesABuilder() {
        assertThat(methods(method -> method.getName().equals("builder") && !givesBuilder(method)))
                .isEmpty();
    }

    @Test
    void anOptionalPropertyHasAPlainName() {
        assertThat(methods(method -> method.getName().matches("find(\\p{Lu}.*)?")
                        && method.getRawParameterTypes().isEmpty()))
                .isEmpty();
    }

    @Test
    void aSearchGivesAnOptional() {
        assertThat(methods(method -> method.getName().matches("find(\\p{Lu}.*)?")
                        && !OPTIONALS.contains(method.getRawReturnType().getName())))
                .isEmpty();
    }

    @Test
    void nothingIsCalledGet() {
        assertThat(methods(method -> method.getName().matches("get[A-Z].*"))).isEmpty();
    }

    @Test
    void aValueInALanguageBeginsByIn() {
        assertThat(methods(method -> isStatic(method)
                        && method.getRawParameterTypes().size() == 1
                        && method.getRawParameterTypes().get(0).isEquivalentTo(Language.class)
                        && method.getRawReturnType().equals(method.getOwner())
                        && !method.getName().equals("in")))
                .isEmpty();
    }

    @Test
    void aReaderReads() {
        List<String> others = TYPES.stream()
                .filter(type -> type.getSimpleName().endsWith("Reader"))
                .filter(type -> type.getMethods().stream()
                        .noneMatch(method -> method.getName().matches("(read|proposals|votes|tools).*")
                                && method.getModifiers().contains(JavaModifier.PUBLIC)))
                .map(JavaClass::getName)
                .toList();

        assertThat(others).isEmpty();
    }
}
