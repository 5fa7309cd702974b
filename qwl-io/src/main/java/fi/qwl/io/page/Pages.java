package fi.qwl.io.page;

import fi.qwl.page.Page;

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
