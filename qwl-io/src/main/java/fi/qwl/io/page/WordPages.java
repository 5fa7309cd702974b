package fi.qwl.io.page;

import static java.util.Objects.requireNonNull;

import fi.qwl.page.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes pages as documents of Word (Office Open XML, {@code .docx}), which people go on writing in. Headings, lists, captions
 * and notes have styles, tables repeat their header on each sheet, and a figure is a chart that Word draws itself where it
 * knows the kind, and otherwise the table of its numbers; each chart has its text alternative. The document says its language,
 * and the imprint is in the footer and in the properties. There are no text boxes and no pictures. The same pages give the
 * same bytes.
 *
 * <pre>{@code
 * try (OutputStream file = Files.newOutputStream(folder.resolve("slip.docx"))) {
 *     WordPages.write(ChoicePages.slip(Language.FI), file);
 * }
 * }</pre>
 */
public final class WordPages {

    private WordPages() {}

    /**
     * Writes a page.
     *
     * @param page the page
     * @param out where the document goes; not closed
     * @throws IllegalArgumentException if a figure's drawing is not well-formed XML
     * @throws IOException if the stream cannot be written to
     */
    public static void write(Page page, OutputStream out) throws IOException {
        write(page.title(), List.of(page), out);
    }

    /**
     * Writes pages, each beginning on a sheet of its own.
     *
     * @param title the document's title
     * @param pages the pages, at least one; the first one's language is the document's
     * @param out where the document goes; not closed
     * @throws IllegalArgumentException if there is no page, or a figure's drawing is not well-formed XML
     * @throws IOException if the stream cannot be written to
     */
    public static void write(String title, List<Page> pages, OutputStream out) throws IOException {
        requireNonNull(title, "title");
        requireNonNull(out, "out");
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("a document must have at least one page but has none");
        }
        out.write(WordDocument.of(title, List.copyOf(pages)));
    }
}
