package fi.qwl.io.organisation;

import static fi.qwl.io.testing.Sources.faults;
import static fi.qwl.io.testing.Sources.text;
import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.OrganisationHistory;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class OrganisationReaderTest {

    private static final String HEADER = "vuosi;tunnus;nimi;taso;ylempi;kutsuttuja;esihenkilö;edeltäjät\n";

    private static ImportResult<OrganisationHistory> read(String rows) throws IOException {
        return OrganisationReader.standard().read(text("organisaatio.csv", HEADER + rows));
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
        ImportResult<OrganisationHistory> swedish = OrganisationReader.standard()
                .read(text("o.csv", "år;id;namn;nivå;överordnad;inbjudna\n2024;1;Kommunen;kommun;;3\n"));
        ImportResult<OrganisationHistory> english = OrganisationReader.standard()
                .read(text("o.csv", "year;id;name;level;parent;invited\n2024;1;The town;municipality;;3\n"));

        assertThat(swedish.orElseThrow().at(Wave.of(2024)).root().level())
                .isEqualTo(english.orElseThrow().at(Wave.of(2024)).root().level());
    }

    @Test
    void everyFaultIsReportedWithItsRow() throws IOException {
        ImportResult<OrganisationHistory> result = read("""
                2024;1;Kunta;kunta;;paljon;;
                kesä;2;Keittiö;yksikkö;1;4;;
                2024;;;yksikkö;1;4;;
                2024;3;Siivous;osasto;1;4;;
                2024;5;Tiimi;tiimi;3;4;;
                2024;4;Koulu;yksikkö;9;4;;
                """);

        assertThat(result.value()).isEmpty();
        assertThat(faults(result))
                .containsExactly(
                        "WARNING number-not-readable (organisaatio.csv, row 2, column F): Expected a number of people but"
                                + " found something else; it is left out.",
                        "ERROR wave-not-readable (organisaatio.csv, row 3, column A): Expected a year, such as 2024 or"
                                + " 2024-2, but found another text.",
                        "ERROR unit-without-id (organisaatio.csv, row 4, column B): Expected the unit's id, or a name in"
                                + " its place, but both cells are blank.",
                        "ERROR level-unknown (organisaatio.csv, row 5, column D): Expected one of [GROUP,"
                                + " MUNICIPALITY, SUBSIDIARY, SECTOR, UNIT, TEAM] but found 'osasto'.",
                        "ERROR parent-unknown (organisaatio.csv, row 7): Unit 4 is under 9, which has no row in wave"
                                + " 2024.");
        ImportResult<OrganisationHistory> tree = read("""
                2024;1;Kunta;kunta;;1;;
                2024;4;Koulu;yksikkö;9;4;;
                2024;1;Kunta;kunta;;1;;
                """);
        assertThat(faults(tree))
                .containsExactly(
                        "ERROR unit-twice (organisaatio.csv, row 4): Expected each unit once in wave 2024 but 1 is"
                                + " already at organisaatio.csv, row 2.",
                        "ERROR parent-unknown (organisaatio.csv, row 3): Unit 4 is under 9, which has no row in wave"
                                + " 2024.",
                        "ERROR roots-several (organisaatio.csv, row 4): Expected exactly one unit without a parent in"
                                + " wave 2024 but found Kunta (1) beside Kunta (1). Name its parent, or add the municipal"
                                + " group above both.");
    }

    @Test
    void circlesAndSeveralRootsAreNamedAtTheirRows() throws IOException {
        assertThat(faults(read(
                        "2024;1;A;kunta;;;;\n2024;2;B;yksikkö;3;;;\n2024;3;C;yksikkö;2;;;\n2024;4;D;tiimi;3;;;\n")))
                .containsExactly(
                        "ERROR unit-circle (organisaatio.csv, row 3): Expected the parents of unit B (2) to lead to the"
                                + " topmost unit of wave 2024 but they lead back to it. Correct the parent of one of them.",
                        "ERROR unit-circle (organisaatio.csv, row 4): Expected the parents of unit C (3) to lead to the"
                                + " topmost unit of wave 2024 but they lead back to it. Correct the parent of one of them.");
        assertThat(faults(read("2024;1;A;kunta;;;;\n2024;2;B;kunta;;;;\n")))
                .containsExactly("ERROR roots-several (organisaatio.csv, row 3): Expected exactly one unit without a"
                        + " parent in wave 2024 but found B (2) beside A (1). Name its parent, or add the municipal group"
                        + " above both.");
        assertThat(read("2024;2;B;kunta;2;;;\n").issues())
                .extracting(ImportIssue::code)
                .containsExactly("unit-circle");
        assertThat(faults(read("2024;2;B;kunta;3;;;\n")))
                .containsExactly(
                        "ERROR parent-unknown (organisaatio.csv, row 2): Unit 2 is under 3, which has no row in wave"
                                + " 2024.",
                        "ERROR root-missing (organisaatio.csv): Expected exactly one unit without a parent in wave 2024"
                                + " but found none. Leave the parent of the topmost unit blank.");
    }

    @Test
    void aBlankIdIsTheNameAndAParentMayBeNamedWhereOneUnitHasTheName() throws IOException {
        ImportResult<OrganisationHistory> result = read("""
                2024;;Kunta;kunta;;;;
                2024;;Sivistys;toimiala;Kunta;;;
                2024;7;Koulu;yksikkö;SIVISTYS;5;;
                2024;8;Iltapäivä;tiimi;koulu;5;;
                """);

        assertThat(result.issues().stream().map(ImportIssue::toString))
                .containsExactly(
                        "INFO unit-id-from-name (organisaatio.csv, row 2): In 2 rows the id is blank; the units'"
                                + " names are their ids. Give them ids before a name changes.");
        assertThat(result.orElseThrow().at(Wave.of(2024)).units())
                .extracting(unit ->
                        unit.id() + " < " + unit.parent().map(UnitId::value).orElse("-"))
                .containsExactly("Kunta < -", "Sivistys < Kunta", "7 < Sivistys", "8 < 7");
    }

    @Test
    void aParentWhoseNameSeveralUnitsHaveIsAskedAboutAndANearNameIsNamed() throws IOException {
        assertThat(faults(read("""
                        2024;1;Kunta;kunta;;;;
                        2024;2;Koulu;yksikkö;1;;;
                        2024;3;Koulu;tiimi;2;;;
                        2024;4;Keittiö;tiimi;Koulu;;;
                        2024;5;Siivous;tiimi;Kouluu;;;
                        """)))
                .contains(
                        "ERROR parent-unknown (organisaatio.csv, row 5): Unit 4 is under Koulu, which has no row in wave"
                                + " 2024. Several units are called so: write the id of one.",
                        "ERROR parent-unknown (organisaatio.csv, row 6): Unit 5 is under Kouluu, which has no row in wave"
                                + " 2024. Maybe 'Koulu' is meant.");
    }

    @Test
    void idsThatLookTheSameAreOne() throws IOException {
        assertThat(faults(read("2024;k1;A;kunta;;;;\n2024;K1\u200B;B;yksikkö;k1;;;\n")))
                .containsExactly(
                        "ERROR unit-twice (organisaatio.csv, row 3): Expected each unit once in wave 2024 but K1"
                                + " is already at organisaatio.csv, row 2.");
    }

    @Test
    void twoUnitsOfOneNameUnderOneParentAreAskedAbout() throws IOException {
        assertThat(faults(read("2024;1;A;kunta;;;;\n2024;2;Vaka;yksikkö;1;;;\n2024;3;VAKA ;yksikkö;1;;;\n")))
                .containsExactly(
                        "WARNING unit-name-twice (organisaatio.csv, row 4): Expected units of one parent to have"
                                + " different names in wave 2024 but Vaka (2) and VAKA (3) have the same. Is it one unit?");
    }

    @Test
    void anotherNameThatIsAnotherUnitsIsAskedAbout() throws IOException {
        ImportResult<OrganisationHistory> result = OrganisationReader.standard().read(text("o.csv", """
                vuosi;tunnus;nimi;taso;ylempi;muut nimet
                2024;1;Kunta;kunta;;
                2024;2;Keittiö;yksikkö;1;Ruoka|KEITTIÖ
                2024;3;Ruoka;yksikkö;1;Kunta|Muu
                2024;4;Siivous;yksikkö;1;muu
                """));

        assertThat(faults(result))
                .containsExactly(
                        "WARNING unit-name-twice (o.csv, row 3): Expected the other names of unit Keittiö (2) to be no other"
                                + " unit's in wave 2024 but one of them is Ruoka (3)'s too. Leave it out, or files that use it are"
                                + " asked about.",
                        "WARNING unit-name-twice (o.csv, row 4): Expected the other names of unit Ruoka (3) to be no other"
                                + " unit's in wave 2024 but one of them is Kunta (1)'s too. Leave it out, or files that use it are"
                                + " asked about.",
                        "WARNING unit-name-twice (o.csv, row 5): Expected the other names of unit Siivous (4) to be no other"
                                + " unit's in wave 2024 but one of them is Ruoka (3)'s too. Leave it out, or files that use it are"
                                + " asked about.");
    }

    @Test
    void rowsWithoutAnythingAndAHiddenSheetAreNoUnits() throws IOException {
        assertThat(faults(read("2024;1;A;kunta;;;;\n;;;;;;;\n"))).isEmpty();
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.createSheet("vanha").createRow(0).createCell(0).setCellValue("jotain");
            Sheet sheet = workbook.createSheet("Organisaatio");
            String[][] rows = {{"vuosi", "tunnus", "nimi", "taso", "ylempi"}, {"2024", "1", "Kunta", "kylä", ""}};
            for (int at = 0; at < rows.length; at++) {
                Row row = sheet.createRow(at);
                for (int column = 0; column < rows[at].length; column++) {
                    row.createCell(column).setCellValue(rows[at][column]);
                }
            }
            workbook.setSheetHidden(0, true);
            workbook.setActiveSheet(1);
            workbook.write(bytes);

            assertThat(faults(OrganisationReader.standard().read(DocumentSource.of("o.xlsx", bytes.toByteArray()))))
                    .containsExactly(
                            "ERROR level-unknown (o.xlsx, sheet Organisaatio, row 2, column D): Expected one of"
                                    + " [GROUP, MUNICIPALITY, SUBSIDIARY, SECTOR, UNIT, TEAM] but found 'kylä'.");
        }
    }

    @Test
    void anUnknownPredecessorIsReportedAndTheUnitIsNotCompared() throws IOException {
        ImportResult<OrganisationHistory> result =
                read("2023;1;Kunta;kunta;;3;;\n2024;1;Kunta;kunta;;3;;\n2024;2;B;yksikkö;1;3;;77\n");

        assertThat(faults(result))
                .containsExactly(
                        "WARNING predecessor-unknown (organisaatio.csv, row 4): Unit 2 of wave 2024 continues 77, which"
                                + " is not in wave 2023; it is not compared.");
    }

    @Test
    void missingColumnsAreAllReported() throws IOException {
        assertThat(faults(OrganisationReader.standard().read(text("o.csv", "vuosi;tunnus\n2024;1\n"))))
                .containsExactly(
                        "ERROR columns-missing (o.csv, row 1): Expected columns with these headers but they are"
                                + " missing: [nimi / namn / name, taso / nivå / level, ylempi / överordnad / parent]. Add them,"
                                + " or check that this is the right file.");
    }
}
