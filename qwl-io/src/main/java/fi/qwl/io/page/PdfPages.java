package fi.qwl.io.page;

import static java.util.Objects.requireNonNull;

import fi.qwl.page.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes pages as PDF that keeps PDF/UA-1 (ISO 14289-1): tagged, with its language, title and bookmarks, fonts embedded, and a
 * text alternative for each chart. The imprint is in the foot of each sheet and in the properties. Charts are lines and areas,
 * sharp at any size. The same pages and fonts give the same bytes.
 *
 * <p>It needs two things of the host: the library {@code io.github.openhtmltopdf:openhtmltopdf-pdfbox} (LGPL), which QWL does
 * not bring along, and the TrueType fonts that are embedded, one for text and one for what is bold.
 *
 * <pre>{@code
 * byte[] regular = Files.readAllBytes(Path.of("DejaVuSans.ttf"));
 * byte[] bold = Files.readAllBytes(Path.of("DejaVuSans-Bold.ttf"));
 * try (OutputStream file = Files.newOutputStream(folder.resolve("slip.pdf"))) {
 *     PdfPages.withFonts(regular, bold).write(ChoicePages.slip(Language.FI), file);
 * }
 * }</pre>
 *
 * <p>A chart that is taller than a sheet is printed as the table of its numbers. The library for PDF reports its own progress
 * to {@code java.util.logging}, under {@code com.openhtmltopdf}; how much of that is kept is the host's choice.
 *
 * <p>Immutable; safe for use by several threads.
 */
public final class PdfPages {

    private static final String LIBRARY = "com.openhtmltopdf.pdfboxout.PdfRendererBuilder";

    private final byte[] regular;
    private final byte[] bold;

    private PdfPages(byte[] regular, byte[] bold) {
        this.regular = regular;
        this.bold = bold;
    }

    /**
     * Takes the fonts that are embedded.
     *
     * @param regular a TrueType font for text
     * @param bold a TrueType font for headings; may be the same
     * @return a writer
     * @throws IllegalArgumentException if one is not a TrueType font, or lacks a letter of Finnish, Swedish or English or a
     *     sign that the library writes
     * @throws IllegalStateException if the library for PDF is not there
     */
    public static PdfPages withFonts(byte[] regular, byte[] bold) {
        requireNonNull(regular, "regular");
        requireNonNull(bold, "bold");
        requireLibrary();
        PdfFont.check("regular", regular);
        PdfFont.check("bold", bold);
        return new PdfPages(regular.clone(), bold.clone());
    }

    private static void requireLibrary() {
        try {
            Class.forName(LIBRARY, false, PdfPages.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "the library for PDF is not there\nMaybe add io.github.openhtmltopdf:openhtmltopdf-pdfbox 1.1.31 (LGPL)"
                            + " to the application.",
                    e);
        }
    }

    /**
     * Writes a page.
     *
     * @param page the page
     * @param out where the document goes; not closed
     * @throws IllegalArgumentException if a figure's drawing is not well-formed XML
     * @throws IOException if the stream cannot be written to
     */
    public void write(Page page, OutputStream out) throws IOException {
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
    public void write(String title, List<Page> pages, OutputStream out) throws IOException {
        requireNonNull(title, "title");
        requireNonNull(out, "out");
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("a document must have at least one page but has none");
        }
        out.write(new PdfDocument(regular, bold).bytes(title, List.copyOf(pages)));
    }
}
