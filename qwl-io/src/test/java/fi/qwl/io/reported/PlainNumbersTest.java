package fi.qwl.io.reported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.qwl.index.ReportedResults;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.testing.Sources;
import fi.qwl.model.Factor;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Scale;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The unit of a value is never guessed in silence: a sign says it, all of a measure's numbers say it, or it is asked. */
class PlainNumbersTest {

    private static final int ROUNDS = Integer.getInteger("qwl.laws", 200);
    private static final int UNITS = 6;
    private static final Scale AGREE = new Scale("agree5", 1, 5, PercentRule.RANGE);

    private static final Organisation ORGANISATION = organisation();

    private static Organisation organisation() {
        List<Unit> units = new ArrayList<>(List.of(Unit.of("1", "Kunta", UnitLevel.MUNICIPALITY)));
        for (int unit = 0; unit < UNITS; unit++) {
            units.add(Unit.of("u" + unit, "Yksikkö " + unit, UnitLevel.UNIT).withParent("1"));
        }
        return Organisation.of(units);
    }

    private static ReportedReader reader() {
        return ReportedReader.of(DisclosurePolicy.standard());
    }

    private static ImportResult<ReportedResults> read(String text) throws IOException {
        return reader().read(Sources.text("r.csv", text), Wave.of(2024), ORGANISATION);
    }

    private static double mean(ImportResult<ReportedResults> result, int unit, Factor factor) {
        return result.orElseThrow()
                .units()
                .getOrDefault(new UnitId("u" + unit), ReportedResults.Row.empty())
                .means()
                .getOrDefault(factor, Double.NaN);
    }

    /** How a provider may write a mean. */
    private enum Written {
        PERCENT_SIGN {
            @Override
            String of(double percent) {
                return decimal("%.1f %%", percent);
            }
        },
        PERCENT {
            @Override
            String of(double percent) {
                return decimal("%.1f", percent);
            }
        },
        SHARE {
            @Override
            String of(double percent) {
                return decimal("%.3f", percent / 100);
            }
        },
        MEAN_OF_FIVE {
            @Override
            String of(double percent) {
                return decimal("%.4f", 1 + percent / 25);
            }
        },
        MEAN_OF_TEN {
            @Override
            String of(double percent) {
                return decimal("%.3f", percent / 10);
            }
        };

        abstract String of(double percent);

        private static String decimal(String format, double value) {
            return String.format(Locale.ROOT, format, value).replace('.', ',');
        }
    }

    @ParameterizedTest
    @EnumSource(Written.class)
    void aMeanIsReadAsItWasMeantOrAskedAbout(Written written) throws IOException {
        Random random = new Random(20_260_801L + written.name().hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            double[] meant = new double[UNITS];
            StringBuilder text = new StringBuilder("Yksikkö;n;FE\n");
            for (int unit = 0; unit < UNITS; unit++) {
                meant[unit] = Math.rint(random.nextDouble() * 1000) / 10;
                text.append("u")
                        .append(unit)
                        .append(";12;")
                        .append(written.of(meant[unit]))
                        .append('\n');
            }

            ImportResult<ReportedResults> result = read(text.toString());

            List<String> reported = result.issues().stream()
                    .filter(issue -> issue.severity() != Severity.INFO)
                    .map(ImportIssue::code)
                    .toList();
            if (result.value().isEmpty()) {
                assertThat(reported).contains("value-unit-unclear");
                continue;
            }
            for (int unit = 0; unit < UNITS; unit++) {
                double read = mean(result, unit, Factor.SAFETY);
                boolean isLeftOut = Double.isNaN(read) && reported.contains("value-perhaps-share");
                assertThat(isLeftOut || Math.abs(read - meant[unit]) < 0.11)
                        .as(text + " unit " + unit + ": " + read)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"MEAN_OF_FIVE", "SHARE", "PERCENT"})
    void whatIsDeclaredIsRead(Written written) throws IOException {
        ReportedUnit unit = switch (written) {
            case MEAN_OF_FIVE -> ReportedUnit.of(AGREE);
            case SHARE -> ReportedUnit.share();
            default -> ReportedUnit.percent();
        };
        String text = "Yksikkö;n;FE\nu0;12;" + written.of(0) + "\nu1;12;" + written.of(8) + "\nu2;12;68 %\n";

        ImportResult<ReportedResults> result =
                reader().withUnit(unit).read(Sources.text("r.csv", text), Wave.of(2024), ORGANISATION);

        assertThat(mean(result, 0, Factor.SAFETY)).isZero();
        assertThat(mean(result, 1, Factor.SAFETY)).isCloseTo(8, within(1e-9));
        assertThat(mean(result, 2, Factor.SAFETY)).isEqualTo(68);
    }

    @Test
    void meansOnTheQuestionnairesScaleAreAQuestionThatNamesIt() throws IOException {
        String text = "Yksikkö;Vastaajia;FE;YI\nu0;12;3,7;81\nu1;15;3,9;74\n";

        ImportResult<ReportedResults> result =
                reader().withScales(List.of(AGREE)).read(Sources.text("r.csv", text), Wave.of(2024), ORGANISATION);

        assertThat(Sources.lines(result))
                .contains(
                        "ERROR value-unit-unclear (r.csv): Expected percentages but all plain numbers of [FE] are at most"
                                + " 10, so they may be means on an answer scale, perhaps agree5 (1–5). Write a percent sign to"
                                + " them, or declare what they are with ReportedReader.withUnit.");
        assertThat(result.value()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1", "'1,0'", "5", "10"})
    void aLoneSmallNumberIsAQuestion(String written) throws IOException {
        assertThat(read("Yksikkö;n;FE\nu0;12;\"" + written + "\"\n").issues())
                .extracting(ImportIssue::code)
                .contains("value-unit-unclear");
    }

    @Test
    void sharesAreReportedAsSuch() throws IOException {
        ImportResult<ReportedResults> result = read("Yksikkö;n;FE;YI\nu0;12;0,74;81\nu1;12;1;80\n");

        assertThat(mean(result, 0, Factor.SAFETY)).isEqualTo(74);
        assertThat(mean(result, 1, Factor.SAFETY)).isEqualTo(100);
        assertThat(mean(result, 0, Factor.COLLABORATION)).isEqualTo(81);
        assertThat(Sources.lines(result))
                .contains("INFO values-are-shares (r.csv): All plain numbers of [FE] are from 0 to 1 and were taken for"
                        + " shares: 0.74 is 74 %.");
    }

    @Test
    void aShareAmongPercentagesIsLeftOut() throws IOException {
        ImportResult<ReportedResults> result = read("Yksikkö;n;FE\nu0;12;0,74\nu1;12;80\n");

        assertThat(mean(result, 0, Factor.SAFETY)).isNaN();
        assertThat(result.issues())
                .filteredOn(issue -> issue.code().equals("value-perhaps-share"))
                .singleElement()
                .satisfies(issue -> assertThat(issue.location()).hasToString("r.csv, row 2, column C"));
    }

    @Test
    void aPercentCellOfAWorkbookDecides() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CellStyle percent = workbook.createCellStyle();
            percent.setDataFormat(workbook.createDataFormat().getFormat("0 %"));
            Sheet sheet = workbook.createSheet("Tulokset");
            Row header = sheet.createRow(0);
            header.createCell(0).setCellValue("Yksikkö");
            header.createCell(1).setCellValue("FE");
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue("u0");
            Cell cell = row.createCell(1);
            cell.setCellValue(0.07);
            cell.setCellStyle(percent);
            workbook.write(bytes);

            ImportResult<ReportedResults> result =
                    reader().read(DocumentSource.of("r.xlsx", bytes.toByteArray()), Wave.of(2024), ORGANISATION);

            assertThat(mean(result, 0, Factor.SAFETY)).isEqualTo(7);
        }
    }
}
