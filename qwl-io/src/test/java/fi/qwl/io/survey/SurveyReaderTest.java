package fi.qwl.io.survey;

import static fi.qwl.io.testing.Sources.definition;
import static fi.qwl.io.testing.Sources.faults;
import static fi.qwl.io.testing.Sources.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.io.document.Documents;
import fi.qwl.io.issue.ImportFailedException;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.testing.Sources;
import fi.qwl.model.ItemId;
import fi.qwl.survey.AnswerColumn;
import fi.qwl.survey.CategoryColumn;
import fi.qwl.survey.MissingReason;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SurveyReaderTest {

    private static final Wave WAVE = Wave.of(2024);
    private static final String HEADER =
            "Vastaaja;Yksikkö;Ikä;Lähetetty;Työni on turvallista;Työni kuormittaa liikaa\n";

    private static final Organisation ORGANISATION = Organisation.of(List.of(
            Unit.of("1", "Kunta", UnitLevel.MUNICIPALITY),
            Unit.of("10", "Keittiö", UnitLevel.UNIT).withParent("1").withInvited(2),
            Unit.of("20", "Koulu", UnitLevel.UNIT).withParent("1").withInvited(9),
            Unit.of("21", "Tiimi A", UnitLevel.TEAM).withParent("20").withInvited(3),
            Unit.of("30", "Päiväkoti", UnitLevel.UNIT).withParent("1").withInvited(9),
            Unit.of("31", "Tiimi A", UnitLevel.TEAM).withParent("30").withInvited(3)));

    private static ImportResult<Survey> read(String rows) throws IOException {
        return SurveyReader.of(definition()).read(text("kysely.csv", HEADER + rows), WAVE, ORGANISATION);
    }

    @Test
    void labelsNumbersAndDeclaredCodesAreReadByTheCodebook() throws IOException {
        ImportResult<Survey> result = read("""
                a;Keittiö;30–39;1.10.2024;Täysin samaa mieltä;2
                b;10;30–39;1.10.2024;täysin  SAMAA mieltä;En osaa sanoa
                c;Koulu;;1.10.2024;;-99
                """);

        assertThat(faults(result)).isEmpty();
        Survey survey = result.orElseThrow();
        assertThat(survey.size()).isEqualTo(3);
        assertThat(survey.units().categories()).containsExactly("10", "20");
        AnswerColumn first = survey.answers(new ItemId("FE1"));
        assertThat(first.value(0)).isEqualTo(5);
        assertThat(first.value(1)).isEqualTo(5);
        assertThat(first.missing(2)).contains(MissingReason.NOT_ANSWERED);
        AnswerColumn second = survey.answers(new ItemId("FE2"));
        assertThat(second.value(0)).isEqualTo(2);
        assertThat(second.missing(1)).contains(MissingReason.DONT_KNOW);
        assertThat(second.missing(2)).contains(MissingReason.NOT_SHOWN);
        assertThat(survey.backgrounds().values())
                .flatExtracting(CategoryColumn::categories)
                .containsExactly("30–39");
    }

    @Test
    void aUnitIsFoundByItsOtherNamesAndCountsOnce() throws IOException {
        Organisation organisation = Organisation.of(List.of(
                Unit.of("1", "Kunta", UnitLevel.MUNICIPALITY),
                Unit.of("10", "Keittiö", UnitLevel.UNIT)
                        .withParent("1")
                        .withOtherNames(List.of("Keskuskeittiö", "Ruoka, koulut"))));

        ImportResult<Survey> result =
                SurveyReader.of(definition()).read(text("kysely.csv", HEADER + """
                a;Keittiö;;x;4;4
                b;KESKUSKEITTIÖ;;x;4;4
                c;Ruoka, koulut;;x;4;4
                d;10 Keskuskeittiö;;x;4;4
                """), WAVE, organisation);

        assertThat(faults(result)).isEmpty();
        assertThat(result.orElseThrow().units().categories()).containsExactly("10");
    }

    /** Halves go up: ours. */
    @Test
    void numbersBetweenTwoPointsAreRoundedWhereThatIsDeclared() throws IOException {
        String definition = """
                {"format": "qwl-definition/1", "name": "Liukusäädin",
                 "scales": [{"id": "slider", "min": 0, "max": 100, "percent": "range"}],
                 "items": [{"id": "FE1", "text": "Palaudun.", "factor": "FE", "scale": "slider"}],
                 "model": {"preset": "linear"}, "policy": "standard",
                 "mappings": [{"name": "m", "items": "by-id", "answers": {"slider": {"missing": {"-99": "not-answered"}DECIMALS}}}]}
                """;
        String answers = "FE1\n73,4\n0.5\n99,5\n100,4\n-0,2\n-99\n50\n\"12,51\"\n";

        ImportResult<Survey> declared = SurveyReader.of(Documents.read(
                                text("d.json", definition.replace("DECIMALS", ", \"decimals\": \"round\"")),
                                SurveyDefinition.class)
                        .orElseThrow())
                .read(text("zef.csv", answers), WAVE);
        AnswerColumn column = declared.orElseThrow().answers(new ItemId("FE1"));
        assertThat(IntStream.range(0, 8).mapToDouble(column::value))
                .containsExactly(73.0, 1.0, 100.0, Double.NaN, Double.NaN, Double.NaN, 50.0, 13.0);
        assertThat(declared.issues())
                .extracting(ImportIssue::toString)
                .contains(
                        "INFO answer-rounded (zef.csv, row 2, column A): Numbers between two points for item FE1 were read as"
                                + " the nearer one, as the mapping declares. 4 cells.");
        assertThat(faults(declared))
                .singleElement()
                .asString()
                .startsWith("WARNING answer-out-of-scale (zef.csv, row 5, column A)")
                .endsWith("2 cells.");

        ImportResult<Survey> undeclared = SurveyReader.of(
                        Documents.read(text("d.json", definition.replace("DECIMALS", "")), SurveyDefinition.class)
                                .orElseThrow())
                .read(text("zef.csv", answers), WAVE);
        assertThat(faults(undeclared)).singleElement().asString().endsWith("6 cells.");
    }

    @Test
    void everyFaultIsReportedWithItsPlaceAndNothingElseIsLost() throws IOException {
        ImportResult<Survey> result = read("""
                a;Keittiö;;x;Täysin samaa mieltä;2
                b;Kirjasto;;x;Ehkä;9
                a;Koulu;;x;4;4
                c;Tiimi A;;x;Ehkä;4
                d;;;x;4;4
                """);

        assertThat(faults(result))
                .containsExactly(
                        "WARNING respondent-twice (kysely.csv, row 4, column A): Expected each respondent's key once but"
                                + " this one is in row 2 already; this row was left out. Remove one of the two rows"
                                + " from the file.",
                        "WARNING unit-unknown (kysely.csv, row 3, column B): Expected a unit of the organisation but"
                                + " found 'Kirjasto'; these people count for the whole organisation only. Add the unit"
                                + " to the organisation, or correct its name.",
                        "WARNING label-unknown (kysely.csv, row 3, column E): Expected a label or a number of scale"
                                + " 'agree5' for item FE1 but found 'Ehkä'; the answer counts as missing. Add the label"
                                + " to the mapping's answers. 2 cells.",
                        "WARNING answer-out-of-scale (kysely.csv, row 3, column F): Expected whole numbers from 1 to 5"
                                + " for item FE2 but found others; these answers count as missing. Check the scale, or"
                                + " declare the number to mean a missing answer.",
                        "WARNING unit-ambiguous (kysely.csv, row 5, column B): Several units are called 'Tiimi A'; these"
                                + " people count for the whole organisation only. Use the unit's id in the file.");
        Survey survey = result.orElseThrow();
        assertThat(survey.size()).isEqualTo(4);
        assertThat(survey.units().categories()).containsExactly("10");
    }

    @Test
    void rowsOfPeopleWhoDidNotSendTheirAnswersAreLeftOutAndCounted() throws IOException {
        ImportResult<Survey> result = read("a;Koulu;;;5;5\nb;Koulu;;x;5;5\n");

        assertThat(result.orElseThrow().size()).isEqualTo(1);
        assertThat(Sources.lines(result))
                .contains(
                        "INFO row-incomplete (kysely.csv, column D): In 1 of 2 rows 'Lähetetty' is blank: these people"
                                + " did not send their answers, and the rows were left out.");
    }

    @Test
    void moreAnswersThanInvitationsAreReportedWithTheUnit() throws IOException {
        ImportResult<Survey> result = read("a;10;;x;5;5\nb;10;;x;5;5\nc;10;;x;5;5\n");

        assertThat(faults(result))
                .containsExactly("WARNING more-answered-than-invited (kysely.csv, column B): Expected at most the 2"
                        + " people invited in unit Keittiö (10) but 3 answered; its response rate is left out. Correct"
                        + " the headcount, or look for people who chose the wrong unit.");
    }

    @Test
    void allOrNothingGivesNoValueWhereAnythingWasLeftOut() throws IOException {
        ImportResult<Survey> faulty = read("a;Keittiö;;x;Ehkä;2\n").allOrNothing();
        ImportResult<Survey> whole = read("a;Keittiö;;x;5;2\n").allOrNothing();

        assertThat(faulty.value()).isEmpty();
        assertThatThrownBy(faulty::orElseThrow)
                .isInstanceOf(ImportFailedException.class)
                .hasMessage(faults(faulty).get(0));
        assertThat(whole.value()).isPresent();
    }

    @Test
    void allMissingColumnsAreReportedAtOnceForTheNearestMapping() throws IOException {
        ImportResult<Survey> result = SurveyReader.of(definition())
                .read(text("kysely.csv", "Vastaaja;Yksikkö;Ikä;Lähetetty\na;10;;x\n"), WAVE, ORGANISATION);

        assertThat(result.value()).isEmpty();
        assertThat(faults(result))
                .containsExactly(
                        "ERROR columns-missing (kysely.csv, row 1): Expected the columns of mapping 'labels' but"
                                + " these headers are missing: [Työni on turvallista, Työni kuormittaa liikaa]. Export them, or"
                                + " correct the headers in the definition's mapping.");
        assertThatThrownBy(result::orElseThrow)
                .isInstanceOf(ImportFailedException.class)
                .hasMessage(faults(result).get(0));
    }

    @Test
    void aHeaderThatIsTwiceIsAnErrorThatNamesBothColumns() throws IOException {
        ImportResult<Survey> result =
                SurveyReader.of(definition()).read(text("k.csv", "unit;FE1;FE2;FE1\n10;1;2;3\n"), WAVE, ORGANISATION);

        assertThat(faults(result))
                .containsExactly(
                        "ERROR column-ambiguous (k.csv, row 1): Expected one column with the header 'FE1' but"
                                + " columns [B, D] have it. Rename all but one of them, or name the header as many times in the mapping if all of them are one item's.");
    }

    @Test
    void titlesAboveTheHeaderAreSkippedByContent() throws IOException {
        ImportResult<Survey> result = SurveyReader.of(definition())
                .read(text("k.csv", "Kysely 2024;;\n\nunit;FE1;FE2\n10;1;2\n"), WAVE, ORGANISATION);

        assertThat(result.orElseThrow().size()).isEqualTo(1);
        assertThat(result.orElseThrow().answers(new ItemId("FE1")).value(0)).isEqualTo(1);
    }

    @Test
    void aFileWithoutRowsIsAnError() throws IOException {
        ImportResult<Survey> result =
                SurveyReader.of(definition()).read(text("k.csv", "unit;FE1;FE2\n"), WAVE, ORGANISATION);

        assertThat(faults(result))
                .containsExactly(
                        "ERROR no-rows (k.csv, row 1): Expected a row per respondent below the header but found"
                                + " none. Check that the right file was exported.");
    }

    @Test
    void withoutAnOrganisationUnitsAreWhatTheFileNamesAndInvisibleCharactersMakeNoNewOne() throws IOException {
        ImportResult<Survey> result = SurveyReader.of(definition())
                .read(text("k.csv", "unit;FE1;FE2\nVaka;1;2\nVaka\u200B;1;2\n\u00A0VAKA;1;2\n"), WAVE);

        assertThat(result.orElseThrow().units().categories()).containsExactly("Vaka");
    }

    @Test
    void aRowOfEmptyCellsIsARespondentWhoAnsweredNothing() throws IOException {
        ImportResult<Survey> result =
                SurveyReader.of(definition()).read(text("k.csv", "unit;FE1;FE2\n10;1;2\n;;\n"), WAVE, ORGANISATION);

        assertThat(result.orElseThrow().size()).isEqualTo(2);
        assertThat(Sources.lines(result))
                .contains("INFO unit-blank (k.csv, column A): In 1 rows the unit is blank; these people count for the"
                        + " whole organisation only.");
    }

    @Test
    void neitherAnswersNorKeysAreInWhatPrintsItself() throws IOException {
        ImportResult<Survey> result = read("salainen-avain;Keittiö;;x;Täysin samaa mieltä;2\n");

        assertThat(result + " " + result.orElseThrow() + " " + result.issues())
                .doesNotContain("salainen")
                .doesNotContain("samaa");
    }
}
