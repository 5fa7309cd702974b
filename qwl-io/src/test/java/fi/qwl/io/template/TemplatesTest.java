package fi.qwl.io.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import fi.qwl.io.document.Documents;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.organisation.OrganisationReader;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.survey.SurveyReader;
import fi.qwl.model.ItemId;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Headcount;
import fi.qwl.survey.MissingReason;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.OrganisationHistory;
import fi.qwl.survey.SupervisorId;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Blank workbooks, filled in by another program and read back. */
class TemplatesTest {

    private static final String DEFINITION = """
            {"format": "qwl-definition/1", "name": "Kysely",
             "scales": [{"id": "agree5", "min": 1, "max": 5, "percent": "range"},
                        {"id": "zero3", "min": 0, "max": 3, "percent": "range"}],
             "items": [
               {"id": "FE1", "text": {"fi": "Työni on turvallista", "sv": "Mitt arbete är tryggt", "en": "My work is safe"},
                "factor": "FE", "scale": "agree5"},
               {"id": "FE2", "text": "=Kuormitunko?", "factor": "FE", "scale": "agree5", "reversed": true},
               {"id": "YI1", "text": "Kuulun joukkoon", "factor": "YI", "scale": "zero3"}],
             "model": {"preset": "linear"}, "policy": "standard"}
            """;

    private static final List<String> LABELS = List.of(
            "Täysin eri mieltä", "Eri mieltä", "En samaa enkä eri mieltä", "Samaa mieltä", "Täysin samaa mieltä");

    private static final Organisation ORGANISATION = Organisation.of(List.of(
            Unit.of("1", "Joenvarsi", UnitLevel.MUNICIPALITY),
            Unit.of("10", "Keittiö", UnitLevel.UNIT).withParent("1").withInvited(4),
            Unit.of("11", "-Siivous", UnitLevel.UNIT).withParent("1")));

    private static SurveyDefinition definition() throws IOException {
        return Documents.read(
                        DocumentSource.of("d.json", DEFINITION.getBytes(StandardCharsets.UTF_8)),
                        SurveyDefinition.class)
                .orElseThrow();
    }

    private static SurveyTemplate template(Language language) throws IOException {
        return SurveyTemplate.of(definition().questionnaire(), language)
                .withLabels("agree5", LABELS)
                .withBackground("age", "Ikäryhmä", List.of("alle 30", "30–44", "45 tai yli"))
                .withUnits(ORGANISATION);
    }

    /** With the definition alone. */
    private static ImportResult<Survey> read(byte[] workbook) throws IOException {
        return read(definition(), "vastaukset.xlsx", workbook);
    }

    private static ImportResult<Survey> read(SurveyDefinition definition, String name, byte[] file) throws IOException {
        return SurveyReader.of(definition).read(DocumentSource.of(name, file), Wave.of(2024), ORGANISATION);
    }

    /** Writes rows below the headers, as a person would. */
    private static byte[] filled(byte[] blank, int firstRow, List<List<String>> rows) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(blank))) {
            Sheet sheet = workbook.getSheetAt(0);
            for (int at = 0; at < rows.size(); at++) {
                Row row = sheet.createRow(firstRow + at);
                for (int column = 0; column < rows.get(at).size(); column++) {
                    String text = rows.get(at).get(column);
                    if (text.startsWith("#")) {
                        row.createCell(column).setCellValue(Double.parseDouble(text.substring(1)));
                    } else if (!text.isEmpty()) {
                        row.createCell(column).setCellValue(text);
                    }
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static final List<List<String>> ANSWERS = List.of(
            List.of("Keittiö", "alle 30", "Samaa mieltä", "Täysin eri mieltä", "3"),
            List.of("-Siivous", "45 tai yli", "", "#5", "#0"),
            List.of("Keittiö", "", "täysin samaa mieltä ", "Eri mieltä", ""));

    private static Survey expected() throws IOException {
        Survey.Builder survey =
                Survey.builder(Wave.of(2024), definition().questionnaire(), DisclosurePolicy.standard(), "age");
        survey.unit("10")
                .background("age", "alle 30")
                .answer(0, 4)
                .answer(1, 1)
                .answer(2, 3)
                .endRow();
        survey.unit("11")
                .background("age", "45 tai yli")
                .answer(1, 5)
                .answer(2, 0)
                .endRow();
        survey.unit("10").answer(0, 5).answer(1, 2).endRow();
        return survey.build();
    }

    private static List<String> faults(ImportResult<?> result) {
        return result.issues().stream()
                .filter(issue -> issue.severity() != Severity.INFO)
                .map(ImportIssue::toString)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aFilledInSurveyIsReadWithoutAMapping(Language language) throws IOException {
        SurveyTemplate template = template(language);

        ImportResult<Survey> result = read(filled(template.bytes(), 2, ANSWERS));

        assertThat(faults(result)).isEmpty();
        assertThat(result.orElseThrow()).isEqualTo(expected());
    }

    @ParameterizedTest
    @EnumSource
    void aBlankOneHasNoRows(Language language) throws IOException {
        SurveyTemplate template = template(language);

        assertThat(read(template.bytes()).issues())
                .extracting(ImportIssue::code)
                .contains("no-rows");
        assertThat(template.bytes()).isEqualTo(template(language).bytes());
    }

    @Test
    void choicesAreOfferedAndInstructionsAreInThreeLanguages() throws IOException {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(template(Language.SV).bytes()))) {
            assertThat(workbook.getSheetAt(0).getDataValidations()).hasSize(5);
            assertThat(workbook.isSheetHidden(2)).isTrue();
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(2).getStringCellValue())
                    .isEqualTo("Mitt arbete är tryggt");
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("Ikäryhmä");
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("age");
            StringBuilder help = new StringBuilder();
            workbook.getSheetAt(1).forEach(row -> row.forEach(cell -> help.append(cell.getStringCellValue())));
            assertThat(help)
                    .contains("Så här fyller du i svaren", "Näin täytät vastaukset", "How to fill in the answers");
            assertThat(help.indexOf("Så här")).isLessThan(help.indexOf("Näin"));
        }
    }

    @Test
    void anAnswerOutsideTheListIsReportedWithItsPlace() throws IOException {
        SurveyTemplate template = template(Language.FI);
        byte[] workbook = filled(template.bytes(), 2, List.of(List.of("Keittiö", "", "#9", "ehkä", "#1")));

        assertThat(read(workbook).issues())
                .extracting(ImportIssue::code)
                .contains("answer-out-of-scale", "label-unknown");
    }

    @Test
    void aTextFileMadeOfItIsReadWithTheTemplatesMapping() throws IOException {
        String csv = """
                Yksikkö;age;Työni on turvallista;=Kuormitunko?;Kuulun joukkoon
                unit;age;FE1;FE2;YI1
                Keittiö;alle 30;Samaa mieltä;Täysin eri mieltä;3
                -Siivous;45 tai yli;;5;0
                Keittiö;;täysin samaa mieltä;Eri mieltä;
                """;

        ImportResult<Survey> result =
                read(template(Language.FI).readableBy(definition()), "v.csv", csv.getBytes(StandardCharsets.UTF_8));

        assertThat(result.orElseThrow()).isEqualTo(expected());
    }

    @Test
    void aChoiceThatMeansAMissingAnswerAndUnitsOfOneNameAreRead() throws IOException {
        Organisation organisation = Organisation.of(List.of(
                Unit.of("1", "Joenvarsi", UnitLevel.MUNICIPALITY),
                Unit.of("10", "Rantakoulu", UnitLevel.UNIT).withParent("1"),
                Unit.of("11", "Tiimi A", UnitLevel.TEAM).withParent("10"),
                Unit.of("20", "Päiväkoti", UnitLevel.UNIT).withParent("1"),
                Unit.of("21", "Tiimi A", UnitLevel.TEAM).withParent("20"),
                Unit.of("22", "tiimi a", UnitLevel.TEAM).withParent("20")));
        SurveyTemplate template = SurveyTemplate.of(definition().questionnaire(), Language.FI)
                .withMissing("agree5", "En osaa sanoa", MissingReason.DONT_KNOW)
                .withUnits(organisation);
        List<List<String>> rows = List.of(
                List.of("Tiimi A (Päiväkoti)", "En osaa sanoa", "#4"),
                List.of("Tiimi A (Rantakoulu)", "#1"),
                List.of("tiimi a (22)", "#1"));

        ImportResult<Survey> result = SurveyReader.of(definition())
                .read(DocumentSource.of("v.xlsx", filled(template.bytes(), 2, rows)), Wave.of(2024), organisation);

        assertThat(faults(result)).isEmpty();
        assertThat(result.orElseThrow().units().categories()).containsExactlyInAnyOrder("21", "11", "22");
        assertThat(result.orElseThrow().answers(new ItemId("FE1")).missing(0)).contains(MissingReason.DONT_KNOW);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template.bytes()))) {
            assertThat(workbook.getSheet("qwl").getRow(5).getCell(1).getStringCellValue())
                    .isEqualTo("En osaa sanoa");
        }
    }

    @Test
    void aTemplateOfOtherItemsIsRefused() throws IOException {
        SurveyDefinition other = Documents.read(
                        DocumentSource.of(
                                "d.json",
                                DEFINITION.replace("\"YI1\"", "\"YI2\"").getBytes(StandardCharsets.UTF_8)),
                        SurveyDefinition.class)
                .orElseThrow();

        assertThat(faults(read(other, "v.xlsx", template(Language.FI).bytes())))
                .containsExactly(
                        "ERROR template-other (v.xlsx): Expected a template of the definition's questionnaire but it"
                                + " lacks items [YI2] and has other items [YI1]. Read it with the definition that it was written"
                                + " for.");
    }

    @Test
    void aHiddenSheetThatSomebodyChangedIsReportedAtItsRow() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                        new ByteArrayInputStream(template(Language.FI).bytes()));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.getSheet("qwl-survey").getRow(4).getCell(0).setCellValue("jotain");
            workbook.write(bytes);

            assertThat(faults(read(definition(), "v.xlsx", bytes.toByteArray())))
                    .containsExactly(
                            "ERROR template-damaged (v.xlsx, sheet qwl-survey, row 5): The template's hidden sheet"
                                    + " was changed and cannot be read. Copy the answers into a new template.");
        }
    }

    @Test
    void mistakesOfTheCallerAreNamed() throws IOException {
        SurveyTemplate template = template(Language.FI);
        assertThatThrownBy(() -> template.withLabels("agree5", List.of("kyllä", "ei")))
                .hasMessage(
                        "scale 'agree5' needs 5 labels, from the lowest point up, that differ in more than case, but got 2");
        assertThatThrownBy(() -> template.withLabels("agree5", List.of("a", "A", "b", "c", "d")))
                .hasMessageEndingWith("that differ in more than case, but got 4");
        assertThatThrownBy(() -> template.withLabels("agree5", List.of("5", "4", "3", "2", "1")))
                .hasMessage(
                        "the label of point 1 of scale 'agree5' is another number, so that the point would be ambiguous");
        assertThatThrownBy(() -> template.withMissing("agree5", "samaa mieltä", MissingReason.DONT_KNOW))
                .hasMessage("'samaa mieltä' is a point of scale 'agree5' already");
        assertThatThrownBy(() -> template.withMissing("zero3", "3", MissingReason.DONT_KNOW))
                .hasMessage("'3' is a point of scale 'zero3' already");
        assertThatThrownBy(() -> template.withBackground("fe1", "x", List.of("a")))
                .hasMessageContaining("'fe1'");
        assertThatThrownBy(() -> template.withLabels("agree7", LABELS)).hasMessage("no item has the scale 'agree7'");
        assertThatThrownBy(() -> template.withBackground("FE1", "x", List.of("a")))
                .hasMessage("a background question needs its own name and at least one class but was 'FE1' with 1");
    }

    @Test
    void unitsOfOneNameAreChosenByTheirIds() throws IOException {
        Organisation twins = Organisation.of(List.of(
                Unit.of("1", "Joenvarsi", UnitLevel.MUNICIPALITY),
                Unit.of("10", "Keittiö", UnitLevel.UNIT).withParent("1"),
                Unit.of("11", "keittiö", UnitLevel.UNIT).withParent("1")));
        SurveyTemplate template =
                SurveyTemplate.of(definition().questionnaire(), Language.FI).withUnits(twins);
        byte[] workbook = filled(template.bytes(), 2, List.of(List.of("11", "#4", "#2", "#1")));

        ImportResult<Survey> result = SurveyReader.of(template.readableBy(definition()))
                .read(DocumentSource.of("k.xlsx", workbook), Wave.of(2024), twins);

        assertThat(faults(result)).isEmpty();
        assertThat(result.orElseThrow().units().categories()).containsExactly("11");
    }

    @ParameterizedTest
    @EnumSource
    void aFilledInOrganisationIsRead(Language language) throws IOException {
        String municipality = UnitLevel.MUNICIPALITY.label().in(language);
        String unit = UnitLevel.UNIT.label().in(language);
        byte[] blank = OrganisationTemplate.in(language).bytes();
        byte[] workbook = filled(
                blank,
                1,
                List.of(
                        List.of("#2024", "1", "Joenvarsi", municipality, "", "", "", "", "", "", "06-20/08-15"),
                        List.of(
                                "#2024",
                                "10",
                                "Keittiö",
                                unit,
                                "1",
                                "#4",
                                "15.9.2024",
                                "yli 3 kk",
                                "E1",
                                "-",
                                "W42",
                                "Keskuskeittiö; K10")));

        ImportResult<OrganisationHistory> result =
                OrganisationReader.standard().read(DocumentSource.of("o.xlsx", workbook));

        assertThat(faults(result)).isEmpty();
        assertThat(result.orElseThrow().at(Wave.of(2024)))
                .isEqualTo(Organisation.of(List.of(
                        Unit.of("1", "Joenvarsi", UnitLevel.MUNICIPALITY),
                        Unit.of("10", "Keittiö", UnitLevel.UNIT)
                                .withParent("1")
                                .withInvited(4)
                                .withSupervisor(new SupervisorId("E1"))
                                .withOtherNames(List.of("Keskuskeittiö", "K10")))));
        assertThat(result.orElseThrow().headcounts())
                .containsValue(
                        Headcount.unknown().withDay(LocalDate.of(2024, 9, 15)).withRule("yli 3 kk"));
        assertThat(OrganisationReader.standard()
                        .read(DocumentSource.of("o.xlsx", blank))
                        .issues())
                .extracting(ImportIssue::code)
                .contains("no-rows");
    }

    @Test
    void anotherProgramKeepsWhatIsNeeded(@TempDir Path folder) throws IOException, InterruptedException {
        Optional<Path> office = List.of("/usr/bin/soffice", "/usr/local/bin/soffice").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeThat(office).as("LibreOffice is installed").isPresent();
        SurveyTemplate template = template(Language.FI);
        Path file = Files.write(folder.resolve("vastaukset.xlsx"), filled(template.bytes(), 2, ANSWERS));
        Process process = new ProcessBuilder(
                        office.get().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "xlsx",
                        "--outdir",
                        folder.resolve("out").toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();

        ImportResult<Survey> result = read(Files.readAllBytes(folder.resolve("out/vastaukset.xlsx")));

        assertThat(result.orElseThrow()).isEqualTo(expected());
    }
}
