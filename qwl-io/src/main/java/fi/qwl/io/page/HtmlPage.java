package fi.qwl.io.page;

import fi.qwl.page.Page;

/** Writes a page as a fragment of HTML, which a host puts into a page of its own. */
final class HtmlPage {

    private HtmlPage() {}

    static String of(Page page) {
        HtmlWriter html = new HtmlWriter();
        html.open("section", "lang", page.language().code());
        html.line("h1", page.title());
        page.blocks().forEach(new HtmlBlocks(html)::write);
        page.imprint().ifPresent(imprint -> html.line("p", imprint.line(page.language()), "class", "imprint"));
        return html.close("section").toString();
    }
}
