package fi.qwl.io.page;

import fi.qwl.page.Block;
import fi.qwl.page.Imprint;
import fi.qwl.page.Page;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes pages as one file of HTML that loads nothing and runs nothing. */
final class HtmlDocument {

    /** Loads and runs nothing, whatever a text says: a second lock behind the escaping. */
    private static final String SECURITY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    /** Fewer headings are seen at a glance. */
    private static final int SHORTEST_CONTENTS = 5;

    /** Longer contents are closed at first. */
    private static final int LONGEST_OPEN_CONTENTS = 24;

    private enum Wording implements Phrase {
        SKIP,
        CONTENTS
    }

    private record Entry(String id, String text) {}

    private final HtmlWriter html = new HtmlWriter();
    private final InlineSvg drawings = new InlineSvg(html);
    private final String title;
    private final List<Page> pages;
    private final Language language;
    private final Optional<String> imprint;
    /** The rules of printed pages by the names of their kinds. */
    private final Map<String, String> printed = new LinkedHashMap<>();

    private HtmlDocument(String title, List<Page> pages) {
        this.title = title;
        this.pages = pages;
        this.language = pages.get(0).language();
        this.imprint = common(pages);
    }

    static String of(String title, List<Page> pages) {
        HtmlDocument document = new HtmlDocument(title, pages);
        document.body();
        return document.head() + document.html;
    }

    /** The imprint's line, where all pages have the same. */
    private static Optional<String> common(List<Page> pages) {
        Set<String> lines = pages.stream().map(page -> line(page).orElse("")).collect(Collectors.toSet());
        return lines.size() == 1
                ? lines.stream().filter(line -> !line.isEmpty()).findFirst()
                : Optional.empty();
    }

    private void body() {
        html.open("body", "class", pages.size() == 1 ? "single" : "several");
        html.line("a", Wording.SKIP.in(language), "class", "skip", "href", "#main");
        if (pages.size() > 1) {
            html.open("header", "class", printed(pages.get(0)))
                    .line("h1", title)
                    .close("header");
        }
        contents();
        html.open("main", "id", "main");
        for (int i = 0; i < pages.size(); i++) {
            page(pages.get(i), id(i));
        }
        html.close("main");
        imprint.ifPresent(line -> html.open("footer", "class", printed(pages.get(pages.size() - 1)))
                .line("p", line)
                .close("footer"));
        html.close("body").close("html");
    }

    /** Written after the body: its rules are those that the drawings use. */
    private String head() {
        HtmlWriter head = new HtmlWriter().add("<!DOCTYPE html>\n").open("html", "lang", language.code());
        head.open("head").leaf("meta", "charset", "utf-8");
        head.leaf("meta", "http-equiv", "Content-Security-Policy", "content", SECURITY);
        meta(head, "viewport", "width=device-width, initial-scale=1");
        meta(head, "color-scheme", "light dark");
        head.line("title", title);
        pages.get(0).imprint().ifPresent(first -> properties(head, first));
        head.open("style").add(StyleSheet.screen()).add(drawings.rules());
        printed.forEach((rule, kind) -> head.add(".%1$s { page: %1$s }\n@page %1$s { %2$s }\n".formatted(kind, rule)));
        return head.close("style").close("head").toString();
    }

    private static void properties(HtmlWriter head, Imprint first) {
        meta(head, "author", first.owner());
        meta(head, "date", first.day().toString());
        meta(head, "version", first.version());
        meta(head, "handling", first.handling().name().toLowerCase(Locale.ROOT));
        meta(head, "publications", String.join(" ", first.publications()));
    }

    private static void meta(HtmlWriter head, String name, String content) {
        head.leaf("meta", "name", name, "content", content);
    }

    private static String id(int page) {
        return "p" + (page + 1);
    }

    private void contents() {
        List<Entry> entries = pages.size() == 1 ? headings(pages.get(0)) : titles();
        if (pages.size() == 1 && entries.size() < SHORTEST_CONTENTS) {
            return;
        }
        boolean isOpen = entries.size() <= LONGEST_OPEN_CONTENTS;
        html.open("nav", "aria-label", Wording.CONTENTS.in(language));
        html.open("details", isOpen ? new String[] {"open", "open"} : new String[0]);
        html.line("summary", Wording.CONTENTS.in(language)).open("ol");
        for (Entry entry : entries) {
            html.add("<li>")
                    .element("a", entry.text(), "href", "#" + entry.id())
                    .add("</li>\n");
        }
        html.close("ol").close("details").close("nav");
    }

    private List<Entry> titles() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            entries.add(new Entry(id(i), pages.get(i).title()));
        }
        return entries;
    }

    private static List<Entry> headings(Page page) {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (Block block : page.blocks()) {
            if (block instanceof Block.Heading heading) {
                number++;
                if (heading.level() == 2) {
                    entries.add(new Entry(DocumentBlocks.headingId(id(0), number), heading.text()));
                }
            }
        }
        return entries;
    }

    private static Optional<String> line(Page page) {
        return page.imprint().map(own -> own.line(page.language()));
    }

    /** The kind of printed page: what follows on another kind begins a new sheet. */
    private String printed(Page page) {
        return printed.computeIfAbsent(
                StyleSheet.printed(page.paper(), line(page).orElse("")), rule -> "printed-" + (printed.size() + 1));
    }

    private void page(Page page, String id) {
        int deeper = pages.size() == 1 ? 0 : 1;
        Optional<String> line = line(page);
        String paper = StyleSheet.kind(page);
        html.open(
                "article",
                "class",
                "sheet " + paper + " " + printed(page),
                "id",
                id,
                "lang",
                page.language().code());
        page.imprint()
                .ifPresent(own -> html.line("p", own.handling().label().in(page.language()), "class", "handling"));
        html.line(HtmlBlocks.headingTag(1 + deeper), page.title(), "class", "title");
        page.blocks().forEach(new DocumentBlocks(html, drawings, page, id, deeper)::write);
        if (imprint.isEmpty()) {
            line.ifPresent(own -> html.line("p", own, "class", "imprint"));
        }
        html.close("article");
    }
}
