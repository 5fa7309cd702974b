package fi.qwl.io.reported;

import static fi.qwl.io.testing.Sources.text;
import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.ReportedResults;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.organisation.OrganisationReader;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.testing.Sources;
import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.model.RiskLimits;
import fi.qwl.model.WholeIndex;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.risk.RiskStatus;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportedReaderTest {

    private static final Organisation ORGANISATION = Organisation.of(List.of(
            Unit.of("1", "Kunta", UnitLevel.MUNICIPALITY),
            Unit.of("10", "Keittiö", UnitLevel.UNIT).withParent("1"),
            Unit.of("20", "Koulu", UnitLevel.UNIT).withParent("1")));

    private static ImportResult<ReportedResults> read(String content) throws IOException {
        return ReportedReader.of(DisclosurePolicy.standard())
                .read(text("raportti.csv", content), Wave.of(2022), ORGANISATION);
    }

    private static ReportedResults.Row row(ImportResult<ReportedResults> result, String unit) {
        return result.orElseThrow().units().getOrDefault(new UnitId(unit), ReportedResults.Row.empty());
    }

    /** Small reports lack most units and some numbers of people; what is said of that has tests of its own. */
    private static List<String> faults(ImportResult<?> result) {
        return Sources.faults(result).stream()
                .filter(line -> !line.contains("units-not-reported") && !line.contains("people-not-reported"))
                .toList();
    }

    @Test
    void valuesWithoutNumbersOfPeopleAreOneIssueAndMissingUnitsAreListed() throws IOException {
        ImportResult<ReportedResults> result = read("Yksikkö;FE;YI\nKunta;78 %;81 %\nKoulu;70 %;\n");

        assertThat(Sources.faults(result))
                .containsExactly(
                        "WARNING people-not-reported (raportti.csv): 3 values of 2 units come without a number of people, so"
                                + " they count as not reported. Add a column of the respondents, or write the number beside"
                                + " the values, as in '71 % (n=12)'.",
                        "WARNING units-not-reported (raportti.csv): 1 of 3 units of the organisation are not in the report:"
                                + " [Keittiö (10)]. Ask the provider if they should be.");
    }

    @Test
    void rowsWithValuesAndNoUnitAreReportedAndRowsWithoutAnythingAreCounted() throws IOException {
        ImportResult<ReportedResults> result =
                read("Yksikkö;n;FE\nKunta;9;78 %\n;9;70 %\n;;\nKoulu;9;70 %\nKeittiö;9;70 %\n");

        assertThat(faults(result))
                .contains(
                        "WARNING row-without-unit (raportti.csv, row 3): 1 rows have values but name no unit; they are left"
                                + " out. Write the unit into them.");
        assertThat(result.issues()).extracting(ImportIssue::code).contains("row-empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"71,5 %", "71,5", "0,715", "71.5%"})
    void percentagesAreReadAsTextAsHundredsAndAsFractions(String written) throws IOException {
        ImportResult<ReportedResults> result = read("Yksikkö;n;FE\nKeittiö;12;" + written + "\n");

        assertThat(faults(result)).isEmpty();
        assertThat(row(result, "10").means()).isEqualTo(Map.of(Factor.SAFETY, 71.5));
        assertThat(row(result, "10").respondents()).isEqualTo(OptionalLong.of(12));
    }

    @Test
    void hiddenMarksStayHiddenAndFullNamesAreColumnsToo() throws IOException {
        ImportResult<ReportedResults> result = read("""
                Tulokset 2022;;;;;
                Yksikkö;Vastaajia;Kutsuttuja;Fyysinen ja emotionaalinen turvallisuus;QWL;Esimiestoiminta
                Koulu;<5;9;–;*;**
                Keittiö;8;9;80 %;60 %;70 %
                """);

        assertThat(faults(result)).isEmpty();
        assertThat(row(result, "20").means()).isEmpty();
        assertThat(row(result, "20").respondents()).isEmpty();
        assertThat(row(result, "20").invited()).isEqualTo(OptionalInt.of(9));
        assertThat(row(result, "10").means())
                .isEqualTo(Map.of(Factor.SAFETY, 80.0, WholeIndex.QWL, 60.0, Capability.SUPERVISORY_WORK, 70.0));
    }

    @Test
    void faultsAreReportedWithTheirPlacesAndValuesAreNotPrinted() throws IOException {
        ImportResult<ReportedResults> result = read("""
                Yksikkö;n;FE
                Kunta;10;70
                Keittiö;8;hyvä
                Koulu;7;120
                Kirjasto;7;70
                Kunta;10;70
                """);

        assertThat(faults(result))
                .containsExactly(
                        "WARNING value-not-readable (raportti.csv, row 3, column C): Expected a percentage from 0 to 100"
                                + " or a mark for a hidden value but found something else; it is left out.",
                        "WARNING value-not-readable (raportti.csv, row 4, column C): Expected a percentage from 0 to 100"
                                + " or a mark for a hidden value but found something else; it is left out.",
                        "WARNING unit-unknown (raportti.csv, row 5, column A): Expected a unit of the organisation of"
                                + " wave 2022 but found 'Kirjasto'; the row is left out. Add the unit to the"
                                + " organisation, correct its name, or add this one to the unit's other names.",
                        "WARNING unit-repeated (raportti.csv, row 6, column A): Unit 1 has a row already; this one is left"
                                + " out.",
                        "WARNING reported-people-disagree (raportti.csv): Unit Kunta (1) is reported with 10 respondents"
                                + " but its sub-units with 15 together. Both are kept as reported; ask the provider.");
    }

    @Test
    void aReportWithoutMeasuresIsRefused() throws IOException {
        assertThat(faults(read("Yksikkö;n\nKeittiö;8\n")))
                .containsExactly(
                        "ERROR columns-missing (raportti.csv, row 1): Expected columns with these headers but they"
                                + " are missing: [FE / fyysinen ja emotionaalinen turvallisuus / fysisk och emotionell trygghet /"
                                + " physical and emotional safety, YI / yhteenkuuluvuus ja identiteetti / samhörighet och"
                                + " identitet / collaboration and identity, PL / päämäärät ja luovuus / mål och kreativitet /"
                                + " objectives and creativity]. Add them, or check that this is the right file.");
    }

    @Test
    void yearsSideBySideAreReadByTheWave() throws IOException {
        ImportResult<ReportedResults> suffixed = read("Yksikkö;n 2021;n 2022;FE 2021;FE 2022\nKeittiö;11;12;60;70\n");
        ImportResult<ReportedResults> above = read("Yksikkö;2021;;2022;\n;n;FE;n;FE\nKeittiö;11;60;12;70\n");

        assertThat(faults(suffixed)).isEmpty();
        assertThat(row(suffixed, "10").means()).isEqualTo(Map.of(Factor.SAFETY, 70.0));
        assertThat(row(suffixed, "10").respondents()).isEqualTo(OptionalLong.of(12));
        assertThat(faults(above)).isEmpty();
        assertThat(row(above, "10").means()).isEqualTo(Map.of(Factor.SAFETY, 70.0));
        assertThat(row(above, "10").respondents()).isEqualTo(OptionalLong.of(12));
    }

    @Test
    void aYearThatIsNotThereIsNotTakenFromAnotherOne() throws IOException {
        ImportResult<ReportedResults> result = read("Yksikkö;FE 2021;YI 2021\nKeittiö;60;70\n");

        assertThat(result.value()).isEmpty();
        assertThat(faults(result)).singleElement().asString().startsWith("ERROR columns-missing (raportti.csv, row 1)");
    }

    @Test
    void sheetsOfFactorsAndOfCapabilitiesAreReadTogetherAndDifferencesAreReported() throws IOException {
        DocumentSource workbook = DocumentSource.of("r.xlsx", workbook());

        ImportResult<ReportedResults> result =
                ReportedReader.of(DisclosurePolicy.standard()).read(workbook, Wave.of(2022), ORGANISATION);

        assertThat(row(result, "10").means()).isEqualTo(Map.of(Factor.SAFETY, 70.0, Capability.LEADERSHIP, 55.0));
        assertThat(row(result, "10").respondents()).isEqualTo(OptionalLong.of(12));
        assertThat(faults(result))
                .containsExactly(
                        "WARNING reported-values-disagree (r.xlsx, sheet Kyvykkyydet, row 2, column A): Unit 10 has"
                                + " other values of [respondents] on an earlier sheet; the earlier ones are kept. Ask the provider"
                                + " which are right.");
    }

    @Test
    void aNameThatIsNearlyAUnitsIsAskedAbout() throws IOException {
        ImportResult<ReportedResults> result = read("Yksikkö;FE\nKoulu;70\nKeitiö;60\n");

        assertThat(faults(result))
                .containsExactly(
                        "WARNING unit-near (raportti.csv, row 3, column A): Expected a unit of the organisation of"
                                + " wave 2022 but found 'Keitiö', which is nearly Keittiö (10); the two are not treated as one, and"
                                + " the row is left out. If it is the same unit, correct the name, or add it to the unit's other names.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"–", "***", "<5", "≤ 4", "alle 5", "n<5", "Ei näytetä", "dold", "..", "färre än 5"})
    void whateverMarkHidesAValueItStaysHidden(String mark) throws IOException {
        ImportResult<ReportedResults> result = read("Yksikkö;n;FE\nKeittiö;" + mark + ";" + mark + "\nKoulu;9;70\n");

        assertThat(faults(result)).isEmpty();
        assertThat(row(result, "10")).isEqualTo(ReportedResults.Row.empty());
    }

    @Test
    void wordsOfRiskAreKeptBesideTheValues() throws IOException {
        ImportResult<ReportedResults> named = read(
                "Yksikkö;FE;FE riski;Tila YI;YI;Huomio\nKeittiö;70;Kohonnut;ei riskiä;60;!\nKoulu;60;–;lähellä rajaa;74;\n");
        ImportResult<ReportedResults> beside =
                read("Yksikkö;FE;Riski;YI;Riski;n\nKeittiö;70;under gränsen;60;OK;12\nKoulu;koholla;;*;;9\n");

        assertThat(faults(named)).isEmpty();
        assertThat(row(named, "10").means()).isEqualTo(Map.of(Factor.SAFETY, 70.0, Factor.COLLABORATION, 60.0));
        assertThat(row(named, "10").statuses())
                .isEqualTo(Map.of(Factor.SAFETY, RiskStatus.BELOW, Factor.COLLABORATION, RiskStatus.UNDER_CONTROL));
        assertThat(row(named, "20").statuses()).isEqualTo(Map.of(Factor.COLLABORATION, RiskStatus.NEAR_LIMIT));
        assertThat(named.issues())
                .filteredOn(issue -> !issue.code().endsWith("not-reported"))
                .extracting(ImportIssue::toString)
                .containsExactly(
                        "INFO columns-passed-over (raportti.csv, row 1): Columns with these headers were not read:"
                                + " [Huomio].");
        assertThat(faults(beside)).isEmpty();
        assertThat(row(beside, "10").statuses())
                .isEqualTo(Map.of(Factor.SAFETY, RiskStatus.BELOW, Factor.COLLABORATION, RiskStatus.UNDER_CONTROL));
        assertThat(row(beside, "10").respondents()).isEqualTo(OptionalLong.of(12));
        assertThat(row(beside, "20").means()).isEmpty();
        assertThat(row(beside, "20").statuses()).isEqualTo(Map.of(Factor.SAFETY, RiskStatus.BELOW));
    }

    @Test
    void aWordOfRiskOfUnknownOwnerIsIgnoredAndAnUnknownWordIsReported() throws IOException {
        ImportResult<ReportedResults> result = read("Yksikkö;FE;FE riski;Riski\nKeittiö;70;vaihtelee;suuri\n");

        assertThat(row(result, "10").statuses()).isEmpty();
        assertThat(result.issues())
                .filteredOn(issue -> !issue.code().endsWith("not-reported"))
                .extracting(ImportIssue::toString)
                .containsExactly(
                        "INFO columns-passed-over (raportti.csv, row 1): Columns with these headers were not read: [Riski].",
                        "WARNING risk-word-unknown (raportti.csv, row 2, column C): Expected a risk class, such as"
                                + " 'hallinnassa', 'lähellä rajaa' or 'kohonnut', but found another one; it is left out.");
    }

    /** Limits of the seed: FE 80, YI 75, PL 70. */
    @Test
    void wordsOfRiskThatTheLimitsDoNotSayAreListed() throws IOException {
        String report = """
                Yksikkö;n;FE;FE riski;YI;YI riski;PL;PL riski
                Kunta;30;79,9;hallinnassa;76,5;kohonnut;60;riski
                Keittiö;12;79,8;hallinnassa;75,05;kohonnut;72;lähellä rajaa
                """;

        assertThat(faults(read(report))).isEmpty();
        ImportResult<ReportedResults> compared = ReportedReader.of(DisclosurePolicy.standard())
                .withLimits(RiskLimits.standard())
                .read(text("raportti.csv", report), Wave.of(2022), ORGANISATION);
        assertThat(faults(compared))
                .containsExactly(
                        "WARNING reported-risk-disagrees (raportti.csv): Unit Kunta (1) is reported with risk classes on"
                                + " [YI] that the model's limits do not say of its means. Both are kept as reported; ask the"
                                + " provider for its limits.",
                        "WARNING reported-risk-disagrees (raportti.csv): Unit Keittiö (10) is reported with risk classes on"
                                + " [FE] that the model's limits do not say of its means. Both are kept as reported; ask the"
                                + " provider for its limits.");
        assertThat(row(compared, "10").means()).containsEntry(Factor.SAFETY, 79.8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"71 % (n=12)", "71 % (N = 12)", "71 % [n 12]", "71 (12 vastaajaa)", "71 %, n=12", "71 n: 12"})
    void howManyAMeanIsOfMayBeInItsCell(String cell) throws IOException {
        ImportResult<ReportedResults> result = read("Yksikkö\tn\tFE\tYI\nKeittiö\t14\t" + cell + "\t60\n");

        assertThat(faults(result)).isEmpty();
        assertThat(row(result, "10").means()).isEqualTo(Map.of(Factor.SAFETY, 71.0, Factor.COLLABORATION, 60.0));
        assertThat(row(result, "10").n(Factor.SAFETY)).isEqualTo(OptionalLong.of(12));
        assertThat(row(result, "10").n(Factor.COLLABORATION)).isEqualTo(OptionalLong.of(14));
    }

    @ParameterizedTest
    @ValueSource(strings = {"– (n=3)", "* (n<5)", "71 % (n<5)", "< 5 (n = 3)"})
    void aHiddenValueStaysHiddenWhateverIsBesideIt(String cell) throws IOException {
        ImportResult<ReportedResults> result = read("Yksikkö;n;FE\nKeittiö;14;" + cell + "\n");

        assertThat(faults(result)).isEmpty();
        assertThat(row(result, "10").means()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"71 % (12)", "71 (+3)", "71 (70,1–72,4)", "71/72"})
    void whatMayMeanAnythingBesideAValueIsNotGuessed(String cell) throws IOException {
        ImportResult<ReportedResults> result = read("Yksikkö;n;FE\nKeittiö;14;" + cell + "\n");

        assertThat(faults(result)).singleElement().asString().startsWith("WARNING value-not-readable");
        assertThat(row(result, "10").means()).isEmpty();
    }

    @Test
    void aColumnOfPeopleBesideEachMeasureIsTheMeasures() throws IOException {
        for (String header :
                List.of("Yksikkö;FE;n;YI;n", "Yksikkö;FE;FE n;YI;n (YI)", "Yksikkö;FE %;FE - lkm;YI %;YI lkm")) {
            ImportResult<ReportedResults> result = read(header + "\nKeittiö;71;12;60;11\n");
            assertThat(faults(result)).as(header).isEmpty();
            assertThat(row(result, "10").means())
                    .as(header)
                    .isEqualTo(Map.of(Factor.SAFETY, 71.0, Factor.COLLABORATION, 60.0));
            assertThat(row(result, "10").counts())
                    .as(header)
                    .isEqualTo(Map.of(Factor.SAFETY, 12, Factor.COLLABORATION, 11));
            assertThat(row(result, "10").respondents()).as(header).isEmpty();
        }
        ImportResult<ReportedResults> before = read("Yksikkö;n;FE;n;YI\nKeittiö;12;71;11;60\n");
        assertThat(row(before, "10").counts()).isEqualTo(Map.of(Factor.SAFETY, 12, Factor.COLLABORATION, 11));
    }

    @Test
    void measuresInTheRowAboveAreOfTheColumnsBelow() throws IOException {
        ImportResult<ReportedResults> result = read("""
                Henkilöstökysely 2022;;;;;;
                ;FE;;;YI;;
                Yksikkö;%;n;riski;%;n;riski
                Keittiö;71;12;kohonnut;60;11;hallinnassa
                """);

        assertThat(faults(result)).isEmpty();
        assertThat(row(result, "10").means()).isEqualTo(Map.of(Factor.SAFETY, 71.0, Factor.COLLABORATION, 60.0));
        assertThat(row(result, "10").counts()).isEqualTo(Map.of(Factor.SAFETY, 12, Factor.COLLABORATION, 11));
        assertThat(row(result, "10").statuses())
                .isEqualTo(Map.of(Factor.SAFETY, RiskStatus.BELOW, Factor.COLLABORATION, RiskStatus.UNDER_CONTROL));
    }

    /** The years stood above the row that names the units, and another year's values were read. */
    @Test
    void yearsAboveTheRowThatNamesTheUnitsAreReadByTheWave() throws IOException {
        ImportResult<ReportedResults> result = read(";2021;;2022;\nYksikkö;n;FE;n;FE\nKeittiö;11;60;12;70\n");

        assertThat(faults(result)).isEmpty();
        assertThat(row(result, "10").means()).isEqualTo(Map.of(Factor.SAFETY, 70.0));
        assertThat(row(result, "10").respondents()).isEqualTo(OptionalLong.of(12));
    }

    @Test
    void severalColumnsOfOneHeaderAreRefusedByTheirNames() throws IOException {
        ImportResult<ReportedResults> result = read("Yksikkö;n;FE;FE\nKeittiö;11;60;70\n");

        assertThat(result.value()).isEmpty();
        assertThat(faults(result))
                .containsExactly(
                        "ERROR column-ambiguous (raportti.csv, row 1): Expected one column of 'FE' in wave 2022 but"
                                + " columns [C, D] all have its header. Write the year into the headers, or leave one column.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"vastaajia|12/20", "vastaajia|12 / 20 (60 %)", "vastausprosentti|60 % (12/20)", "Vastaus-%|12/20"})
    void peopleWhoAnsweredAndWereInvitedMayBeTogether(String header, String cell) throws IOException {
        ImportResult<ReportedResults> result = read("Yksikkö;" + header + ";FE\nKeittiö;" + cell + ";71\n");

        assertThat(faults(result)).isEmpty();
        assertThat(row(result, "10").respondents()).isEqualTo(OptionalLong.of(12));
        assertThat(row(result, "10").invited()).isEqualTo(OptionalInt.of(20));
    }

    @Test
    void aShareIsNoNumberOfPeople() throws IOException {
        ImportResult<ReportedResults> result =
                read("Yksikkö;vastaajia;kutsuttuja;FE\nKeittiö;100 %;12;71\nKoulu;9 (45 %);20;71\n");

        assertThat(row(result, "10").respondents()).isEmpty();
        assertThat(row(result, "20").respondents()).isEqualTo(OptionalLong.of(9));
        assertThat(faults(result))
                .containsExactly(
                        "WARNING number-not-readable (raportti.csv, row 2, column B): Expected a number of people but"
                                + " found something else; it is left out.");
    }

    @Test
    void aResponseRateThatIsNotThatOfThePeopleIsListed() throws IOException {
        // 12 / 20 = 60 %, 9 / 11 = 81.8 %, 30 / 40 = 75 %.
        ImportResult<ReportedResults> wrong = read(
                "Yksikkö;n;kutsuttuja;vastaus-%;FE\nKeittiö;12;20;0,6;71\nKoulu;9;11;80 %;71\nKunta;30;40;74;70\n");
        String message = ": Expected the response rate of the people who answered and were invited but another one is"
                + " reported. The numbers of people are kept; ask the provider.";

        assertThat(faults(wrong))
                .containsExactly(
                        "WARNING reported-rate-disagrees (raportti.csv, row 3, column D)" + message,
                        "WARNING reported-rate-disagrees (raportti.csv, row 4, column D)" + message);
        assertThat(faults(read("Yksikkö;n;kutsuttuja;vastaus-%;FE\nKeittiö;30;40;75,0;71\n")))
                .isEmpty();
    }

    /** Patterns that take the square of a text's length would not come back. */
    @Test
    @Timeout(60)
    void aHostileTextIsNoFigureAndNoHeader() throws IOException {
        String marks = "/".repeat(250_000) + ".".repeat(250_000);
        ImportResult<ReportedResults> result =
                read("Yksikkö\tn\tFE\tYI" + marks + "x\nKeittiö\t1" + marks + "\t71" + marks + "x\t\nKoulu\t9\t70\t\n");

        assertThat(row(result, "20").means()).isEqualTo(Map.of(Factor.SAFETY, 70.0));
        assertThat(faults(result)).hasSize(2);
    }

    @Test
    void aUnitIsKnownByItsOtherNames() throws IOException {
        Organisation organisation = Organisation.of(List.of(
                Unit.of("1", "Kunta", UnitLevel.MUNICIPALITY),
                Unit.of("10", "Keittiö", UnitLevel.UNIT)
                        .withParent("1")
                        .withOtherNames(List.of("Keskuskeittiö", "Ruoka")),
                Unit.of("20", "Ruokapalvelut", UnitLevel.UNIT).withParent("1").withOtherNames(List.of("Ruoka"))));

        ImportResult<ReportedResults> result = ReportedReader.of(DisclosurePolicy.standard())
                .read(
                        text("raportti.csv", "Yksikkö;FE\nKESKUSKEITTIÖ;70\nRuoka;60\nKeskuskeitiö;50\n"),
                        Wave.of(2022),
                        organisation);

        assertThat(row(result, "10").means()).isEqualTo(Map.of(Factor.SAFETY, 70.0));
        assertThat(faults(result))
                .containsExactly(
                        "WARNING unit-ambiguous (raportti.csv, row 3, column A): Expected a unit of the organisation of wave"
                                + " 2022 but found 'Ruoka', which several units are called; the row is left out. Use ids.",
                        "WARNING unit-near (raportti.csv, row 4, column A): Expected a unit of the organisation of wave 2022"
                                + " but found 'Keskuskeitiö', which is nearly Keittiö (10); the two are not treated as one, and the"
                                + " row is left out. If it is the same unit, correct the name, or add it to the unit's other"
                                + " names.");
    }

    @Test
    void aTitleThatNamesAMeasureIsNotOfTheColumnsBelow() throws IOException {
        ImportResult<ReportedResults> result = read("QWL 2022;;\nYksikkö;n;FE\nKeittiö;12;71\n");

        assertThat(row(result, "10").respondents()).isEqualTo(OptionalLong.of(12));
        assertThat(row(result, "10").counts()).isEmpty();
    }

    @Test
    void aMeanThatIsNotThatOfTheUnitsBelowIsListedAndKept() throws IOException {
        // (60·10 + 80·30) / 40 = 75, and (50·10 + 70·30) / 40 = 65.
        ImportResult<ReportedResults> result =
                read("Yksikkö;n;FE;YI\nKunta;40;75,0;66,5\nKeittiö;10;60,0;50,0\nKoulu;30;80,0;70,0\n");

        assertThat(faults(result))
                .containsExactly(
                        "WARNING reported-means-disagree (raportti.csv): Unit Kunta (1) is reported with other means"
                                + " of [YI] than its sub-units together, weighted by their respondents. All are kept as reported; ask"
                                + " the provider.");
        assertThat(row(result, "1").means()).isEqualTo(Map.of(Factor.SAFETY, 75.0, Factor.COLLABORATION, 66.5));
    }

    @Test
    void wholePercentagesMayDifferByTheirRounding() throws IOException {
        assertThat(faults(read("Yksikkö;n;FE\nKunta;3;68\nKeittiö;1;66\nKoulu;2;68\n")))
                .isEmpty();
        assertThat(faults(read("Yksikkö;n;FE\nKunta;3;70\nKeittiö;1;66\nKoulu;2;68\n")))
                .hasSize(1);
    }

    @Test
    void moreRespondentsThanInvitedAreReported() throws IOException {
        assertThat(faults(read("Yksikkö;n;kutsuttuja;FE\nKeittiö;10;9;70\n")))
                .containsExactly(
                        "WARNING more-answered-than-invited (raportti.csv): Expected at most the 9 people invited in"
                                + " unit Keittiö (10) but 10 are reported to have answered. Both are kept as reported; ask the"
                                + " provider.");
    }

    @Test
    void aSheetAboutOneUnitIsReadByItsName() throws IOException {
        ImportResult<ReportedResults> result = ReportedReader.of(DisclosurePolicy.standard())
                .read(
                        sheets(Map.of(
                                "Keittiö",
                                        new Object[][] {
                                            {"Tulokset"},
                                            {"Vastaajia", 12},
                                            {"Kutsuttuja:", "20"},
                                            {"Tekijä", "Tulos", "n", "Riski"},
                                            {"Fyysinen ja emotionaalinen turvallisuus", "71,5 %", 11, "kohonnut riski"},
                                            {"YI", "", "66,5 %"},
                                            {"QWL", "*"}
                                        },
                                "Koulu",
                                        new Object[][] {
                                            {"", 2021, 2022}, {"n", 9, 8}, {"FE", 40, 70}, {"Johtaminen", 55, "–"}
                                        },
                                "Kooulu", new Object[][] {{"FE", 1}},
                                "Ohje", new Object[][] {{"Luvut ovat prosentteja"}})),
                        Wave.of(2022),
                        ORGANISATION);

        assertThat(row(result, "10").means()).isEqualTo(Map.of(Factor.SAFETY, 71.5, Factor.COLLABORATION, 66.5));
        assertThat(row(result, "10").respondents()).isEqualTo(OptionalLong.of(12));
        assertThat(row(result, "10").counts()).isEqualTo(Map.of(Factor.SAFETY, 11));
        assertThat(row(result, "10").statuses()).isEqualTo(Map.of(Factor.SAFETY, RiskStatus.BELOW));
        assertThat(row(result, "10").invited()).isEqualTo(OptionalInt.of(20));
        assertThat(row(result, "20").means()).isEqualTo(Map.of(Factor.SAFETY, 70.0));
        assertThat(row(result, "20").respondents()).isEqualTo(OptionalLong.of(8));
        assertThat(faults(result))
                .containsExactly(
                        "WARNING unit-near (r.xlsx, sheet Kooulu): Expected a unit of the organisation of wave 2022"
                                + " but found 'Kooulu', which is nearly Koulu (20); the two are not treated as one, and the row is left"
                                + " out. If it is the same unit, correct the name, or add it to the unit's other names.");
    }

    @Test
    void faultsOfASheetAboutOneUnitAreReportedAtTheirCells() throws IOException {
        ImportResult<ReportedResults> result = ReportedReader.of(DisclosurePolicy.standard())
                .read(
                        sheets(Map.of(
                                "Keittiö",
                                new Object[][] {{"n", "monta"}, {"FE", "hyvä"}, {"YI", "0,7"}, {"PL", "0,5"}})),
                        Wave.of(2022),
                        ORGANISATION);

        assertThat(row(result, "10").means()).isEqualTo(Map.of(Factor.COLLABORATION, 70.0, Factor.OBJECTIVES, 50.0));
        assertThat(faults(result))
                .containsExactly(
                        "WARNING number-not-readable (r.xlsx, sheet Keittiö, row 1, column B): Expected a number of people"
                                + " but found something else; it is left out.",
                        "WARNING value-not-readable (r.xlsx, sheet Keittiö, row 2, column B): Expected a percentage from 0 to"
                                + " 100 or a mark for a hidden value but found something else; it is left out.");
    }

    @Test
    void aYearThatASheetDoesNotHaveIsNotTakenFromAnotherOne() throws IOException {
        ImportResult<ReportedResults> result = ReportedReader.of(DisclosurePolicy.standard())
                .read(
                        sheets(Map.of("Keittiö", new Object[][] {{"", 2020, 2021}, {"FE", 40, 70}})),
                        Wave.of(2022),
                        ORGANISATION);

        assertThat(result.value()).isEmpty();
    }

    @Test
    void aNameThatWasCutIsEnoughWhereNoOtherUnitHasItsBeginning() throws IOException {
        Organisation organisation = Organisation.of(List.of(
                Unit.of("1", "Kunta", UnitLevel.MUNICIPALITY),
                Unit.of("2", "Varhaiskasvatuksen yhteiset palvelut", UnitLevel.UNIT)
                        .withParent("1")));

        ImportResult<ReportedResults> result = ReportedReader.of(DisclosurePolicy.standard())
                .read(
                        sheets(Map.of("Varhaiskasvatuksen yhteiset pal", new Object[][] {{"FE", 40}})),
                        Wave.of(2022),
                        organisation);

        assertThat(row(result, "2").means()).isEqualTo(Map.of(Factor.SAFETY, 40.0));
    }

    private static DocumentSource sheets(Map<String, Object[][]> sheets) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new TreeMap<>(sheets).forEach((name, rows) -> fill(workbook.createSheet(name), rows));
            workbook.write(bytes);
            return DocumentSource.of("r.xlsx", bytes.toByteArray());
        }
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            fill(workbook.createSheet("Ohje"), new Object[][] {{"Tulokset vuodelta 2022"}});
            fill(workbook.createSheet("Tekijät"), new Object[][] {{"Yksikkö", "n", "FE"}, {"Keittiö", 12, 70}});
            fill(
                    workbook.createSheet("Kyvykkyydet"),
                    new Object[][] {{"Yksikkö", "n", "Johtaminen"}, {"Keittiö", 13, 55}});
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** Written by a program from answers some of which are missing: its means are those of fewer people. */
    @Test
    void theSampleReportAgreesWithItself() throws IOException {
        Path sample = Path.of("../examples/data/joenvarsi");
        Organisation organisation = OrganisationReader.standard()
                .read(DocumentSource.of(sample.resolve("organisation.csv")))
                .orElseThrow()
                .at(Wave.of(2022));

        assertThat(ReportedReader.of(DisclosurePolicy.standard())
                        .read(DocumentSource.of(sample.resolve("2022-raportti.xlsx")), Wave.of(2022), organisation)
                        .issues())
                .noneMatch(issue -> issue.severity() == Severity.WARNING);
    }

    private static void fill(Sheet sheet, Object[][] rows) {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                Cell cell = (column == 0 ? sheet.createRow(row) : sheet.getRow(row)).createCell(column);
                if (rows[row][column] instanceof Integer number) {
                    cell.setCellValue(number);
                } else {
                    cell.setCellValue(rows[row][column].toString());
                }
            }
        }
    }
}
