package fi.qwl.io.page;

import static java.util.Objects.requireNonNull;

import fi.qwl.page.Page;
import java.util.List;

/**
 * Writes pages. The same page gives the same characters on every machine; what people wrote is shown as they wrote it and
 * is never treated as markup.
 *
 * <pre>{@code
 * String shown = Pages.markdown(ChoicePages.slip(Language.FI));
 * }</pre>
 */
public final class Pages {

    private static final int NARROWEST = 40;

    private Pages() {}

    /**
     * A page as Markdown.
     *
     * @param page the page
     * @return the text, with line feeds
     */
    public static String markdown(Page page) {
        return MarkdownPage.of(page);
    }

    /**
     * A page as a fragment of HTML: a {@code section} with its language, to be put into a page of the host's own style. Every
     * text is escaped, and a drawing is an image with its text alternative.
     *
     * @param page the page
     * @return the fragment, with line feeds
     */
    public static String html(Page page) {
        return HtmlPage.of(page);
    }

    /**
     * A page as one file of HTML that is complete in itself: it loads nothing and runs nothing, follows the reader's choice of
     * light or dark, and can be printed. Drawings are part of it, each with its numbers as a table.
     *
     * @param page the page
     * @return the document, with line feeds; to be written in UTF-8
     * @throws IllegalArgumentException if a figure's drawing is not well-formed XML
     */
    public static String document(Page page) {
        return HtmlDocument.of(page.title(), List.of(page));
    }

    /**
     * Pages as one file of HTML, as {@link #document(Page)} writes one, with a table of contents.
     *
     * @param title the document's title
     * @param pages the pages, at least one; the first one's language is the document's
     * @return the document, with line feeds; to be written in UTF-8
     * @throws IllegalArgumentException if there is no page, or a figure's drawing is not well-formed XML
     */
    public static String document(String title, List<Page> pages) {
        requireNonNull(title, "title");
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("a document must have at least one page but has none");
        }
        return HtmlDocument.of(title, List.copyOf(pages));
    }

    /**
     * A page as plain text. A table that is wider than the lines gets narrower columns; where that is not enough, each row is
     * a paragraph that names the columns.
     *
     * @param page the page
     * @param width the longest line in characters, unless a word is longer; at least 40
     * @return the text, with line feeds
     * @throws IllegalArgumentException if the width is less than 40
     */
    public static String text(Page page, int width) {
        if (width < NARROWEST) {
            throw new IllegalArgumentException("width must be at least " + NARROWEST + " but was " + width);
        }
        return TextPage.of(page, width);
    }
}
