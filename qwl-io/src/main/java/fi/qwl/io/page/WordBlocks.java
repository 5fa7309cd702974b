package fi.qwl.io.page;

import fi.qwl.io.office.NativeCharts;
import fi.qwl.io.office.OfficePackage;
import fi.qwl.io.text.PrintableText;
import fi.qwl.page.Block;
import fi.qwl.page.ChartData;
import fi.qwl.page.KeyFigure;
import fi.qwl.page.Page;
import fi.qwl.page.Paper;
import fi.qwl.page.Tone;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Writes the blocks of a page into a document of Word. */
final class WordBlocks {

    private static final int DEEPEST_HEADING = 6;
    /** The kinds of lists, in their order among the library's own. */
    private static final BigInteger BULLETS = BigInteger.ZERO;

    private static final BigInteger COUNTED = BigInteger.ONE;

    /** English Metric Units in a twentieth of a point. */
    private static final int UNITS = 635;

    private static final int CHART_BAR = 340_000;
    private static final int CHART_REST = 1_500_000;
    private static final int CHART_HEIGHT = 2_700_000;

    /** More bars are read better as a table. */
    private static final int MOST_BARS = 40;

    /** What a caption and the edges take of a sheet, in twentieths of a point. */
    private static final int CAPTION = 1000;

    /** The shares of the columns of key figures. */
    private static final int[] KEY_COLUMNS = {30, 16, 22, 32};

    private enum Wording implements Phrase {
        FIGURE,
        VALUE,
        STATUS,
        REMARK
    }

    private final XWPFDocument document;
    private final Page page;
    private final Language language;
    private final WordPaper paper;

    WordBlocks(XWPFDocument document, Page page) {
        this.document = document;
        this.page = page;
        this.language = page.language();
        this.paper = WordPaper.of(page.paper());
    }

    void write(boolean isFirstOfSection) throws IOException {
        XWPFParagraph title = paragraph("Heading1", page.title());
        title.setPageBreak(!isFirstOfSection);
        for (Block block : page.blocks()) {
            write(block);
        }
    }

    private void write(Block block) throws IOException {
        if (block instanceof Block.Heading heading) {
            paragraph("Heading" + Math.min(heading.level(), DEEPEST_HEADING), heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph("Normal", paragraph.text());
        } else if (block instanceof Block.Note note) {
            paragraph("Note", note.text());
        } else if (block instanceof Block.Points points) {
            points(points);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Figure figure) {
            figure(figure);
        } else if (block instanceof Block.KeyFigures figures) {
            keyFigures(figures.figures());
        } else if (block instanceof Block.Callout callout) {
            paragraph("CalloutTitle", callout.title());
            paragraph("Callout", callout.text());
        } else if (block instanceof Block.WritingLines lines) {
            for (int i = 0; i < lines.count(); i++) {
                paragraph("WritingLine", "");
            }
        } else if (block instanceof Block.PageBreak) {
            document.createParagraph().createRun().addBreak(BreakType.PAGE);
        }
    }

    private XWPFParagraph paragraph(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(page.paper() == Paper.POSTER ? poster(style) : style);
        run(paragraph, text);
        return paragraph;
    }

    private static String poster(String style) {
        return switch (style) {
            case "Heading1", "Heading2", "Callout", "CalloutTitle" -> "Poster" + style;
            case "Normal", "ListParagraph" -> "PosterText";
            default -> style;
        };
    }

    /** A line feed within a text is a line of its own. */
    private void run(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setLang(OfficePackage.tag(language));
        String[] lines = PrintableText.of(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines[i]);
        }
    }

    private void points(Block.Points points) {
        BigInteger list = newList(points.isNumbered() ? COUNTED : BULLETS);
        for (String item : points.items()) {
            XWPFParagraph paragraph = paragraph("ListParagraph", item);
            paragraph.setNumID(list);
            paragraph.setNumILvl(BigInteger.ZERO);
        }
    }

    /** Each numbered list counts from one. */
    private BigInteger newList(BigInteger kind) {
        BigInteger list = document.getNumbering().addNum(kind);
        var level = document.getNumbering().getNum(list).getCTNum().addNewLvlOverride();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStartOverride().setVal(BigInteger.ONE);
        return list;
    }

    private void table(Block.Table table) {
        if (!table.caption().isBlank()) {
            paragraph("Caption", table.caption());
        }
        new WordTable(document, table, paper.inner(), WordTable.weights(table), this::run).write();
        after();
    }

    /** Two tables that touch would be one. */
    private void after() {
        XWPFParagraph gap = document.createParagraph();
        gap.setStyle("TableText");
    }

    private void keyFigures(List<KeyFigure> figures) {
        List<String> header = List.of(
                Wording.FIGURE.in(language),
                Wording.VALUE.in(language),
                Wording.STATUS.in(language),
                Wording.REMARK.in(language));
        List<List<String>> rows = figures.stream()
                .map(figure -> List.of(figure.label(), figure.value(), status(figure), figure.remark()))
                .toList();
        Block.Table data = new Block.Table("", header, rows, Block.Table.RowHeader.FIRST_CELL);
        WordTable table = new WordTable(document, data, paper.inner(), KEY_COLUMNS, this::run);
        table.write();
        for (int i = 0; i < figures.size(); i++) {
            table.highlight(i, figures.get(i).tone());
        }
        after();
    }

    /** The status begins with a sign whose shape says the same. */
    private static String status(KeyFigure figure) {
        return figure.status().isBlank() ? "" : sign(figure.tone()) + figure.status();
    }

    private static String sign(Tone tone) {
        return switch (tone) {
            case GOOD -> "● ";
            case WATCH -> "◆ ";
            case RISK -> "▼ ";
            case HIDDEN -> "□ ";
            case NEUTRAL -> "";
        };
    }

    private void figure(Block.Figure figure) throws IOException {
        paragraph("Caption", figure.caption());
        Optional<ChartData> chart =
                figure.chart().filter(data -> data.categories().size() <= MOST_BARS);
        if (chart.isEmpty()) {
            paragraph("Note", figure.textAlternative());
            table(figure.data());
            return;
        }
        XWPFRun run = paragraph("Normal", "").createRun();
        String words = SvgTree.description(figure.svg()).orElse(figure.textAlternative());
        NativeCharts.add(
                run,
                chart.get(),
                figure.caption() + ". " + words,
                language,
                paper.inner() * UNITS,
                height(chart.get()));
    }

    private int height(ChartData chart) {
        int tallest = (paper.height() - 2 * paper.margin() - CAPTION) * UNITS;
        return chart.kind() == ChartData.Kind.BARS
                ? Math.min(tallest, CHART_REST + CHART_BAR * chart.categories().size())
                : CHART_HEIGHT;
    }
}
