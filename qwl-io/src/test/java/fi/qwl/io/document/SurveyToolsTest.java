package fi.qwl.io.document;

import static fi.qwl.io.testing.Sources.faults;
import static fi.qwl.io.testing.Sources.lines;
import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.mapping.SurveyTool;
import fi.qwl.io.propose.SurveyDetection;
import fi.qwl.io.propose.UnknownTableReader;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.survey.SurveyReader;
import fi.qwl.model.ItemId;
import fi.qwl.survey.AnswerColumn;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each preset on invented files of its tool's shape. */
class SurveyToolsTest {

    private static DocumentSource file(String path) throws IOException {
        try (InputStream in = SurveyToolsTest.class.getResourceAsStream("/fi/qwl/io/" + path)) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            return DocumentSource.of(name, Objects.requireNonNull(in, path).readAllBytes());
        }
    }

    private static final String B = ", {\"id\": \"B\", \"factor\": \"FE\", \"scale\": \"s\"}";

    /** Of the items that the mapping names. */
    private static SurveyDefinition definition(String mapping) throws IOException {
        String json = """
                {"format": "qwl-definition/1", "name": "Test",
                 "scales": [{"id": "s", "min": 1, "max": 5, "percent": "range"}],
                 "items": [{"id": "A", "factor": "FE", "scale": "s"}%s],
                 "model": {"preset": "linear"}, "policy": "standard", "mappings": [%s]}""".formatted(mapping.contains("\"B\"") ? B : "", mapping);
        return Documents.read(
                        DocumentSource.of("d.json", json.getBytes(StandardCharsets.UTF_8)), SurveyDefinition.class)
                .orElseThrow();
    }

    private static ImportResult<Survey> read(String path, String mapping) throws IOException {
        return SurveyReader.of(definition(mapping)).read(file(path), Wave.of(2024));
    }

    /** The answers to an item: points, or the first letters of why there is none. */
    private static List<String> answers(ImportResult<Survey> result, String item) {
        Survey survey = result.orElseThrow();
        AnswerColumn column = survey.answers(new ItemId(item));
        List<String> answers = new ArrayList<>();
        for (int row = 0; row < survey.size(); row++) {
            answers.add(column.missing(row).map(Enum::name).orElse(Integer.toString((int) column.value(row))));
        }
        return answers;
    }

    @ParameterizedTest
    @CsvSource({
        "exports/msforms_saved_as_csv_fi_excel_cp1252.csv, microsoft-forms",
        "tools/microsoft-forms-en.csv, microsoft-forms",
        "tools/microsoft-forms-sv.csv, microsoft-forms",
        "exports/googleforms_download.csv, google-forms",
        "tools/google-forms-sheet.csv, google-forms-sheet",
        "exports/limesurvey_codes_semicolon_bom.csv, limesurvey-code",
        "exports/limesurvey_full_labels.csv, limesurvey-full",
        "exports/limesurvey_vv.csv, limesurvey-vv",
        "tools/surveymonkey-expanded.csv, surveymonkey-expanded",
        "exports/surveymonkey_2hdr.csv, surveymonkey-condensed",
        "exports/qualtrics_3hdr_bom.csv, qualtrics",
        "tools/qualtrics-two-headers.csv, qualtrics-two-headers",
        "tools/qualtrics-legacy.csv, qualtrics-two-headers",
        "exports/redcap_raw.csv, redcap-raw",
        "tools/redcap-labels.csv, redcap-labels",
        "exports/typeform.csv, typeform",
        "exports/sosci_utf16le_tab.csv, sosci",
        "exports/kobo_semicolon.csv, kobotoolbox",
        "tools/kobotoolbox-tags.csv, kobotoolbox",
        "tools/questback-efs.csv, questback-efs",
        "tools/surveyxact.csv, surveyxact"
    })
    void theToolIsRecognisedFromTheHeader(String path, String tool) throws IOException {
        List<SurveyDetection> found =
                UnknownTableReader.standard().tools(file(path)).orElseThrow();

        assertThat(found).isNotEmpty();
        assertThat(found.get(0).tool().id()).isEqualTo(tool);
        assertThat(found.get(0).confidence()).isBetween(0.5, 1.0);
    }

    @ParameterizedTest
    @CsvSource({"tools/spss-csv.csv", "exports/blank_and_dup_headers.csv", "exports/sep_line_fi.csv"})
    void whatNoToolWritesIsNotRecognised(String path) throws IOException {
        assertThat(UnknownTableReader.standard().tools(file(path)).orElseThrow())
                .isEmpty();
    }

    @Test
    void everyPresetSaysWhatIsUnsureInItsNoteAndHasAnIdOfItsOwn() {
        assertThat(SurveyTools.known())
                .hasSize(18)
                .allSatisfy(tool -> assertThat(tool.note()).isNotBlank())
                .extracting(SurveyTool::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void threeHeaderRecordsAreSkippedAndUnfinishedRowsLeftOut() throws IOException {
        ImportResult<Survey> result = read(
                "exports/qualtrics_3hdr_bom.csv",
                "{\"name\": \"q\", \"tool\": \"qualtrics\", \"unit\": \"Q1\", \"items\": {\"A\": \"Työni on mielekästä\","
                        + " \"B\": \"QID2_2\"}}");

        assertThat(lines(result))
                .containsExactly(
                        "INFO row-incomplete (qualtrics_3hdr_bom.csv, column G): In 1 of 2 rows 'Finished' says so: these"
                                + " people did not send their answers, and the rows were left out.",
                        "INFO mapping-used (qualtrics_3hdr_bom.csv, row 1): Columns were found by mapping 'q'; read 2"
                                + " rows.");
        assertThat(answers(result, "A")).containsExactly("5");
        assertThat(answers(result, "B")).containsExactly("4");
    }

    @Test
    void twoHeaderRecordsAreRecognisedByWhatIsBelowTheStartDate() throws IOException {
        ImportResult<Survey> result = read(
                "tools/qualtrics-two-headers.csv",
                "{\"name\": \"q\", \"tool\": \"qualtrics-two-headers\", \"unit\": \"Q1\", \"items\": {\"A\": \"Q2_1\"}}");

        assertThat(lines(result))
                .contains(
                        "INFO row-preview (qualtrics-two-headers.csv, column C): In 1 of 3 rows 'Status' says so: these"
                                + " are trials, not answers, and the rows were left out.");
        assertThat(answers(result, "A")).containsExactly("5");
    }

    @Test
    void olderExportsWithATrailingCommaAreReadToo() throws IOException {
        ImportResult<Survey> result = read(
                "tools/qualtrics-legacy.csv",
                "{\"name\": \"q\", \"tool\": \"qualtrics-two-headers\", \"items\": {\"A\": \"Työni tuntuu tärkeältä\"}}");

        assertThat(faults(result)).isEmpty();
        assertThat(answers(result, "A")).containsExactly("4");
    }

    @Test
    void aQuestionIsCarriedOnOverTheColumnsOfItsRows() throws IOException {
        ImportResult<Survey> result = read(
                "exports/surveymonkey_2hdr.csv",
                "{\"name\": \"m\", \"tool\": \"surveymonkey-condensed\", \"unit\": \"Yksikkö\", \"items\": {\"A\": \"Arvioi"
                        + " väittämät - Työni on mielekästä\", \"B\": \"Saan tukea\"}, \"answers\": {\"s\": {\"labels\":"
                        + " \"agreement-5-fi\", \"missing\": {\"En osaa sanoa\": \"dont-know\"}}}}");

        assertThat(faults(result)).isEmpty();
        assertThat(answers(result, "A")).containsExactly("5");
        assertThat(answers(result, "B")).containsExactly("DONT_KNOW");
        assertThat(result.orElseThrow().units().categories()).containsExactly("Varhaiskasvatus");
    }

    @Test
    void aSingleChoiceWithAColumnPerOptionIsTheOneThatIsFilled() throws IOException {
        ImportResult<Survey> result = read(
                "tools/surveymonkey-expanded.csv",
                "{\"name\": \"m\", \"tool\": \"surveymonkey-expanded\", \"items\": {\"A\": [\"Hyvältä\", \"Siltä väliltä\","
                        + " \"Huonolta\"]}, \"answers\": {\"s\": {\"labels\": {\"Huonolta\": 1, \"Siltä väliltä\": 3,"
                        + " \"Hyvältä\": 5}}}}");

        assertThat(faults(result))
                .containsExactly(
                        "WARNING answers-several (surveymonkey-expanded.csv, row 4, column H): Expected one of the options"
                                + " of item A to be filled but found several; the answer counts as missing. Check that"
                                + " these columns are one question with a single choice.");
        assertThat(answers(result, "A")).containsExactly("3", "NOT_ANSWERED");
    }

    @Test
    void codesBelowTextsNameTheColumnsAndNotShownIsDeclaredByThePreset() throws IOException {
        ImportResult<Survey> result = read(
                "exports/limesurvey_vv.csv",
                "{\"name\": \"vv\", \"tool\": \"limesurvey-vv\", \"unit\": \"yksikko\", \"items\": {\"A\": \"HV01_SQ001\"},"
                        + " \"answers\": {\"s\": {\"labels\": {\"A5\": 5}, \"numbers\": false}}}");

        assertThat(lines(result))
                .contains(
                        "INFO row-incomplete (limesurvey_vv.csv, column B): In 1 of 3 rows 'submitdate' says so: these"
                                + " people did not send their answers, and the rows were left out.");
        assertThat(answers(result, "A")).containsExactly("5", "NOT_ANSWERED");
    }

    @Test
    void subCodesInBracketsAreFoundByTheirOtherSpelling() throws IOException {
        ImportResult<Survey> result = read(
                "exports/limesurvey_codes_semicolon_bom.csv",
                "{\"name\": \"ls\", \"tool\": \"limesurvey-code\", \"unit\": \"yksikko\", \"items\": {\"A\": \"HV01_SQ001\","
                        + " \"B\": \"HV01[SQ002]\"}, \"answers\": {\"s\": {\"labels\": {\"A4\": 4, \"A5\": 5}}}}");

        assertThat(faults(result))
                .containsExactly(
                        "ERROR column-ambiguous (limesurvey_codes_semicolon_bom.csv, row 1): Expected one column"
                                + " with the header 'HV01[SQ002]' but columns [H, I] have it. Rename all but one of them, or name"
                                + " the header as many times in the mapping if all of them are one item's.");
    }

    @Test
    void blankSubmissionsAndQuestionsThatWereNotShownAreDeclaredByThePreset() throws IOException {
        ImportResult<Survey> result = read(
                "tools/limesurvey-full.csv",
                "{\"name\": \"ls\", \"tool\": \"limesurvey-full\", \"unit\": \"Yksikkö\", \"items\": {\"A\": \"Työni tuntuu"
                        + " tärkeältä\"}, \"answers\": {\"s\": {\"labels\": \"agreement-5-fi\"}}}");

        assertThat(faults(result)).isEmpty();
        assertThat(answers(result, "A")).containsExactly("NOT_SHOWN");
    }

    @Test
    void codesOfMissingAnswersAreDeclaredByThePresetAndTrialsAreLeftOut() throws IOException {
        ImportResult<Survey> result = read(
                "tools/questback-efs.csv",
                "{\"name\": \"efs\", \"tool\": \"questback-efs\", \"items\": {\"A\": \"v_1\", \"B\": \"v_2\"}}");

        assertThat(faults(result)).isEmpty();
        assertThat(answers(result, "A")).containsExactly("5", "NOT_ANSWERED");
        assertThat(answers(result, "B")).containsExactly("NOT_SHOWN", "NOT_ANSWERED");
    }

    @Test
    void aCodeThatIsAPointOfTheScaleStaysAPoint() throws IOException {
        String json = """
                {"format": "qwl-definition/1", "name": "Test",
                 "scales": [{"id": "s", "min": 0, "max": 10, "percent": "range"}],
                 "items": [{"id": "A", "factor": "FE", "scale": "s"}],
                 "model": {"preset": "linear"}, "policy": "standard",
                 "mappings": [{"name": "efs", "tool": "questback-efs", "items": {"A": "v_1"}}]}""";
        SurveyDefinition definition = Documents.read(
                        DocumentSource.of("d.json", json.getBytes(StandardCharsets.UTF_8)), SurveyDefinition.class)
                .orElseThrow();

        ImportResult<Survey> result = SurveyReader.of(definition).read(file("tools/questback-efs.csv"), Wave.of(2024));

        assertThat(answers(result, "A")).containsExactly("5", "0");
    }

    @Test
    void labelsBelowCodesAreNoRespondentAndNoAnswerHasAReason() throws IOException {
        ImportResult<Survey> result = read(
                "exports/sosci_utf16le_tab.csv",
                "{\"name\": \"s\", \"tool\": \"sosci\", \"items\": {\"A\": \"HV01_01\", \"B\": \"HV01_02\"}}");

        assertThat(faults(result)).isEmpty();
        assertThat(answers(result, "A")).containsExactly("5");
        assertThat(answers(result, "B")).containsExactly("NOT_ANSWERED");
    }

    @Test
    void tagsBelowNamesAreNoRespondentAndGroupsNeedNotBeNamed() throws IOException {
        ImportResult<Survey> result = read(
                "tools/kobotoolbox-tags.csv",
                "{\"name\": \"k\", \"tool\": \"kobotoolbox\", \"unit\": \"yksikko\", \"items\": {\"A\": \"hv01\"}}");

        assertThat(faults(result)).isEmpty();
        assertThat(answers(result, "A")).containsExactly("5");
    }

    @ParameterizedTest
    @CsvSource({
        "exports/redcap_raw.csv, redcap-raw, hv01, 5",
        "tools/redcap-labels.csv, redcap-labels, Työni tuntuu tärkeältä, 5",
        "exports/typeform.csv, typeform, Työni on mielekästä, 5",
        "exports/googleforms_download.csv, google-forms, Työni on mielekästä, 5",
        "tools/google-forms-sheet.csv, google-forms-sheet, Työni tuntuu tärkeältä, 5",
        "exports/msforms_saved_as_csv_fi_excel_cp1252.csv, microsoft-forms, Työni on mielekästä, 5",
        "tools/surveyxact.csv, surveyxact, s_4_2, 4",
        "exports/kobo_semicolon.csv, kobotoolbox, hv/hv01, 5"
    })
    void aDefinitionNeedsOnlyTheToolItemsAndAnswers(String path, String tool, String header, String answer)
            throws IOException {
        ImportResult<Survey> result = read(
                path,
                "{\"name\": \"t\", \"tool\": \"" + tool + "\", \"items\": {\"A\": \"" + header
                        + "\"}, \"answers\": {\"s\": {\"labels\": \"agreement-5-fi\"}}}");

        assertThat(faults(result)).isEmpty();
        assertThat(answers(result, "A")).containsExactly(answer);
    }

    @Test
    void labelsAndNumbersMayBeInOneColumn() throws IOException {
        ImportResult<Survey> result = read(
                "tools/spss-csv.csv",
                "{\"name\": \"spss\", \"tool\": \"spss-csv\", \"items\": {\"A\": \"t1\", \"B\": \"t2\"}, \"answers\": {\"s\":"
                        + " {\"labels\": \"agreement-5-fi\", \"missing\": {\"99\": \"not-answered\"}}}}");

        assertThat(faults(result)).isEmpty();
        assertThat(answers(result, "A")).containsExactly("5", "NOT_ANSWERED");
        assertThat(answers(result, "B")).containsExactly("3", "NOT_ANSWERED");
    }

    @Test
    void anUnknownToolOrLabelSetIsReportedAtItsPointer() throws IOException {
        String json = """
                {"format": "qwl-definition/1", "name": "Test",
                 "scales": [{"id": "s", "min": 1, "max": 5, "percent": "range"}],
                 "items": [{"id": "A", "factor": "FE", "scale": "s"}],
                 "model": {"preset": "linear"}, "policy": "standard",
                 "mappings": [{"name": "m", "tool": "webropol", "items": "by-id",
                               "answers": {"s": {"labels": "agreement-4-fi"}}}]}""";

        ImportResult<SurveyDefinition> result = Documents.read(
                DocumentSource.of("d.json", json.getBytes(StandardCharsets.UTF_8)), SurveyDefinition.class);

        assertThat(faults(result))
                .containsExactly(
                        "ERROR definition-invalid (d.json, at /mappings/0/tool): Expected one of "
                                + SurveyTools.known().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ")) + " but found another text.",
                        "ERROR definition-invalid (d.json, at /mappings/0/answers/s/labels): Expected labels for the 5"
                                + " points of scale 's' but found another text.");
    }
}
