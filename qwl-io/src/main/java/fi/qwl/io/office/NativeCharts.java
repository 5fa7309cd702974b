package fi.qwl.io.office;

import fi.qwl.io.text.PrintableText;
import fi.qwl.page.ChartData;
import fi.qwl.words.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;

/** Puts charts into documents and sheets that are being written. */
public final class NativeCharts {

    private static final String WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int IN_DOCUMENTS = 9;

    private NativeCharts() {}

    /**
     * Puts a chart with a workbook of its own into a document.
     *
     * @param run the empty run that gets the chart
     * @param chart what it shows
     * @param textAlternative what it shows in words
     * @param language the readers' language
     * @param width its width in English Metric Units
     * @param height its height in English Metric Units
     * @throws IOException if memory cannot be written to
     */
    public static void add(
            XWPFRun run, ChartData chart, String textAlternative, Language language, int width, int height)
            throws IOException {
        XWPFDocument document = run.getDocument();
        try {
            // Not the document's createChart: it would put the chart behind all text, in a paragraph of its own.
            int number = document.getCharts().size() + 1;
            XWPFChart part = document.createChart(run, width, height);
            CTInline inline = run.getCTR().getDrawingArray(0).getInlineArray(0);
            describe(inline.getDocPr(), number, textAlternative);
            ChartPlace place = ChartPlace.alone();
            String relation =
                    embed(part, "/word/embeddings/qwl-chart" + number + ".xlsx", ChartWorkbook.of(chart, place));
            set(part, ChartXml.of(chart, place, language, IN_DOCUMENTS, Optional.of(relation)));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("the names of our own parts are valid", e);
        }
    }

    /**
     * Puts a chart over cells of a sheet that hold its numbers.
     *
     * @param sheet the sheet that gets the chart
     * @param anchor the cells that it covers
     * @param chart what it shows
     * @param place where the numbers are in the workbook
     * @param textAlternative what it shows in words
     * @param language the readers' language
     */
    public static void add(
            XSSFSheet sheet,
            XSSFClientAnchor anchor,
            ChartData chart,
            ChartPlace place,
            String textAlternative,
            Language language) {
        XSSFChart part = sheet.createDrawingPatriarch().createChart(anchor);
        CTNonVisualDrawingProps properties = part.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        properties.setDescr(PrintableText.of(textAlternative));
        set(part, ChartXml.of(chart, place, language, IN_DOCUMENTS, Optional.empty()));
    }

    private static void describe(CTNonVisualDrawingProps properties, int number, String textAlternative) {
        properties.setName("QWL " + number);
        properties.setDescr(PrintableText.of(textAlternative));
    }

    private static void set(XDDFChart part, String xml) {
        try {
            part.getCTChartSpace().set(ChartSpaceDocument.Factory.parse(xml).getChartSpace());
        } catch (XmlException e) {
            throw new IllegalStateException("a chart of ours is well-formed", e);
        }
    }

    private static String embed(POIXMLDocumentPart chart, String name, byte[] workbook)
            throws InvalidFormatException, IOException {
        PackagePartName partName = PackagingURIHelper.createPartName(name);
        PackagePart part = chart.getPackagePart().getPackage().createPart(partName, WORKBOOK_TYPE);
        try (OutputStream out = part.getOutputStream()) {
            out.write(workbook);
        }
        return chart.getPackagePart()
                .addRelationship(partName, TargetMode.INTERNAL, OfficePackage.TYPES + "package")
                .getId();
    }
}
