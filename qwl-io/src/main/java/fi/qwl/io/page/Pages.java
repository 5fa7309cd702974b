package fi.qwl.io.page;

import fi.qwl.page.Page;

/**
 * Writes pages. The same page gives the same characters on every machine; what people wrote is shown as they wrote it and
 * is never taken for markup.
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
     * A page as plain text.
     *
     * @param page the page
     * @param width the longest line in characters where the page has no table, at least 40
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
