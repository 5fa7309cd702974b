package fi.qwl.io.page;

import fi.qwl.io.office.OfficePackage;
import fi.qwl.io.text.PrintableText;
import fi.qwl.io.workbook.FixedZip;
import fi.qwl.page.Imprint;
import fi.qwl.page.Page;
import fi.qwl.words.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Writes pages into a document of Word: a section for pages that follow each other on one paper under one imprint. */
final class WordDocument {

    /** Of a document that has no day: a fixed one, since the day of writing would change the bytes. */
    private static final String NO_DAY = "2000-01-01T00:00:00Z";

    private final XWPFDocument document;
    private final List<Page> pages;
    private final Language language;

    private WordDocument(XWPFDocument document, List<Page> pages) {
        this.document = document;
        this.pages = pages;
        this.language = pages.get(0).language();
    }

    static byte[] of(String title, List<Page> pages) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            WordDocument writer = new WordDocument(document, pages);
            writer.styles();
            writer.properties(title);
            writer.pages();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return FixedZip.of(bytes.toByteArray());
        }
    }

    private void styles() throws IOException {
        try {
            XWPFStyles styles = document.createStyles();
            styles.setStyles(StylesDocument.Factory.parse(StyleSheet.read("word-styles.xml"))
                    .getStyles());
            styles.setSpellingLanguage(OfficePackage.tag(language));
            XWPFNumbering lists = document.createNumbering();
            for (CTAbstractNum list : NumberingDocument.Factory.parse(StyleSheet.read("word-lists.xml"))
                    .getNumbering()
                    .getAbstractNumArray()) {
                lists.addAbstractNum(new XWPFAbstractNum(list));
            }
        } catch (XmlException e) {
            throw new IllegalStateException("the library's own styles are not well-formed", e);
        }
    }

    private void properties(String title) {
        POIXMLProperties properties = document.getProperties();
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle(PrintableText.of(title));
        core.setCreator("QWL");
        core.getUnderlyingProperties().setLanguageProperty(Optional.of(OfficePackage.tag(language)));
        Optional<Imprint> imprint = pages.get(0).imprint();
        String day = imprint.map(own -> own.day() + "T00:00:00Z").orElse(NO_DAY);
        try {
            core.setCreated(day);
            core.setModified(day);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a day of ours is a day", e);
        }
        imprint.ifPresent(own -> {
            core.setCreator(PrintableText.of(own.owner()));
            core.setDescription(PrintableText.of(own.line(language)));
            core.setCategory(own.handling().label().in(language));
            core.getUnderlyingProperties().setVersionProperty(Optional.of(PrintableText.of(own.version())));
            POIXMLProperties.CustomProperties custom = properties.getCustomProperties();
            custom.addProperty("handling", own.handling().name().toLowerCase(Locale.ROOT));
            custom.addProperty("publications", PrintableText.of(String.join(" ", own.publications())));
        });
    }

    private void pages() throws IOException {
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            boolean isFirstOfSection = i == 0 || !isOneSection(pages.get(i - 1), page);
            new WordBlocks(document, page).write(isFirstOfSection);
            if (i == pages.size() - 1) {
                section(page, document.getDocument().getBody().addNewSectPr());
            } else if (!isOneSection(page, pages.get(i + 1))) {
                section(page, sectionEnd());
            }
        }
    }

    private static boolean isOneSection(Page one, Page other) {
        return one.paper() == other.paper()
                && one.language() == other.language()
                && one.imprint().equals(other.imprint());
    }

    /** A section ends with the properties of its last paragraph, which is as low as it can be. */
    private CTSectPr sectionEnd() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(1, LineSpacingRule.EXACT);
        return paragraph.getCTP().getPPr().addNewSectPr();
    }

    private void section(Page page, CTSectPr section) throws IOException {
        WordPaper paper = WordPaper.of(page.paper());
        XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(document, section);
        XWPFFooter footer = policy.createFooter(XWPFHeaderFooterPolicy.DEFAULT);
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(paper.width()));
        size.setH(BigInteger.valueOf(paper.height()));
        if (paper.isWide()) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        BigInteger margin = BigInteger.valueOf(paper.margin());
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setHeader(BigInteger.valueOf(480));
        margins.setFooter(BigInteger.valueOf(480));
        margins.setGutter(BigInteger.ZERO);
        footer(footer, page, paper);
    }

    private static void footer(XWPFFooter footer, Page page, WordPaper paper) {
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setStyle("Footer");
        CTTabStop stop = paragraph.getCTP().getPPr().addNewTabs().addNewTab();
        stop.setVal(STTabJc.RIGHT);
        stop.setPos(BigInteger.valueOf(paper.inner()));
        String line = page.imprint().map(own -> own.line(page.language())).orElse("");
        paragraph.createRun().setText(PrintableText.of(line));
        paragraph.createRun().addTab();
        var number = paragraph.getCTP().addNewFldSimple();
        number.setInstr("PAGE");
        number.addNewR().addNewT().setStringValue("1");
    }
}
