package fi.qwl.io.fill;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Templates as people make them, by POI. */
final class Templates implements AutoCloseable {

    private final XMLSlideShow deck = new XMLSlideShow();
    private XSLFSlide slide;

    Templates() {
        deck.setPageSize(new Dimension(960, 540));
        slide = nextSlide("");
    }

    /** The first slide is there from the beginning. */
    static Templates deck(String title) {
        Templates templates = new Templates();
        templates.slide.getPlaceholder(0).setText(title);
        return templates;
    }

    Templates slide(String title) {
        slide = nextSlide(title);
        return this;
    }

    private XSLFSlide nextSlide(String title) {
        XSLFSlide next = deck.createSlide(deck.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_ONLY));
        next.getPlaceholder(0).setText(title);
        next.getPlaceholder(0).setAnchor(new Rectangle(40, 15, 880, 60));
        return next;
    }

    /** A text box whose first paragraph has these runs. */
    Templates box(String... runs) {
        XSLFTextBox box = slide.createTextBox();
        box.setAnchor(new Rectangle(40, 430, 600, 60));
        XSLFTextParagraph paragraph = box.getTextParagraphs().isEmpty()
                ? box.addNewTextParagraph()
                : box.getTextParagraphs().get(0);
        for (int i = 0; i < runs.length; i++) {
            var run = paragraph.addNewTextRun();
            run.setText(runs[i]);
            run.setBold(i == 0);
            run.setFontSize(14d);
        }
        return this;
    }

    /** A text box with a paragraph of each text. */
    Templates paragraphs(String... texts) {
        XSLFTextBox box = slide.createTextBox();
        box.setAnchor(new Rectangle(600, 100, 300, 200));
        box.clearText();
        for (String text : texts) {
            XSLFTextParagraph paragraph = box.addNewTextParagraph();
            paragraph.setBullet(true);
            paragraph.addNewTextRun().setText(text);
        }
        return this;
    }

    Templates group(String text) {
        XSLFGroupShape group = slide.createGroup();
        group.setAnchor(new Rectangle(700, 400, 200, 60));
        group.setInteriorAnchor(new Rectangle(700, 400, 200, 60));
        XSLFTextBox box = group.createTextBox();
        box.setAnchor(new Rectangle(700, 400, 200, 60));
        box.setText(text);
        return this;
    }

    Templates table(String[]... rows) {
        XSLFTable table = slide.createTable();
        table.setAnchor(new Rectangle(40, 90, 500, 200));
        for (String[] cells : rows) {
            XSLFTableRow row = table.addRow();
            row.setHeight(24);
            for (String cell : cells) {
                row.addCell().setText(cell);
            }
        }
        for (int column = 0; column < rows[0].length; column++) {
            table.setColumnWidth(column, 120);
        }
        return this;
    }

    Templates notes(String text) {
        XSLFNotes notes = deck.getNotesSlide(slide);
        for (XSLFTextShape shape : notes.getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                shape.setText(text);
            }
        }
        return this;
    }

    /** A native chart with three columns; its numbers are in a workbook of its own. */
    Templates chart(ChartTypes type, String title, String textAlternative) {
        XSLFChart chart = deck.createChart();
        plot(chart, type, title);
        slide.addChart(chart, new Rectangle(Units.toEMU(40), Units.toEMU(90), Units.toEMU(480), Units.toEMU(320)));
        var frames = slide.getXmlObject().getCSld().getSpTree().getGraphicFrameList();
        var properties = frames.get(frames.size() - 1).getNvGraphicFramePr().getCNvPr();
        properties.setName("Kaavio");
        properties.setDescr(textAlternative);
        return this;
    }

    private static void plot(XDDFChart chart, ChartTypes type, String title) {
        chart.setTitleText(title);
        var categories = XDDFDataSourcesFactory.fromArray(
                new String[] {"a", "b", "c"}, chart.formatRange(new CellRangeAddress(1, 3, 0, 0)), 0);
        var first = XDDFDataSourcesFactory.fromArray(
                new Double[] {1.0, 2.0, 3.0}, chart.formatRange(new CellRangeAddress(1, 3, 1, 1)), 1);
        var second = XDDFDataSourcesFactory.fromArray(
                new Double[] {2.0, 2.0, 2.0}, chart.formatRange(new CellRangeAddress(1, 3, 2, 2)), 2);
        XDDFChartData data = type == ChartTypes.PIE
                ? chart.createData(type, null, null)
                : chart.createData(
                        type,
                        type == ChartTypes.SCATTER
                                ? chart.createValueAxis(AxisPosition.BOTTOM)
                                : chart.createCategoryAxis(AxisPosition.BOTTOM),
                        chart.createValueAxis(AxisPosition.LEFT));
        data.addSeries(categories, first).setTitle("Sarja 1", chart.setSheetTitle("Sarja 1", 1));
        if (type != ChartTypes.PIE) {
            data.addSeries(categories, second).setTitle("Sarja 2", chart.setSheetTitle("Sarja 2", 2));
        }
        chart.plot(data);
    }

    /** Writes texts into the cells of the last chart's workbook, row by row. */
    Templates cells(String[]... rows) throws IOException {
        XSLFChart chart = deck.getCharts().get(deck.getCharts().size() - 1);
        try {
            var sheet = chart.getWorkbook().getSheetAt(0);
            for (int row = 0; row < rows.length; row++) {
                var there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
                for (int column = 0; column < rows[row].length; column++) {
                    there.createCell(column).setCellValue(rows[row][column]);
                }
            }
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
        return this;
    }

    byte[] bytes() throws IOException {
        try (this) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            deck.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Override
    public void close() throws IOException {
        deck.close();
    }

    /** A document with a header, a footer, a list, a table that grows and a chart. */
    static byte[] document() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("{{kunta}} {{kysely}}");
            document.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("{{publication}} {{publication.day}}");
            XWPFParagraph title = document.createParagraph();
            title.createRun().setText("{{yks");
            title.createRun().setText("ikkö.ni");
            title.createRun().setText("mi}}: tulokset");
            document.createParagraph().createRun().setText("{{#units}}");
            document.createParagraph()
                    .createRun()
                    .setText("{{unit.name}}: {{#factors}}{{measure.key}} {{measure}} {{/factors}}");
            XWPFTable inner = document.createTable(2, 2);
            inner.getRow(0).getCell(0).setText("Mittari");
            inner.getRow(0).getCell(1).setText("Arvo");
            inner.getRow(1).getCell(0).setText("{{#measures}}{{measure.name}}");
            inner.getRow(1).getCell(1).setText("{{measure:0}}{{/measures}}");
            plot(
                    document.createChart(
                            document.createParagraph().createRun(),
                            15 * Units.EMU_PER_CENTIMETER,
                            8 * Units.EMU_PER_CENTIMETER),
                    ChartTypes.BAR,
                    "{{unit.chart}}");
            document.createParagraph().createRun().setText("{{/units}}");
            document.createParagraph().createRun().setText("Loppu {{parent.FE.limit}}");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }
}
