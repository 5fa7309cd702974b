package fi.qwl.examples.annualcycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.qwl.index.Cells;
import fi.qwl.index.Level;
import fi.qwl.index.Scores;
import fi.qwl.io.document.Documents;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.organisation.OrganisationReader;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.survey.SurveyReader;
import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.model.WholeIndex;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same answers give the same survey, whatever file they come in; and the invented survey's results are R's. */
class SameSurveyTest {

    private static final Path SAMPLE = MainJob.DATA.resolve("joenvarsi");
    private static final Path INVENTED = MainJob.DATA.resolve("invented");

    private static Survey sample(String file) throws IOException {
        SurveyDefinition definition = Documents.read(
                        DocumentSource.of(SAMPLE.resolve("definition.json")), SurveyDefinition.class)
                .orElseThrow();
        Wave wave = Wave.parse(file.substring(0, 4));
        Organisation organisation = OrganisationReader.standard()
                .read(DocumentSource.of(SAMPLE.resolve("organisation.csv")))
                .orElseThrow()
                .at(wave);
        return SurveyReader.of(definition)
                .read(DocumentSource.of(SAMPLE.resolve(file)), wave, organisation)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023.xlsx", "2023.xls"})
    void textAndWorkbooksGiveEqualSurveys(String workbook) throws IOException {
        assertThat(sample(workbook)).isEqualTo(sample("2023.csv"));
    }

    @ParameterizedTest
    @CsvSource({"2023.csv, 2023-limesurvey.csv", "2024.xlsx, 2024-limesurvey.csv"})
    void theSurveyToolsOwnExportGivesEqualScores(String spreadsheet, String export) throws IOException {
        SurveyDefinition definition = Documents.read(
                        DocumentSource.of(SAMPLE.resolve("definition.json")), SurveyDefinition.class)
                .orElseThrow();
        Survey ours = sample(spreadsheet);
        Survey theirs = sample(export);
        Cells expected = Cells.of(definition.model(), ours);
        Cells found = Cells.of(definition.model(), theirs);

        assertThat(found.units()).isEqualTo(expected.units());
        for (Measure measure : expected.measures()) {
            for (String unit : expected.units()) {
                assertThat(found.moments(new UnitId(unit), measure))
                        .isEqualTo(expected.moments(new UnitId(unit), measure));
            }
        }
        assertThat(Scores.of(definition.model(), theirs).size()).isEqualTo(ours.size());
    }

    @ParameterizedTest
    @CsvSource({"definition.json, qwl_kano", "definition-linear.json, qwl_linear"})
    void unitsOfTheInventedSurveyAgreeWithR(String definitionFile, String qwlColumn) throws IOException {
        SurveyDefinition definition = Documents.read(
                        DocumentSource.of(INVENTED.resolve(definitionFile)), SurveyDefinition.class)
                .orElseThrow();
        Survey survey = SurveyReader.of(definition)
                .read(DocumentSource.of(INVENTED.resolve("survey.csv")), Wave.of(2024))
                .orElseThrow();
        Cells cells = Cells.of(definition.model(), survey);
        List<String> lines = Files.readAllLines(INVENTED.resolve("units.csv"));
        List<String> header = List.of(lines.get(0).replace("\"", "").split(",", -1));
        Map<String, Measure> measures = Map.of(
                "FE", Factor.SAFETY, "YI", Factor.COLLABORATION, "PL", Factor.OBJECTIVES, qwlColumn, WholeIndex.QWL);

        // The first row is of all units together.
        for (String line : lines.subList(2, lines.size())) {
            List<String> fields = List.of(line.replace("\"", "").split(",", -1));
            measures.forEach((column, measure) -> {
                Level summary =
                        cells.moments(new UnitId(fields.get(0)), measure).finish();
                assertThat(summary.n()).isEqualTo(Long.parseLong(fields.get(header.indexOf(column + "_n"))));
                assertThat(summary.mean().orElseThrow())
                        .isCloseTo(number(fields, header, column + "_mean"), within(1e-9));
                assertThat(summary.sd().orElseThrow()).isCloseTo(number(fields, header, column + "_sd"), within(1e-9));
            });
        }
        assertThat(lines).hasSize(14);
    }

    private static double number(List<String> fields, List<String> header, String column) {
        return Double.parseDouble(fields.get(header.indexOf(column)));
    }

    @Test
    void hiddenSheetsAndCoverSheetsAreNotTakenForTheAnswers() throws IOException {
        assertThat(sample("2024.xlsx").size()).isEqualTo(344);
    }
}
