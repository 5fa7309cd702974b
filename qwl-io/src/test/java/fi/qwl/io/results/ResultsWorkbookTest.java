package fi.qwl.io.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.io.Released;
import fi.qwl.io.chart.Joenvarsi;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.report.Figures;
import fi.qwl.io.reported.ReportedReader;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.WholeIndex;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.Participation;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The workbook of what was released, as POI and our own importer read it. */
class ResultsWorkbookTest {

    private static final List<PublishedResults> WAVES = Joenvarsi.publications().stream()
            .map(results -> results.narrowedTo(
                    Audience.HR, results.organisation().root().id()))
            .toList();

    private static byte[] workbook(Language language) {
        return ResultsWorkbook.of(WAVES, root(WAVES.get(2)), language).bytes();
    }

    private static UnitId root(PublishedResults results) {
        return results.organisation().root().id();
    }

    /** What the reader of reports has to find of a publication: exact means, numbers of people, statuses. */
    private static ReportedResults released(PublishedResults results) {
        Map<UnitId, ReportedResults.Row> rows = new LinkedHashMap<>();
        results.units().forEach(unit -> rows.put(unit.unit().id(), row(unit)));
        return new ReportedResults(results.wave(), results.policy(), rows);
    }

    private static ReportedResults.Row row(PublishedUnit unit) {
        ReportedResults.Row row = ReportedResults.Row.empty();
        Participation people = unit.participation();
        if (people.invited().isPresent()) {
            row = row.withInvited(people.invited().getAsInt());
        }
        if (people.respondents().isPresent()) {
            row = row.withRespondents((int) people.respondents().getAsLong());
        }
        for (var entry : unit.values().entrySet()) {
            if (entry.getValue() instanceof PublishedValue.Shown shown) {
                row = row.withMean(entry.getKey(), shown.mean()).withN(entry.getKey(), (int) shown.n());
                if (entry.getKey() instanceof Factor factor && shown.status().isPresent()) {
                    row = row.withStatus(factor, shown.status().get());
                }
            } else if (entry.getValue() instanceof PublishedValue.Ranged ranged) {
                row = row.withN(entry.getKey(), (int) ranged.n());
            }
        }
        return row;
    }

    private static ImportResult<ReportedResults> read(byte[] workbook, PublishedResults results) throws IOException {
        return ReportedReader.of(results.policy())
                .withMeasures(results.measures())
                .read(DocumentSource.of("tulokset.xlsx", workbook), results.wave(), results.organisation());
    }

    /** The overview has blank rows beside its charts, which the reader mentions. */
    private static List<ImportIssue> besidesBlankRows(ImportResult<ReportedResults> read) {
        return read.issues().stream()
                .filter(issue -> issue.severity() != Severity.INFO)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void ourImporterReadsBackWhatWasReleased(Language language) throws IOException {
        PublishedResults last = WAVES.get(2);
        ImportResult<ReportedResults> read = read(workbook(language), last);
        assertThat(besidesBlankRows(read)).isEmpty();
        assertThat(read.orElseThrow()).isEqualTo(released(last));
    }

    @Test
    void theSamePublicationsAreTheSameBytes() {
        assertThat(workbook(Language.FI)).isEqualTo(workbook(Language.FI));
    }

    @Test
    void tablesHaveFiltersHeadingsThatStayRulesAndNativeCharts() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(workbook(Language.FI)))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(5);
            assertThat(workbook.getSheetAt(0).getDrawingPatriarch().getCharts()).hasSize(3);
            XSSFSheet units = workbook.getSheet("Yksiköt ja mittarit");
            assertThat(units.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 2);
            assertThat(units.getCTWorksheet().getAutoFilter().getRef()).startsWith("A2:");
            assertThat(units.getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isGreaterThan(5);
            assertThat(units.getRepeatingRows().formatAsString()).isEqualTo("2:2");
            assertThat(units.getPrintSetup().getLandscape()).isTrue();
            assertThat(units.getRow(2).getCell(5).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(units.getRow(2).getCell(5).getCellStyle().getDataFormatString())
                    .isEqualTo("0.0 %");
        }
    }

    @Test
    void aValueThatIsNotShownSaysWhy() throws IOException {
        PublishedResults last = WAVES.get(2);
        List<String> expected = new ArrayList<>();
        last.units()
                .forEach(unit -> last.measures().forEach(measure -> {
                    if (!unit.value(measure).isShown()) {
                        expected.add(instead(unit.value(measure)));
                    }
                }));
        List<String> found = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(workbook(Language.FI)))) {
            XSSFSheet units = workbook.getSheet("Yksiköt ja mittarit");
            for (int row = 2; row <= units.getLastRowNum(); row++) {
                for (int column = 5; column < 5 + last.measures().size(); column++) {
                    if (units.getRow(row).getCell(column).getCellType() == CellType.STRING) {
                        found.add(units.getRow(row).getCell(column).getStringCellValue());
                    }
                }
            }
        }
        assertThat(found).isEqualTo(expected).contains("– (n < 5)", "– (suojattu)", "– (≥ 75)");
    }

    private static String instead(PublishedValue value) {
        if (value instanceof PublishedValue.Coarse coarse) {
            return "– (" + Figures.in(Language.FI).range(coarse) + ")";
        }
        return switch (((PublishedValue.Hidden) value).reason()) {
            case TOO_FEW -> "– (n < 5)";
            case PROTECTED -> "– (suojattu)";
            case NOT_REPORTED -> "– (ei tietoa)";
            case OTHER_READERS -> "– (rajattu)";
            case WITHDRAWN -> "– (peruttu)";
        };
    }

    @Test
    void meansOfAnySizeAreReadBack() throws IOException {
        // A report whose means are all at most 10 or below 1 is ambiguous unless cells are percent cells.
        for (double mean : new double[] {0, 0.4, 1, 9.9, 100}) {
            PublishedResults results = published("Keittiö", mean);
            byte[] bytes = ResultsWorkbook.of(List.of(results), root(results), Language.FI)
                    .bytes();
            ImportResult<ReportedResults> read = read(bytes, results);
            assertThat(besidesBlankRows(read)).as("mean %s", mean).isEmpty();
            assertThat(read.orElseThrow()).isEqualTo(released(results));
        }
    }

    @Test
    void hostileNamesAreTexts() throws IOException {
        for (String name :
                List.of("=1+1", "+358", "@SUM(A1)", "-2", "=cmd|' /C calc'!A0", "<t>&\"_x000D_'", "{{unit.FE}}")) {
            PublishedResults results = published(name, 70.1);
            byte[] bytes = ResultsWorkbook.of(List.of(results), root(results), Language.EN)
                    .bytes();
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
                List<String> texts = new ArrayList<>();
                workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    if (cell.getCellType() == CellType.STRING) {
                        texts.add(cell.getStringCellValue());
                    }
                })));
                assertThat(texts).contains(name);
            }
            assertThat(read(bytes, results).orElseThrow()).isEqualTo(released(results));
        }
    }

    @Test
    void wrongPublicationsAreRejected() {
        UnitId root = root(WAVES.get(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultsWorkbook.of(List.of(), root, Language.FI))
                .withMessage("a workbook needs at least one publication but has none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultsWorkbook.of(List.of(WAVES.get(2), WAVES.get(2)), root, Language.FI))
                .withMessage("a workbook needs one publication per wave but 2024 is there twice\n"
                        + "Maybe two policies or models were mixed.");
    }

    /** Two units; numbers are ours. */
    private static PublishedResults published(String name, double mean) {
        Organisation organisation = Organisation.of(List.of(
                Unit.of("1", name, UnitLevel.MUNICIPALITY),
                Unit.of("2", name + " 2", UnitLevel.UNIT).withParent("1")));
        ReportedResults.Row row = ReportedResults.Row.empty()
                .withRespondents(40)
                .withMean(Factor.SAFETY, mean)
                .withMean(Factor.COLLABORATION, mean)
                .withMean(WholeIndex.QWL, mean)
                .withMean(Capability.SUPERVISORY_WORK, mean);
        Results results = Results.of(
                new ReportedResults(
                        Wave.of(2024),
                        DisclosurePolicy.standard(),
                        Map.of(new UnitId("1"), row, new UnitId("2"), row.withRespondents(20))),
                organisation,
                IndexModel.kano());
        return Released.first(results).results().narrowedTo(Audience.HR, new UnitId("1"));
    }
}
