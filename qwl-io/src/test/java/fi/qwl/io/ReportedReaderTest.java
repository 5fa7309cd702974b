package fi.qwl.io;

import static fi.qwl.io.Sources.faults;
import static fi.qwl.io.Sources.text;
import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.index.ReportedResults;
import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.model.WholeIndex;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportedReaderTest {

    private static final Organisation ORGANISATION = Organisation.of(List.of(
            Unit.of("1", "Kunta", UnitLevel.MUNICIPALITY),
            Unit.of("10", "Keittiö", UnitLevel.UNIT).under("1"),
            Unit.of("20", "Koulu", UnitLevel.UNIT).under("1")));

    private static ImportResult<ReportedResults> read(String content) throws IOException {
        return ReportedReader.read(text("raportti.csv", content), Wave.of(2022), ORGANISATION);
    }

    private static ReportedResults.Row row(ImportResult<ReportedResults> result, String unit) {
        return result.orElseThrow().units().getOrDefault(new UnitId(unit), ReportedResults.Row.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"71,5 %", "71,5", "0,715", "71.5%"})
    void percentagesAreReadAsTextAsHundredsAndAsFractions(String written) throws IOException {
        ImportResult<ReportedResults> result = read("Yksikkö;n;FE\nKeittiö;12;" + written + "\n");

        assertThat(faults(result)).isEmpty();
        assertThat(row(result, "10").means()).isEqualTo(Map.of(Factor.FE, 71.5));
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
                .isEqualTo(Map.of(Factor.FE, 80.0, WholeIndex.QWL, 60.0, Capability.SUPERVISORY_WORK, 70.0));
    }

    @Test
    void faultsAreToldWithTheirPlacesAndValuesAreNotPrinted() throws IOException {
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
                                + " organisation, or correct its name.",
                        "WARNING unit-twice (raportti.csv, row 6, column A): Unit 1 has a row already; this one is left"
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
}
