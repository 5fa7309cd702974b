package fi.qwl.io.office;

import fi.qwl.words.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
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
    /** What parts of relations hold, as far as they were read: most are read more than once. */
    private final Map<String, List<Relations.Relation>> relations = new HashMap<>();

    private OfficePackage() {}

    /** {@return a package without parts} */
    public static OfficePackage empty() {
        return new OfficePackage();
    }

    /**
     * Unpacks a file.
     *
     * @param zip its bytes
     * @param mostParts how many parts it may have
     * @param mostBytes how many bytes all parts may have together, unpacked
     * @return the package
     * @throws OfficeFormatException if it has two parts of one name or passes a limit, or is damaged
     * @throws IOException if memory cannot be read from
     */
    public static OfficePackage read(byte[] zip, int mostParts, long mostBytes) throws IOException {
        OfficePackage unpacked = new OfficePackage();
        long left = mostBytes;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8));
                left -= content.length;
                if (left < 0 || unpacked.parts.size() == mostParts) {
                    throw new OfficeFormatException(
                            "unpacked, it has more than " + mostParts + " parts or " + mostBytes + " bytes");
                }
                String name = entry.getName();
                if (!entry.isDirectory() && unpacked.parts.putIfAbsent(name, content) != null) {
                    throw new OfficeFormatException("two of its parts have one name");
                }
            }
        } catch (ZipException | IllegalArgumentException | EOFException damaged) {
            throw new OfficeFormatException("its packing is damaged", damaged);
        }
        return unpacked;
    }

    /** {@return a package with the same parts} */
    public OfficePackage copy() {
        OfficePackage copy = new OfficePackage();
        copy.parts.putAll(parts);
        copy.relations.putAll(relations);
        return copy;
    }

    /**
     * Whether there is a part.
     *
     * @param name its name
     * @return true if there is
     */
    public boolean has(String name) {
        return parts.containsKey(name);
    }

    /**
     * A part that must be there.
     *
     * @param name its name
     * @return its bytes; not copied, must not be changed
     * @throws OfficeFormatException if there is no such part
     */
    public byte[] require(String name) throws OfficeFormatException {
        byte[] content = parts.get(name);
        if (content == null) {
            throw new OfficeFormatException("it lacks the part " + name);
        }
        return content;
    }

    /**
     * The tag by which office programs know a language: with a country, since they check spelling by it.
     *
     * @param language the language
     * @return such as {@code fi-FI}
     */
    public static String tag(Language language) {
        return language.code() + (language == Language.EN ? "-GB" : "-FI");
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
        relations.remove(name);
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
        relations.remove(name);
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

    /** What a part of relations holds, if it was read or written since it changed. */
    Optional<List<Relations.Relation>> findRelations(String name) {
        return Optional.ofNullable(relations.get(name));
    }

    void keepRelations(String name, List<Relations.Relation> read) {
        relations.put(name, List.copyOf(read));
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
