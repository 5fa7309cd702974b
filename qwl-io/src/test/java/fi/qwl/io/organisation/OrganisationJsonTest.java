package fi.qwl.io.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.io.document.Documents;
import fi.qwl.io.document.JsonSchema;
import fi.qwl.io.document.SchemaWalk;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.plan.schedule.FinnishWorkingDays;
import fi.qwl.plan.schedule.WorkCalendar;
import fi.qwl.survey.Headcount;
import fi.qwl.survey.OrganisationHistory;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OrganisationJsonTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String DOCUMENT = """
            {"format": "qwl-organisation/1", "waves": [
              {"wave": "2023", "units": [
                {"id": "1", "name": "Joenvarsi", "level": "municipality"},
                {"id": "10", "name": "Keittiö", "level": "unit", "parent": "1", "invited": 4},
                {"id": "11", "name": "Siivous", "level": "unit", "parent": "1", "invited": 5}]},
              {"wave": "2024", "invitedOn": "2024-09-15", "countingRule": "yli 3 kk", "units": [
                {"id": "1", "name": "Joenvarsi", "level": "municipality", "blocked": ["06-20/08-15"]},
                {"id": "12", "name": "Tukipalvelut", "level": "unit", "parent": "1", "invited": 9, "supervisor": "E1",
                 "otherNames": ["Tuki", "Keittiö, siivous"], "predecessors": ["10", "11"], "blocked": ["W42", "2024-12-20/2025-01-07"]},
                {"id": "13", "name": "Uusi", "level": "team", "parent": "12", "predecessors": []}]}]}
            """;

    private static final String TABLE = """
            vuosi;tunnus;nimi;taso;ylempi;kutsuttuja;kutsuttu pvm;esihenkilö;edeltäjät;suljettu;laskusääntö;muut nimet
            2023;1;Joenvarsi;kunta;;;;;;;;
            2023;10;Keittiö;yksikkö;1;4;;;;;;
            2023;11;Siivous;yksikkö;1;5;;;;;;
            2024;1;Joenvarsi;kunta;;;15.9.2024;;;06-20/08-15;;
            2024;12;Tukipalvelut;yksikkö;1;9;2024-09-15;E1;10,11;W42, 2024-12-20/2025-01-07;yli 3 kk;Tuki | Keittiö, siivous
            2024;13;Uusi;tiimi;12;;;;-;;;
            """;

    private static DocumentSource source(String name, String text) {
        return DocumentSource.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> faults(ImportResult<?> result) {
        return result.issues().stream()
                .filter(issue -> issue.severity() != Severity.INFO)
                .map(ImportIssue::toString)
                .toList();
    }

    @Test
    void aDocumentSaysWhatATableSays() throws IOException {
        OrganisationHistory fromJson =
                OrganisationReader.standard().read(source("o.json", DOCUMENT)).orElseThrow();
        OrganisationHistory fromTable =
                OrganisationReader.standard().read(source("o.csv", TABLE)).orElseThrow();

        assertThat(fromJson).isEqualTo(fromTable);
        assertThat(fromJson.headcounts())
                .containsExactly(Map.entry(
                        Wave.of(2024),
                        Headcount.unknown().withDay(LocalDate.of(2024, 9, 15)).withRule("yli 3 kk")));
        assertThat(fromJson.at(Wave.of(2024))
                        .find(new UnitId("12"))
                        .orElseThrow()
                        .otherNames())
                .containsExactly("Tuki", "Keittiö, siivous");
        assertThat(fromJson.at(Wave.of(2024)).units())
                .extracting(Unit::name)
                .containsExactly("Joenvarsi", "Tukipalvelut", "Uusi");
    }

    @Test
    void whatIsBlockedAboveIsBlockedBelow() throws IOException {
        for (DocumentSource source : List.of(source("o.json", DOCUMENT), source("o.csv", TABLE))) {
            Map<UnitId, WorkCalendar> calendars = OrganisationReader.standard()
                    .readPeriods(source)
                    .orElseThrow()
                    .calendars(Wave.of(2024), FinnishWorkingDays.standard());

            assertThat(calendars).containsOnlyKeys(new UnitId("1"), new UnitId("12"), new UnitId("13"));
            WorkCalendar team = Objects.requireNonNull(calendars.get(new UnitId("13")));
            WorkCalendar root = Objects.requireNonNull(calendars.get(new UnitId("1")));
            // 2024-10-15 is a Tuesday of ISO week 42; 2025-07-01 lies in the yearly period of the root.
            assertThat(team.isWorkingDay(LocalDate.of(2024, 10, 15))).isFalse();
            assertThat(root.isWorkingDay(LocalDate.of(2024, 10, 15))).isTrue();
            assertThat(team.isWorkingDay(LocalDate.of(2025, 7, 1))).isFalse();
            assertThat(team.isWorkingDay(LocalDate.of(2025, 1, 7))).isFalse();
            assertThat(team.isWorkingDay(LocalDate.of(2025, 1, 8))).isTrue();
        }
    }

    @Test
    void faultsAreAtTheirPointers() throws IOException {
        String broken = DOCUMENT.replace("\"level\": \"team\"", "\"level\": \"crew\"")
                .replace("\"invited\": 4", "\"invited\": \"four\"")
                .replace("\"W42\"", "\"week 42\"")
                .replace("2024-09-15", "15.9.2024");

        assertThat(faults(OrganisationReader.standard().read(source("o.json", broken))))
                .containsExactly(
                        "ERROR definition-invalid (o.json, at /waves/0/units/1/invited): Expected a whole number but found another text.",
                        "ERROR definition-invalid (o.json, at /waves/1/invitedOn): Expected a day such as 2024-09-15 but"
                                + " found another text.",
                        "ERROR definition-invalid (o.json, at /waves/1/units/1/blocked): This cannot be used: no range of"
                                + " days: '…'. Maybe write it as 2025-06-20/2025-08-15.",
                        "ERROR definition-invalid (o.json, at /waves/1/units/2/level): Expected one of group, municipality,"
                                + " subsidiary, sector, unit, team but found another text.");
    }

    @Test
    void treesThatAreNoneAreReportedWithTheirPlaces() throws IOException {
        String twice =
                DOCUMENT.replace("\"id\": \"13\"", "\"id\": \"12\"").replace("\"parent\": \"1\"", "\"parent\": \"9\"");

        assertThat(faults(OrganisationReader.standard().read(source("o.json", twice))))
                .contains(
                        "ERROR unit-twice (o.json, at /waves/1/units/2): Expected each unit once in wave 2024 but 12 is"
                                + " already at o.json, at /waves/1/units/1.",
                        "ERROR parent-unknown (o.json, at /waves/0/units/1): Unit 10 is under 9, which has no row in wave"
                                + " 2023.");
    }

    @Test
    void faultsOfATableAreReported() throws IOException {
        String odd = TABLE.replace("15.9.2024", "16.9.2024")
                .replace("W42,", "syksyllä,")
                .replace("2024;13;Uusi;tiimi;12;;;;-;;;", "2024;13;Uusi;tiimi;12;;9/15/2024;;-;;kaikki;");

        assertThat(faults(OrganisationReader.standard().read(source("o.csv", odd))))
                .containsExactly(
                        "WARNING period-not-readable (o.csv, row 6, column J): Expected periods such as"
                                + " 2024-12-20/2025-01-07, 06-20/08-15 or W42 but found something else; it is left out.",
                        "WARNING headcounts-differ (o.csv, row 6): Expected the invited people of wave 2024 to be"
                                + " counted on one day, 2024-09-16, but found 2024-09-15; the first is kept.",
                        "WARNING date-not-readable (o.csv, row 7, column G): Expected a day, such as 2024-09-15 or"
                                + " 15.9.2024, but found something else; it is left out.",
                        "WARNING headcounts-differ (o.csv, row 7): Expected the invited people of wave 2024 to be"
                                + " counted by one rule but found another one; the first is kept.");
    }

    @Test
    void theReaderRefusesWhatTheSchemaRefuses() throws IOException {
        JsonSchema schema = JsonSchema.shipped("qwl-organisation-1.schema.json");
        assertThat(schema.values("/$defs/unit/properties/level"))
                .isEqualTo(Arrays.stream(UnitLevel.values())
                        .map(constant ->
                                constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
        JsonNode document = MAPPER.readTree(DOCUMENT);
        assertThat(schema.faults(document)).isEmpty();
        List<String> pointers = new ArrayList<>();
        SchemaWalk.fields(document, "", pointers);
        for (String pointer : pointers) {
            JsonNode without = SchemaWalk.without(document, pointer);
            boolean isReadable =
                    faults(Documents.read(source("o.json", without.toString()), OrganisationHistory.class)).stream()
                            .noneMatch(fault -> fault.contains("definition-invalid") || fault.contains("no-rows"));
            assertThat(isReadable).as(pointer).isEqualTo(schema.faults(without).isEmpty());
        }
        ObjectNode other = document.deepCopy();
        other.put("format", "qwl-organisation/2");
        assertThat(schema.faults(other)).isNotEmpty();
        assertThat(faults(Documents.read(source("o.json", other.toString()), OrganisationHistory.class)))
                .containsExactly("ERROR format-later (o.json, at /format): Expected the document format"
                        + " 'qwl-organisation/1' but found another version of it. Maybe a later version of the library wrote"
                        + " it: update this one; the document was left as it is.");
    }
}
