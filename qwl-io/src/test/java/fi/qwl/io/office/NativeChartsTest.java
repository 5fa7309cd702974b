package fi.qwl.io.office;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.workbook.FixedZip;
import fi.qwl.page.ChartData;
import fi.qwl.page.ChartData.Kind;
import fi.qwl.page.ChartData.Role;
import fi.qwl.words.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Charts as POI, which did not write them, reads them. */
class NativeChartsTest {

    /** Numbers of ours; limits as in the standard model (published). */
    private static final ChartData FACTORS = new ChartData(
                    Kind.COLUMNS, List.of("FE · Turvallisuus", "YI · <Yhteistyö> & muu", "PL: ei näytetä"), 1)
            .with(new ChartData.Series("=2024", Role.VALUE, values(77.6, 81.1, Double.NaN)))
            .with(new ChartData.Series("raja", Role.LIMIT, values(80, 75, 70)))
            .with(new ChartData.Series("2023", Role.BEFORE, values(75, Double.NaN, Double.NaN)));

    private static List<OptionalDouble> values(double... values) {
        return Arrays.stream(values)
                .mapToObj(value -> Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value))
                .toList();
    }

    private static byte[] document(ChartData... charts) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            for (ChartData chart : charts) {
                NativeCharts.add(
                        document.createParagraph().createRun(),
                        chart,
                        "Kolme \"tekijää\"",
                        Language.FI,
                        15 * Units.EMU_PER_CENTIMETER,
                        8 * Units.EMU_PER_CENTIMETER);
            }
            document.getProperties().getCoreProperties().setCreated("1980-01-01T00:00:00Z");
            document.getProperties().getCoreProperties().setModified("1980-01-01T00:00:00Z");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return FixedZip.of(bytes.toByteArray());
        } catch (InvalidFormatException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aDocumentHasEachChartWithItsWorkbookAndItsTextAlternative() throws IOException, InvalidFormatException {
        byte[] bytes = document(FACTORS, FACTORS);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getCharts()).hasSize(2);
            for (XWPFChart chart : document.getCharts()) {
                List<XDDFChartData> plots = chart.getChartSeries();
                assertThat(plots).hasSize(2);
                assertThat(plots.get(0).getSeriesCount()).isEqualTo(2);
                XSSFSheet sheet = chart.getWorkbook().getSheet("QWL");
                assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("=2024");
                assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(77.6);
                assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("YI · <Yhteistyö> & muu");
                assertThat(sheet.getRow(3).getCell(1)).isNull();
                assertThat(sheet.getRow(3).getCell(2).getNumericCellValue()).isEqualTo(70);
            }
            assertThat(document.getDocument().xmlText()).contains("descr=\"Kolme &quot;tekijää&quot;\"");
        }
    }

    @Test
    void theSameChartIsTheSameBytes() throws IOException {
        assertThat(document(FACTORS)).isEqualTo(document(FACTORS));
    }

    @Test
    void labelsStandInTheReadersLanguage() {
        assertThat(ChartXml.of(FACTORS, ChartPlace.alone(), Language.FI, 9, Optional.empty()))
                .contains("<a:t>77,6</a:t>", "<c:v>77.6</c:v>");
        assertThat(ChartXml.of(FACTORS, ChartPlace.alone(), Language.EN, 9, Optional.empty()))
                .contains("<a:t>77.6</a:t>");
    }

    @Test
    void aSheetsChartReadsTheSheetsOwnCells() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Tekijät 'A' 1");
            NativeCharts.add(
                    sheet,
                    sheet.createDrawingPatriarch().createAnchor(0, 0, 0, 0, 5, 1, 12, 18),
                    FACTORS,
                    new ChartPlace(sheet.getSheetName(), 2, 1),
                    "Tekijät",
                    Language.FI);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            try (XSSFWorkbook again = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
                var chart =
                        again.getSheetAt(0).getDrawingPatriarch().getCharts().get(0);
                assertThat(chart.getCTChartSpace().xmlText())
                        .contains("'Tekijät ''A'' 1'!$C$4:$C$6", "'Tekijät ''A'' 1'!$B$4:$B$6");
            }
        }
    }
}
