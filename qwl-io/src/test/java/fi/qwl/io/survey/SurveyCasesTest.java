package fi.qwl.io.survey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.Cells;
import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.io.document.Documents;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.IssueTexts;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.organisation.OrganisationReader;
import fi.qwl.io.page.Pages;
import fi.qwl.io.report.ResultsTable;
import fi.qwl.io.reported.ReportedReader;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.model.Factor;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Publisher;
import fi.qwl.privacy.ReleaseRequest;
import fi.qwl.privacy.ReleaseStore;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whole files that were read wrong in silence or refused for the wrong reason, each with its right value: how many people
 * are counted, and what is reported besides information. People, units and answers are invented.
 */
class SurveyCasesTest {

    private static final Wave WAVE = Wave.of(2024);
    private static final Path SAMPLE = Path.of("..", "examples", "data", "joenvarsi");

    private static DocumentSource source(String file) throws IOException {
        try (InputStream in = SurveyCasesTest.class.getResourceAsStream("/fi/qwl/io/cases/" + file)) {
            return DocumentSource.of(file, Objects.requireNonNull(in, file).readAllBytes());
        }
    }

    private static SurveyDefinition definition(String file) throws IOException {
        return Documents.read(source(file), SurveyDefinition.class).orElseThrow();
    }

    private static Organisation organisation(String file) throws IOException {
        return OrganisationReader.standard().read(source(file)).orElseThrow().at(WAVE);
    }

    private static String faults(ImportResult<?> result) {
        List<String> codes = new ArrayList<>();
        result.issues().stream()
                .filter(issue -> issue.severity() != Severity.INFO)
                .map(ImportIssue::code)
                .filter(code -> !codes.contains(code))
                .forEach(codes::add);
        return String.join(" ", codes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1904-with-x15.xlsx                        | definition-with-wave.json | 2   | ''
            header-sorted-into-the-rows.csv           | definition.json           | -   | rows-above-header
            two-sheets-with-all-columns.xlsx          | definition.json           | 1   | sheet-passed-over
            template-sheet-renamed.xlsx               | definition.json           | 3   | ''
            template-00-as-written.xlsx               | definition.json           | -   | no-rows
            ho-hdr_short.csv                          | ho-u.json                 | -   | row-short columns-missing header-short
            ho-r_rownames_items.csv                   | ho-u.json                 | -   | row-short columns-missing header-short
            ho-mixed_main.csv                         | ho-u.json                 | -   | text-mixed
            ho-mixed_comment.csv                      | ho-u.json                 | -   | text-mixed
            mixed-encoding-free-text.csv              | definition.json           | -   | text-mixed
            ho-mac_units.csv                          | ho-u.json                 | 2   | encoding-doubtful
            space-before-quote.csv                    | definition.json           | 2   | ''
            ho-space_plain.csv                        | ho-u.json                 | 2   | ''
            ho-r_sep_space_mixed.csv                  | ho-u.json                 | 12  | ''
            second-table-other-order.csv              | definition.json           | -   | header-other-order
            ho-wave_dec.csv                           | ho-wave.json              | 3   | ''
            mu-g-sv.csv                               | mu-g-def.json             | 39  | ''
            mu-k-min.csv                              | mu-k-min-def.json         | 16  | ''
            ho-unit_b.csv                             | ho-u.json                 | 40  | ''
            mu-i-mixed.csv                            | mu-i-def.json             | 39  | answer-out-of-scale
            oma.csv                                   | oma.json                  | 120 | ''
            01-columns-gone.csv                       | oma.json                  | -   | columns-missing
            01-no-items-at-all.csv                    | oma.json                  | -   | columns-missing
            01-columns-gone.csv                       | 01-partial-mapping.json   | 120 | items-missing
            06-unreversed.csv                         | 06-unreversed.json        | 120 | item-opposed
            ho-efs_zero.csv                           | ho-efs0.json              | 12  | code-is-point
            ho-unit_codes.csv                         | ho-u.json                 | 6   | units-alike
            ho-zeropad.xlsx                           | ho-u.json                 | 2   | units-alike
            unit-ids-shown-with-zeros.xlsx            | definition.json           | 4   | units-alike
            units-merged-down.xlsx                    | definition.json           | 3   | units-merged
            ho-inner_many.csv                         | ho-u.json                 | -   | quote-stray
            same-question-twice.csv                   | definition.json           | -   | column-ambiguous
            semicolons-two-columns-commas-in-text.csv | definition.json           | -   | columns-missing
            utf16-odd-length.csv                      | definition.json           | -   | text-malformed
            strict-datetime-as-excel.xlsx             | definition.json           | 1   | ''
            strict-time-as-excel.xlsx                 | definition.json           | 1   | ''
            rows-unordered.xlsx                       | definition.json           | 2   | ''
            module-sheet.xlsx                         | definition.json           | 1   | ''
            sheet-xml-cut-off.xlsx                    | definition.json           | -   | workbook-damaged
            xls-biff8-in-Book-stream.xls              | definition.json           | 3   | ''
            xls-formula-record-0406.xls               | definition.json           | 3   | ''
            """)
    void aFileIsReadRightOrItsFaultIsReported(String file, String definition, String people, String faults)
            throws IOException {
        ImportResult<Survey> result = SurveyReader.of(definition(definition)).read(source(file), WAVE);

        assertThat(faults(result)).isEqualTo(faults);
        assertThat(result.value().map(Survey::size).map(String::valueOf).orElse("-"))
                .isEqualTo(people);
        assertThat(result.reconciliation()).isPresent();
    }

    @Test
    void theSameFileTwiceIsRefused() throws IOException {
        ImportResult<Survey> result = SurveyReader.of(definition("definition.json"))
                .read(
                        List.of(source("same-answers.csv"), source("same-answers (1).csv")),
                        WAVE,
                        organisation("organisation.csv"));

        assertThat(faults(result)).isEqualTo("file-twice");
        assertThat(result.value()).isEmpty();
    }

    @Test
    void unitsMayHaveAnyNameAndId() throws IOException {
        ImportResult<Survey> result = SurveyReader.of(definition("ho-u.json"))
                .read(source("ho-unit_org.csv"), WAVE, organisation("ho-org.csv"));

        assertThat(faults(result)).isEmpty();
        assertThat(result.orElseThrow().units().categories()).containsExactly("Koulu/2", "PK 1");
    }

    @Test
    void aMissingHeaderIsNamedWithTheNearestOneInTheReadersLanguage() throws IOException {
        SurveyReader reader = SurveyReader.of(sample());

        assertThat(bodies(reader.read(source("mu-a2-item.csv"), Wave.of(2023)), Language.FI))
                .contains("Lähimmät otsikot (tiedostossa ~ pyydetty): Palaudun työpäivästä ennen seuraavaa työpäivää. ~"
                        + " Palaudun työpäivästä ennen seuraavaa.");
        assertThat(bodies(reader.read(source("mu-a-unitcol.csv"), Wave.of(2023)), Language.SV))
                .contains("Rubriker som saknas: Yksikkö.")
                .contains("I stället finns i tabellen: Lähetetty, Vastausaika (min), Työpaikka");
    }

    @Test
    void headersInAnotherLanguageAreRecognised() throws IOException {
        ImportResult<Survey> result = SurveyReader.of(sample()).read(source("mu-g-sv.csv"), Wave.of(2023));

        assertThat(bodies(result, Language.EN))
                .contains("The headers are the items' texts in language sv: write \"items\": \"by-text-sv\" into the"
                        + " mapping.");
    }

    private static SurveyDefinition sample() throws IOException {
        return Documents.read(DocumentSource.of(SAMPLE.resolve("definition.json")), SurveyDefinition.class)
                .orElseThrow();
    }

    private static String bodies(ImportResult<?> result, Language language) {
        IssueTexts texts = IssueTexts.in(language);
        return String.join("\n", result.issues().stream().map(texts::body).toList());
    }

    @Test
    void peopleOfUnknownUnitsAreOneSumBeforeTheirNames() throws IOException {
        String answers = Files.readString(SAMPLE.resolve("2023.csv"), StandardCharsets.ISO_8859_1);
        String renamed = answers.replace(";Keskuskeitti\u00F6;", ";Keskuskeitti\u00F6 (vanha);")
                .replace(";Nuorisopalvelut;", ";Nuorisopalvelut (vanha);")
                .replace(";Liikuntapaikat;", ";Liikuntapaikat (vanha);");
        Organisation tree = OrganisationReader.standard()
                .read(DocumentSource.of(SAMPLE.resolve("organisation.csv")))
                .orElseThrow()
                .at(Wave.of(2023));
        ImportResult<Survey> result = SurveyReader.of(sample())
                .read(
                        DocumentSource.of("2023.csv", renamed.getBytes(StandardCharsets.ISO_8859_1)),
                        Wave.of(2023),
                        tree);
        ImportIssue first = result.issues().get(0);

        assertThat(first.code()).isEqualTo("units-not-known");
        assertThat(first.attributes())
                .containsEntry("people", "19")
                .containsEntry("all", "341")
                .containsEntry("percent", "6");
    }

    @Test
    void aReportWithoutNumbersOfPeopleIsNotReportedAndNeverHiddenForPrivacy() throws IOException {
        Organisation tree = Organisation.of(List.of(
                Unit.of("k", "Joenvarren kunta", UnitLevel.MUNICIPALITY),
                Unit.of("s", "Sivistyspalvelut", UnitLevel.SECTOR).withParent("k"),
                Unit.of("t", "Tekniset palvelut", UnitLevel.SECTOR).withParent("k"),
                Unit.of("h", "Hallinto", UnitLevel.SECTOR).withParent("k")));
        ImportResult<ReportedResults> result =
                ReportedReader.of(DisclosurePolicy.standard()).read(source("mu-j-report.csv"), WAVE, tree);
        Results results = Results.of(
                result.orElseThrow(), tree, definition("definition.json").model());
        String page = Pages.text(
                ResultsTable.of(
                                Publisher.release(
                                                results,
                                                ReleaseRequest.on(LocalDate.of(2024, 11, 1)),
                                                ReleaseStore.inMemory())
                                        .results(),
                                Language.EN)
                        .page(),
                120);

        assertThat(faults(result)).isEqualTo("people-not-reported units-not-reported");
        assertThat(page).contains("… = not reported").doesNotContainPattern("Joenvarren kunta +–");
    }

    @Test
    void aValueOfFewerItemsSaysSo() throws IOException {
        SurveyDefinition partial = definition("01-partial-mapping.json");
        Survey survey = SurveyReader.of(partial)
                .read(source("01-columns-gone.csv"), WAVE)
                .orElseThrow();
        Organisation tree = Organisation.of(Stream.concat(
                        Stream.of(partial.root()),
                        survey.units().categories().stream()
                                .map(id -> Unit.of(id, id, UnitLevel.UNIT)
                                        .withParent(partial.root().id().value())))
                .toList());
        Results results = Results.of(Cells.of(partial.model(), survey), tree, partial.order());

        assertThat(requireNonNull(results.items().get(Factor.COLLABORATION)).sentences(Factor.COLLABORATION))
                .extracting(sentence -> sentence.in(Language.EN))
                .containsExactly("YI: 1 of 2 items were asked, and the value is made of these only.");
    }

    @Test
    void aFileOfUnitsFilledInByPeopleIsUnderstoodAndAllItsFaultsAreReported() throws IOException {
        assertThat(faults(OrganisationReader.standard().read(source("mu-organisation-filled-by-hr.xlsx"))))
                .isEqualTo("number-not-readable period-not-readable parent-unknown");
    }
}
