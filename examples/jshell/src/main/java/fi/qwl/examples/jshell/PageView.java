package fi.qwl.examples.jshell;

import fi.qwl.io.page.Pages;
import fi.qwl.page.Page;

/**
 * A page that prints as text in a shell and is shown as HTML in a notebook.
 *
 * @param page the page
 */
public record PageView(Page page) {

    private static final int WIDTH = 120;

    /** {@return the page as HTML} */
    public String html() {
        return Pages.html(page);
    }

    /** {@return the page as text, with a line feed before it, so that it begins on its own line} */
    @Override
    public String toString() {
        return "\n" + Pages.text(page, WIDTH);
    }
}
