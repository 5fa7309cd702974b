package fi.qwl.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.spi.UnreadableTableException;
import fi.qwl.io.testing.Read;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small files in the shapes that survey tools export, all invented; {@code expected.txt} tells what is in them. */
class SurveyToolExportsTest {

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = SurveyToolExportsTest.class.getResourceAsStream("/fi/qwl/io/exports/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    static Stream<String> expectations() throws IOException {
        String all = new String(bytes("expected.txt"), StandardCharsets.UTF_8);
        return Arrays.stream(all.split("(?m)^#### ", -1)).skip(1);
    }

    @ParameterizedTest
    @MethodSource("expectations")
    void everyExportIsReadRightOrRefusedRight(String expected) throws IOException {
        String name = expected.substring(0, expected.indexOf(' '));
        assertThat(told(name)).isEqualTo(expected);
    }

    private static String told(String name) throws IOException {
        StringBuilder told = new StringBuilder(name).append(' ');
        try {
            Read read = Read.of(name, bytes(name));
            told.append(read.choices()).append('\n');
            read.rows().forEach(row -> told.append(row.replace("\n", "\\n")).append("¶\n"));
            read.issues().forEach(issue -> told.append("   ").append(issue).append('\n'));
        } catch (UnreadableTableException e) {
            told.append(e.issue()).append('\n');
        }
        return told.toString();
    }
}
