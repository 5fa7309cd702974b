package fi.qwl.examples.annualcycle;

import fi.qwl.io.page.Pages;
import fi.qwl.io.page.WordPages;
import fi.qwl.page.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files by their path in the output folder, made whole in memory. */
final class PageFiles {

    private final Map<String, byte[]> contents = new LinkedHashMap<>();

    void text(String path, String text) {
        contents.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void html(String path, Page page) {
        text(path, Pages.document(page));
    }

    void html(String path, String title, List<Page> pages) {
        text(path, Pages.document(title, pages));
    }

    /** The pages as a document that people can edit. */
    void word(String path, String title, List<Page> pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WordPages.write(title, pages, bytes);
        contents.put(path, bytes.toByteArray());
    }

    /** A file that is made elsewhere. */
    void bytes(String path, byte[] file) {
        contents.put(path, file);
    }

    Map<String, byte[]> contents() {
        return Collections.unmodifiableMap(contents);
    }
}
