package fi.qwl.io;

import static fi.qwl.io.Sources.faults;
import static fi.qwl.io.Sources.text;
import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.survey.Organisation;
import fi.qwl.survey.OrganisationHistory;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrganisationReaderTest {

    private static final String HEADER = "vuosi;tunnus;nimi;taso;ylempi;kutsuttuja;esihenkilö;edeltäjät\n";

    private static ImportResult<OrganisationHistory> read(String rows) throws IOException {
        return OrganisationReader.read(text("organisaatio.csv", HEADER + rows));
    }

    @Test
    void unitsOfSeveralWavesAreReadWithTheirSuccession() throws IOException {
        ImportResult<OrganisationHistory> result = read("""
                2023;1;Kunta;kunta;;;;
                2023;10;Keittiö;yksikkö;1;4;E1;
                2023;11;Siivous;yksikkö;1;5;E2;
                2024;1;Kunta;kunta;;;;
                2024;12;Tukipalvelut;yksikkö;1;9;E1;10,11
                2024;13;Uusi;tiimi;12;3;;-
                """);

        assertThat(faults(result)).isEmpty();
        OrganisationHistory history = result.orElseThrow();
        Organisation now = history.at(Wave.of(2024));
        assertThat(now.units()).extracting(Unit::name).containsExactly("Kunta", "Tukipalvelut", "Uusi");
        assertThat(now.invitedWithin(0)).isEqualTo(OptionalInt.of(12));
        Organisation before = history.at(Wave.of(2023));
        assertThat(history.successionInto(Wave.of(2024)).comparable(new UnitId("12"), before))
                .contains(Set.of(new UnitId("10"), new UnitId("11")));
        assertThat(history.successionInto(Wave.of(2024)).comparable(new UnitId("13"), before))
                .isEqualTo(Optional.empty());
    }

    @Test
    void theHeadersAndLevelsAreReadInSwedishAndEnglishToo() throws IOException {
        ImportResult<OrganisationHistory> swedish = OrganisationReader.read(
                text("o.csv", "år;id;namn;nivå;överordnad;inbjudna\n2024;1;Kommunen;kommun;;3\n"));
        ImportResult<OrganisationHistory> english = OrganisationReader.read(
                text("o.csv", "year;id;name;level;parent;invited\n2024;1;The town;municipality;;3\n"));

        assertThat(swedish.orElseThrow().at(Wave.of(2024)).root().level())
                .isEqualTo(english.orElseThrow().at(Wave.of(2024)).root().level());
    }

    @Test
    void everyFaultIsToldWithItsRow() throws IOException {
        ImportResult<OrganisationHistory> result = read("""
                2024;1;Kunta;kunta;;paljon;;
                kesä;2;Keittiö;yksikkö;1;4;;
                2024;;Siivous;yksikkö;1;4;;
                2024;3;Siivous;osasto;1;4;;
                2024;4;Koulu;yksikkö;9;4;;
                2024;1;Kunta;kunta;;1;;
                """);

        assertThat(result.value()).isEmpty();
        assertThat(faults(result))
                .containsExactly(
                        "WARNING number-not-readable (organisaatio.csv, row 2, column F): Expected a number of people but"
                                + " found something else; it is left out.",
                        "ERROR wave-not-readable (organisaatio.csv, row 3, column A): Expected a year, such as 2024 or"
                                + " 2024-2, but found another text.",
                        "ERROR unit-without-id (organisaatio.csv, row 4, column B): Expected the unit's id but the cell"
                                + " is blank.",
                        "ERROR level-unknown (organisaatio.csv, row 5, column D): Expected one of [kuntakonserni, kunta,"
                                + " tytäryhtiö, toimiala, yksikkö, tiimi] but found 'osasto'.");
        ImportResult<OrganisationHistory> tree = read("""
                2024;1;Kunta;kunta;;1;;
                2024;4;Koulu;yksikkö;9;4;;
                2024;1;Kunta;kunta;;1;;
                """);
        assertThat(faults(tree))
                .containsExactly(
                        "ERROR unit-twice (organisaatio.csv, row 4): Expected each unit once in wave 2024 but 1 stands"
                                + " already at organisaatio.csv, row 2.",
                        "ERROR parent-unknown (organisaatio.csv, row 3): Unit 4 is under 9, which has no row in wave"
                                + " 2024.");
    }

    @Test
    void circlesAndSeveralRootsAreNamed() throws IOException {
        assertThat(faults(read("2024;1;A;kunta;;;;\n2024;2;B;yksikkö;3;;;\n2024;3;C;yksikkö;2;;;\n")))
                .containsExactly("ERROR organisation-invalid (organisaatio.csv): In wave 2024: units [2, 3] are above"
                        + " themselves");
        assertThat(faults(read("2024;1;A;kunta;;;;\n2024;2;B;kunta;;;;\n")))
                .containsExactly("ERROR organisation-invalid (organisaatio.csv): In wave 2024: an organisation needs"
                        + " exactly one unit without a parent but has 2 [A (1), B (2)]. Maybe a municipal group above"
                        + " them is missing.");
    }

    @Test
    void anUnknownPredecessorIsToldAndTheUnitIsNotCompared() throws IOException {
        ImportResult<OrganisationHistory> result =
                read("2023;1;Kunta;kunta;;3;;\n2024;1;Kunta;kunta;;3;;\n2024;2;B;yksikkö;1;3;;77\n");

        assertThat(faults(result))
                .containsExactly(
                        "WARNING predecessor-unknown (organisaatio.csv): Unit 2 of wave 2024 continues 77, which"
                                + " is not in wave 2023; it is not compared.");
    }

    @Test
    void missingColumnsAreAllTold() throws IOException {
        assertThat(faults(OrganisationReader.read(text("o.csv", "vuosi;tunnus\n2024;1\n"))))
                .containsExactly(
                        "ERROR columns-missing (o.csv, row 1): Expected columns with these headers but they are"
                                + " missing: [nimi / namn / name, taso / nivå / level, ylempi / överordnad / parent]. Add them,"
                                + " or check that this is the right file.");
    }
}
