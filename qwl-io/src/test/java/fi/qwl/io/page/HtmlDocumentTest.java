package fi.qwl.io.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.page.Block;
import fi.qwl.page.Handling;
import fi.qwl.page.Imprint;
import fi.qwl.page.Page;
import fi.qwl.words.Language;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class HtmlDocumentTest {

    private static final Pattern INK = Pattern.compile("var\\((--ink-[0-9a-f]{6}), #");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("href=\"#([^\"]*)\"|aria-labelledby=\"([^\"]*)\"");

    private static String all(Language language) {
        return Pages.document("Kaikki", List.copyOf(SamplePages.in(language).values()));
    }

    private static List<String> found(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        for (MatchResult match : pattern.matcher(text).results().toList()) {
            for (int group = 1; group <= match.groupCount(); group++) {
                if (match.group(group) != null) {
                    found.addAll(List.of(match.group(group).split(" ", -1)));
                }
            }
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentIsWellFormedAndInItsLanguageAndTheSameTwice(Language language) throws Exception {
        String html = all(language);
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)));

        assertThat(document.getDocumentElement().getAttribute("lang")).isEqualTo(language.code());
        assertThat(all(language)).isEqualTo(html);
        Files.writeString(
                Files.createDirectories(Path.of("target", "pages")).resolve("all." + language.code() + ".html"), html);
    }

    @Test
    void aDocumentLoadsNothingAndRunsNothing() {
        String html = all(Language.FI);

        assertThat(html).doesNotContain("<script", "<link", "@import", " src=\"http", "javascript:");
        assertThat(html.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:");
        assertThat(html).contains("content=\"default-src &#39;none&#39;;");
    }

    @Test
    void everyIdIsThereOnceAndEveryReferenceLeadsToOne() {
        List<Page> twice = new ArrayList<>(SamplePages.in(Language.FI).values());
        twice.addAll(SamplePages.in(Language.FI).values());
        String html = Pages.document("Kahdesti", twice);

        assertThat(found(ID, html)).doesNotHaveDuplicates().hasSizeGreaterThan(20);
        assertThat(found(ID, html)).containsAll(found(LINK, html));
    }

    @Test
    void everyColourOfTheChartsHasACounterpartInTheDark() {
        List<String> drawn = found(INK, all(Language.FI));

        assertThat(Set.copyOf(drawn)).hasSizeGreaterThan(10);
        assertThat(StyleSheet.screen()).contains(drawn);
    }

    /** The limit is the issue's: at most 2 MB for 300 units. */
    @Test
    void threeHundredUnitsTakeLessThanTwoMegabytes() throws IOException {
        String html = Pages.document("300", SamplePages.units(300, Language.FI));

        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2_000_000);
        Files.writeString(Files.createDirectories(Path.of("target", "pages")).resolve("units-300.html"), html);
    }

    @Test
    void onePageHasContentsFromFiveHeadingsOn() {
        assertThat(Pages.document(SamplePages.page("unit", Language.EN))).doesNotContain("<nav");
        assertThat(Pages.document(Page.builder("t", Language.EN)
                        .heading("a")
                        .heading("b")
                        .block(new Block.Heading("deeper", 3))
                        .heading("c")
                        .heading("d")
                        .heading("e")
                        .build()))
                .contains("<nav aria-label=\"Contents\">", "<a href=\"#p1-h4\">c</a>", "<h2 id=\"p1-h4\">c</h2>")
                .doesNotContain(">deeper</a>");
    }

    @Test
    void theImprintIsInTheFooterThePropertiesAndOnEachPrintedPage() {
        Page page = Page.builder("t", Language.SV)
                .imprint(new Imprint(
                        "A\"; } <b>", LocalDate.of(2024, 11, 18), "2", Handling.DRAFT, List.of("2024/standard")))
                .build();

        assertThat(Pages.document(page))
                .contains(
                        "<footer class=\"printed-1\">\n<p>A&quot;; } &lt;b&gt; · 18.11.2024 · version 2 · utkast · publikation")
                .contains("<meta name=\"author\" content=\"A&quot;; } &lt;b&gt;\"/>")
                .contains("<meta name=\"handling\" content=\"draft\"/>")
                .contains(
                        "@page printed-1 { size: A4; @bottom-left { content: \"A\\22 \\3b \\20 \\7d \\20 \\3c b\\3e ");
    }

    @Test
    void pagesOfSeveralImprintsHaveEachTheirOwn() {
        LocalDate day = LocalDate.of(2024, 11, 18);
        Page one = Page.builder("one", Language.EN)
                .imprint(new Imprint("A", day, "1", Handling.PUBLIC, List.of()))
                .build();
        Page other = Page.builder("other", Language.EN)
                .imprint(new Imprint("B", day, "1", Handling.PUBLIC, List.of()))
                .build();

        assertThat(Pages.document("both", List.of(one, other)))
                .contains("<p class=\"imprint\">A · 2024", "<p class=\"imprint\">B · 2024")
                .doesNotContain("<footer");
    }

    private static String drawn(String svg) {
        Block.Table data = new Block.Table("", List.of("a"), List.of(), Block.Table.RowHeader.NONE);
        return Pages.document(Page.builder("t", Language.EN)
                .block(new Block.Figure("A & B", "in words", svg, data))
                .build());
    }

    @Test
    void aDrawingThatCouldRunOrLoadSomethingIsAnImage() {
        assertThat(drawn("<svg><rect width=\"1\"/></svg>")).contains("<rect width=\"1\"/>");
        for (String svg : List.of(
                "<svg><script>x</script></svg>",
                "<svg onload=\"x\"/>",
                "<svg><a/></svg>",
                "<svg><rect fill=\"url(http://x)\"/></svg>",
                "<svg><rect href=\"http://x\"/></svg>")) {
            assertThat(drawn(svg))
                    .contains("<img src=\"data:image/svg+xml;base64,")
                    .doesNotContain("<svg");
        }
    }

    @Test
    void aDrawingThatIsNoXmlIsRejected() {
        for (String svg : List.of("<svg>", "", "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>")) {
            assertThatThrownBy(() -> drawn(svg))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a figure's drawing must be well-formed XML without a document type\n"
                            + "Maybe Charts can draw it.");
        }
    }

    @Test
    void aDocumentWithoutAPageIsRejected() {
        assertThatThrownBy(() -> Pages.document("t", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a document must have at least one page but has none");
    }
}
