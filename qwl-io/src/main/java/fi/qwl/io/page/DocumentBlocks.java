package fi.qwl.io.page;

import fi.qwl.page.Block;
import fi.qwl.page.Page;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import org.w3c.dom.Element;

/** Writes the blocks of one page of a document: headings that can be linked to, drawings in the page, wide tables that scroll. */
final class DocumentBlocks extends HtmlBlocks {

    /** The most columns that fit a narrow screen. */
    private static final int WIDEST = 4;

    /** The tallest drawing that fits a printed page, in pixels; a taller one goes on to the next. */
    private static final double TALLEST = 900;

    private static final String[] TALL = {"class", "tall"};

    private enum Wording implements Phrase {
        DATA
    }

    private final Language language;
    private final String id;
    private final int deeper;
    private final InlineSvg drawings;
    private int headings;
    private String lastHeading;

    /**
     * Blocks of a page.
     *
     * @param id the page's id, with which the ids of its parts begin
     * @param drawings writes the drawings of all pages
     * @param deeper how many levels its headings are below those that they have alone
     */
    DocumentBlocks(HtmlWriter html, InlineSvg drawings, Page page, String id, int deeper) {
        super(html);
        this.drawings = drawings;
        this.lastHeading = page.title();
        this.language = page.language();
        this.id = id;
        this.deeper = deeper;
    }

    /** The id of a page's n-th heading, from 1. */
    static String headingId(String pageId, int number) {
        return pageId + "-h" + number;
    }

    @Override
    void heading(Block.Heading heading) {
        lastHeading = heading.text();
        headings++;
        html().line(headingTag(heading.level() + deeper), heading.text(), "id", headingId(id, headings));
    }

    @Override
    void figure(Block.Figure figure) {
        Element drawing = SvgTree.parse(figure.svg());
        html().open("figure", SvgTree.length(drawing, "height") > TALLEST ? TALL : new String[0]);
        html().open("div", "class", "drawing", "role", "group", "tabindex", "0", "aria-label", figure.caption());
        if (SvgTree.isPlain(drawing)) {
            drawings.write(drawing);
        } else {
            image(figure);
        }
        html().close("div");
        html().line("figcaption", figure.caption());
        html().open("details").line("summary", Wording.DATA.in(language, figure.caption()));
        table(figure.data());
        html().close("details").close("figure");
    }

    /** A wide table can be scrolled by the keyboard, too. */
    @Override
    void table(Block.Table table) {
        if (table.header().size() <= WIDEST) {
            super.table(table);
            return;
        }
        String name = table.caption().isBlank() ? lastHeading : table.caption();
        html().open("div", "class", "scroll", "role", "group", "tabindex", "0", "aria-label", name);
        super.table(table);
        html().close("div");
    }
}
