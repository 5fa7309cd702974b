package fi.qwl.io.page;

import fi.qwl.page.Block;
import fi.qwl.page.Imprint;
import fi.qwl.page.Page;
import fi.qwl.page.Paper;
import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** Pages as XHTML that {@link PdfDocument} lays out: a style sheet of CSS 2.1, bookmarks, drawings with their alternatives. */
final class PrintDocument {

    private static final String FOOT =
            "font: 8pt QWL; color: #4d5b69; vertical-align: top; padding-top: 4mm; width: 88% ";
    private static final String NUMBER =
            " @bottom-right { content: counter(page); font: 8pt QWL; color: #4d5b69; vertical-align: top; padding-top: 4mm;"
                    + " text-align: right }";

    private final HtmlWriter html = new HtmlWriter();
    private final HtmlWriter bookmarks = new HtmlWriter();
    /** The rules of printed pages by the names of their kinds. */
    private final Map<String, String> printed = new LinkedHashMap<>();

    private PrintDocument() {}

    static String of(String title, List<Page> pages) {
        PrintDocument document = new PrintDocument();
        for (int i = 0; i < pages.size(); i++) {
            document.page(pages.get(i), "p" + (i + 1), pages.size() == 1 ? 0 : 1, i == 0 ? title : "");
        }
        return document.head(title, pages.get(0)) + document.html.close("body").close("html");
    }

    private String head(String title, Page first) {
        Language language = first.language();
        HtmlWriter head = new HtmlWriter().add("<!DOCTYPE html>\n").open("html", "lang", language.code());
        head.open("head").line("title", title);
        first.imprint().ifPresent(imprint -> properties(head, imprint, language));
        head.open("bookmarks").add(bookmarks.toString()).close("bookmarks");
        head.open("style").add(StyleSheet.read("print.css"));
        printed.forEach((rule, kind) -> head.add(".%1$s { page: %1$s }\n@page %1$s { %2$s }\n".formatted(kind, rule)));
        return head.close("style").close("head").open("body").toString();
    }

    private static void properties(HtmlWriter head, Imprint imprint, Language language) {
        head.leaf("meta", "name", "author", "content", imprint.owner());
        head.leaf("meta", "name", "subject", "content", imprint.line(language));
        head.leaf("meta", "name", "description", "content", imprint.line(language));
        head.leaf("meta", "name", "keywords", "content", String.join(" ", imprint.publications()));
    }

    private void page(Page page, String id, int deeper, String documentTitle) {
        String line = page.imprint().map(own -> own.line(page.language())).orElse("");
        String kind = printed.computeIfAbsent(
                StyleSheet.printed(page.paper(), line, FOOT) + NUMBER, rule -> "printed-" + (printed.size() + 1));
        String paper = StyleSheet.kind(page);
        html.open(
                "div",
                "class",
                "sheet " + paper + " " + kind,
                "lang",
                page.language().code());
        if (deeper > 0 && !documentTitle.isEmpty()) {
            html.line("h1", documentTitle, "class", "document");
        }
        page.imprint()
                .ifPresent(own -> html.line("p", own.handling().label().in(page.language()), "class", "handling"));
        html.line(HtmlBlocks.headingTag(1 + deeper), page.title(), "class", "title", "id", id);
        bookmarks.open("bookmark", "name", page.title(), "href", "#" + id);
        page.blocks().forEach(new PrintBlocks(html, bookmarks, page.paper(), id, deeper)::write);
        bookmarks.close("bookmark");
        html.close("div");
    }

    /** Blocks on paper: nothing opens or scrolls. */
    private static final class PrintBlocks extends HtmlBlocks {
        /** The tallest drawings that fit a sheet, in pixels; of a taller one the table of numbers is printed. */
        private static final double TALLEST = 900;

        private static final double TALLEST_WIDE = 600;

        /** The alternative says it all. */
        private static final Set<String> WORDS = Set.of("title", "desc");

        private static final Set<String> LEFT_OUT = Set.of("id", "style", "aria-labelledby", "role");

        private final HtmlWriter bookmarks;
        private final double tallest;
        private final String id;
        private final int deeper;
        private int headings;

        private PrintBlocks(HtmlWriter html, HtmlWriter bookmarks, Paper paper, String id, int deeper) {
            super(html);
            this.bookmarks = bookmarks;
            this.tallest = paper == Paper.WIDE ? TALLEST_WIDE : TALLEST;
            this.id = id;
            this.deeper = deeper;
        }

        @Override
        void heading(Block.Heading heading) {
            headings++;
            String own = DocumentBlocks.headingId(id, headings);
            html().line(headingTag(heading.level() + deeper), heading.text(), "id", own);
            bookmarks.leaf("bookmark", "name", heading.text(), "href", "#" + own);
        }

        @Override
        void figure(Block.Figure figure) {
            Element drawing = SvgTree.parse(figure.svg());
            if (!isPrintable(drawing)) {
                html().line("p", figure.caption(), "class", "figure-title").line("p", figure.textAlternative());
                table(figure.data());
                return;
            }
            String words = SvgTree.description(figure.svg()).orElse(figure.textAlternative());
            drawing.setAttribute("alt", figure.caption() + ". " + words);
            html().open("div", "class", "figure");
            verbatim(drawing);
            html().close("div");
        }

        private boolean isPrintable(Element drawing) {
            return SvgTree.isPlain(drawing)
                    && SvgTree.length(drawing, "width") > 0
                    && SvgTree.length(drawing, "height") <= tallest;
        }

        private void verbatim(Element element) {
            String[] attributes = attributes(element);
            List<Element> children = SvgTree.children(element);
            if (!children.isEmpty()) {
                html().open(element.getNodeName(), attributes);
                children.stream()
                        .filter(child -> !WORDS.contains(child.getNodeName()))
                        .forEach(this::verbatim);
                html().close(element.getNodeName());
            } else {
                html().line(element.getNodeName(), element.getTextContent(), attributes);
            }
        }

        private static String[] attributes(Element element) {
            NamedNodeMap given = element.getAttributes();
            List<String> attributes = new ArrayList<>();
            for (int i = 0; i < given.getLength(); i++) {
                if (!LEFT_OUT.contains(given.item(i).getNodeName())) {
                    attributes.add(given.item(i).getNodeName());
                    attributes.add(given.item(i).getNodeValue());
                }
            }
            return attributes.toArray(String[]::new);
        }
    }
}
