package fi.qwl.io.store;

import fi.qwl.plan.PersonId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks for a person's id in a file that cannot be read as a plan. */
final class PersonTrace {

    private final String plain;
    private final String escaped;

    PersonTrace(PersonId person) {
        plain = person.value();
        escaped = person.value().replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** By characters of one octet each, so that broken UTF-8 hides nothing. */
    boolean isIn(Path file) throws IOException {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return content.contains(octets(plain)) || content.contains(octets(escaped));
    }

    private static String octets(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
