package fi.qwl.io.office;

import fi.qwl.words.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The parts of an Office Open XML file by their names, such as {@code ppt/slides/slide1.xml}, in their order. Written with
 * one fixed time for all parts: the same parts are the same bytes. For one thread.
 */
public final class OfficePackage {

    /** The type of parts that hold relations. */
    public static final String RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
    /** The namespace of parts that hold relations. */
    public static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    /** The namespace of attributes that refer to a relation. */
    public static final String REFERENCES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    /** What the types of relations begin with. */
    public static final String TYPES = REFERENCES + "/";

    /** The first that the format knows, in the zone of nobody. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private OfficePackage() {}

    /** {@return a package without parts} */
    public static OfficePackage empty() {
        return new OfficePackage();
    }

    /**
     * The tag by which office programs know a language.
     *
     * @param language the language
     * @return such as {@code fi-FI}
     */
    public static String tag(Language language) {
        return switch (language) {
            case FI -> "fi-FI";
            case SV -> "sv-FI";
            case EN -> "en-GB";
        };
    }

    /**
     * Adds a part or replaces it in its place.
     *
     * @param name its name
     * @param content its bytes; not copied, must not change
     * @return this
     */
    public OfficePackage with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /**
     * Adds a part of XML or replaces it in its place.
     *
     * @param name its name
     * @param content its document
     * @return this
     */
    public OfficePackage with(String name, Markup content) {
        return with(name, content.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Takes a part out.
     *
     * @param name its name
     */
    public void remove(String name) {
        parts.remove(name);
    }

    /**
     * A part.
     *
     * @param name its name
     * @return its bytes; not copied, must not be changed; empty where there is no such part
     */
    public Optional<byte[]> find(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    /** {@return the names of the parts, in their order; unmodifiable} */
    public List<String> names() {
        return List.copyOf(parts.keySet());
    }

    /**
     * The file.
     *
     * @return the zipped parts, in their order
     * @throws IOException if memory cannot be written to
     */
    public byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(TIME);
                out.putNextEntry(entry);
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
