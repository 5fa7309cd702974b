package fi.qwl.io.testkit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zipped files with one part changed. */
final class PackageFaults {

    private static final String DOCUMENT_TYPE = "<!DOCTYPE doc [<!ENTITY expanded \"expanded\">]>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private PackageFaults() {}

    static PackageFaults of(byte[] bytes) throws IOException {
        PackageFaults faults = new PackageFaults();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                faults.parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return faults;
    }

    /** The names of the parts that hold XML in UTF-8. */
    List<String> xmlParts() {
        List<String> names = new ArrayList<>();
        parts.forEach((name, content) -> {
            if (text(content).stripLeading().startsWith("<")) {
                names.add(name);
            }
        });
        return names;
    }

    /** Without most of a part's content. */
    byte[] withBrokenPart(String name) throws IOException {
        return with(name, "<broken");
    }

    /** With a document type in a part. */
    byte[] withDocumentType(String name) throws IOException {
        String xml = text(parts.getOrDefault(name, new byte[0]));
        int at = xml.startsWith("<?") ? xml.indexOf("?>") + 2 : xml.indexOf('<');
        return with(name, xml.substring(0, at) + DOCUMENT_TYPE + xml.substring(at));
    }

    private byte[] with(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getKey().equals(name) ? content.getBytes(StandardCharsets.UTF_8) : part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String text(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
