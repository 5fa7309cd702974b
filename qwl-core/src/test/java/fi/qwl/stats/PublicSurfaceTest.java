package fi.qwl.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublicSurfaceTest {

    private static final Path CLASSES = Path.of("target", "classes", "fi", "qwl", "stats");

    private static List<Class<?>> publicTypes() {
        try (Stream<Path> files = Files.list(CLASSES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
                    .sorted(Comparator.naturalOrder())
                    .<Class<?>>map(name -> type(name.substring(0, name.length() - ".class".length())))
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("fi.qwl.stats." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void noForeignTypeIsInAPublicSignature() {
        for (Class<?> type : publicTypes()) {
            Stream<Executable> members =
                    Stream.concat(Arrays.stream(type.getMethods()), Arrays.stream(type.getConstructors()));
            members.forEach(member -> assertThat(member.toGenericString()).doesNotContain("org.apache"));
        }
    }

    @Test
    void thePackageStaysSmall() {
        assertThat(publicTypes().stream().filter(type -> type.getEnclosingClass() == null))
                .hasSizeBetween(5, 16);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void everyMethodNamesItsFormulaAndItsSource(Method method) {
        assertThat(method.title()).isNotBlank();
        assertThat(method.formula()).isNotBlank();
        assertThat(method.reference()).isNotBlank();
        boolean isOurs = method.reference().toLowerCase(Locale.ROOT).equals("ours");
        assertThat(method.origin() == Method.Origin.OURS).isEqualTo(isOurs);
    }

    @Test
    void noTwoMethodsShareATitle() {
        assertThat(Arrays.stream(Method.values()).map(Method::title)).doesNotHaveDuplicates();
    }
}
