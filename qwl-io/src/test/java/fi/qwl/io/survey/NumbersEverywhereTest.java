package fi.qwl.io.survey;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.document.Documents;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.testing.Sources;
import fi.qwl.model.ItemId;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A number is a number however programs write it: in waves, codes, answers, keys, rules and questions. Inputs are ours. */
class NumbersEverywhereTest {

    private static final int ROUNDS = Integer.getInteger("qwl.laws", 300);

    private static final String DEFINITION = """
            {"format": "qwl-definition/1", "name": "Koe",
             "scales": [{"id": "agree5", "min": 1, "max": 5, "percent": "range"}],
             "items": [{"id": "1", "text": "Saan tukea", "factor": "FE", "scale": "agree5"}],
             "model": {"preset": "kano"}, "policy": "standard",
             "mappings": [{"name": "m", %s
               "answers": {"agree5": {"labels": {"10": 1, "20": 5}, "missing": {"-99": "not-shown"}}}}]}
            """;

    private static SurveyReader reader(String mapping) throws IOException {
        return SurveyReader.of(
                Documents.read(Sources.text("d.json", DEFINITION.formatted(mapping)), SurveyDefinition.class)
                        .orElseThrow());
    }

    /** A whole number as programs write it: SPSS with F8.2, pandas, spreadsheets with a guard, people with blanks. */
    private static String written(int number, Random random) {
        String sign = number < 0 ? (random.nextBoolean() ? "-" : "\u2212") : "";
        String digits = Integer.toString(Math.abs(number));
        return switch (random.nextInt(7)) {
            case 0 -> sign + digits + ".0";
            case 1 -> sign + digits + ",0";
            case 2 -> sign + digits + ",00";
            case 3 -> "\u00A0" + sign + digits + " ";
            case 4 -> "'" + sign + digits;
            case 5 -> "=\"" + sign + digits + '"';
            default -> sign + digits;
        };
    }

    private static String cell(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    @Test
    void wavesKeysRulesCodesAndAnswersAreNumbers() throws IOException {
        SurveyReader reader = reader("""
                "respondent": "id", "wave": "vuosi", "items": "by-id",
                "rows": [{"column": "valmis", "keep": ["1"]}],""");
        Random random = new Random(20_260_601L);
        int[] codes = {1, 2, 3, 4, 5, 10, 20, -99};
        for (int round = 0; round < ROUNDS; round++) {
            int code = codes[random.nextInt(codes.length)];
            String text = "id;vuosi;valmis;1\n" + row(random, 7, 2024, 1, code) + row(random, 7, 2024, 1, 5)
                    + row(random, 8, 2024, 0, 5) + row(random, 9, 2023, 1, 5);

            ImportResult<Survey> result = reader.read(Sources.text("k.csv", text), Wave.of(2024));

            assertThat(result.issues())
                    .as(text)
                    .filteredOn(issue -> issue.severity() != Severity.INFO)
                    .extracting(ImportIssue::code)
                    .containsExactly("respondent-twice");
            assertThat(result.orElseThrow().size()).as(text).isEqualTo(1);
            Double point = switch (code) {
                case 10 -> 1.0;
                case 20 -> 5.0;
                case -99 -> Double.NaN;
                default -> (double) code;
            };
            assertThat(result.orElseThrow().answers(new ItemId("1")).value(0))
                    .as(text)
                    .isEqualTo(Double.valueOf(point));
        }
    }

    private static String row(Random random, int id, int wave, int sent, int answer) {
        return cell(written(id, random)) + ";" + cell(written(wave, random)) + ";" + cell(written(sent, random)) + ";"
                + cell(written(answer, random)) + "\n";
    }

    @Test
    void keysAndQuestionsOfAFileWithARowPerAnswerAreNumbers() throws IOException {
        SurveyReader reader = reader("""
                "respondent": "id", "long": {"question": "kysymys", "answer": "vastaus"}, "items": "by-id",""");
        Random random = new Random(20_260_602L);
        for (int round = 0; round < ROUNDS; round++) {
            String text = "id;kysymys;vastaus\n" + cell(written(7, random)) + ";" + cell(written(1, random)) + ";4\n"
                    + cell(written(7, random)) + ";9;4\n" + cell(written(8, random)) + ";" + cell(written(1, random))
                    + ";5\n";

            Survey survey =
                    reader.read(Sources.text("k.csv", text), Wave.of(2024)).orElseThrow();

            assertThat(survey.size()).as(text).isEqualTo(2);
            assertThat(survey.answers(new ItemId("1")).value(0)).as(text).isEqualTo(4);
            assertThat(survey.answers(new ItemId("1")).value(1)).as(text).isEqualTo(5);
        }
    }

    @Test
    void theThousandthRespondentIsNotTheFirst() throws IOException {
        SurveyReader reader = reader("\"respondent\": \"id\", \"items\": \"by-id\",");

        Survey survey = reader.read(Sources.text("k.csv", "id;1\n1;5\n1.000;4\n1,001;3\n"), Wave.of(2024))
                .orElseThrow();

        assertThat(survey.size()).isEqualTo(3);
    }

    @Test
    void aCellThatIsNoNumberIsReportedWithItsPlace() throws IOException {
        ImportResult<Survey> result = reader("\"wave\": \"vuosi\", \"items\": \"by-id\",")
                .read(Sources.text("k.csv", "vuosi;1\n2024;5\n2 024;5\n2.024;5\nkevät;4\n"), Wave.of(2024));

        assertThat(result.orElseThrow().size()).isEqualTo(1);
        assertThat(result.issues())
                .filteredOn(issue -> issue.code().equals("row-without-wave"))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.location()).hasToString("k.csv, row 3, column A");
                    assertThat(issue.attributes()).containsEntry("rows", "3");
                });
    }
}
