package fi.qwl.io.propose;

import static fi.qwl.io.testing.Sources.text;
import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.document.Documents;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.mapping.Codebook;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.mapping.SurveyMapping;
import fi.qwl.io.propose.MappingSuggestion.Column;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.model.ItemId;
import fi.qwl.model.Questionnaire;
import fi.qwl.survey.MissingReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class MappingSuggestionTest {

    private static Questionnaire questionnaire() throws IOException {
        DocumentSource definition = text("d.json", """
                {"format": "qwl-definition/1", "name": "Test",
                 "scales": [{"id": "s", "min": 1, "max": 5, "percent": "range"}],
                 "items": [
                   {"id": "FE1", "factor": "FE", "scale": "s", "text": "Palaudun työpäivästä ennen seuraavaa."},
                   {"id": "FE2", "factor": "FE", "scale": "s", "text": "Minulle puhutaan ystävällisesti."},
                   {"id": "YI1", "factor": "YI", "scale": "s", "text": "Autamme toisiamme pyytämättäkin."}],
                 "model": {"preset": "linear"}, "policy": "standard", "mappings": []}""");
        return Documents.read(definition, SurveyDefinition.class).orElseThrow().questionnaire();
    }

    private static MappingSuggestion suggest(String header) throws IOException {
        return UnknownTableReader.standard()
                .mapping(text("k.csv", header + "\n"), questionnaire())
                .orElseThrow();
    }

    private static String told(Column column) {
        return String.format(
                Locale.ROOT, "%d %s %s %.2f", column.index(), column.role(), column.target(), column.confidence());
    }

    @Test
    void columnsArePlacedByKeyByPartAndByLikenessWithTheirConfidence() throws IOException {
        MappingSuggestion suggestion = suggest(
                "Vastaaja;Yksikkö;Esihenkilö;Ikäryhmä;FE1;Arvioi [Minulle puhutaan ystävällisesti.];Autamme toisiamme"
                        + " pyytämättä;Vapaa sana");

        assertThat(suggestion.columns())
                .extracting(MappingSuggestionTest::told)
                .containsExactly(
                        "0 RESPONDENT respondent 0.95",
                        "1 UNIT unit 0.95",
                        "2 SUPERVISOR supervisor 0.95",
                        "3 BACKGROUND age 0.95",
                        "4 ITEM FE1 1.00",
                        "5 ITEM FE2 0.95",
                        "6 ITEM YI1 0.81");
        assertThat(suggestion.unplaced()).containsExactly("Vapaa sana");
        assertThat(suggestion.ambiguous()).isEmpty();
        assertThat(suggestion.missing()).isEmpty();
    }

    @Test
    void twoColumnsForOneItemAreNotDecided() throws IOException {
        MappingSuggestion suggestion = suggest(
                "Yksikkö;Syksy [Palaudun työpäivästä ennen seuraavaa.];Kevät [Palaudun työpäivästä ennen seuraavaa.]");

        assertThat(suggestion.columns()).extracting(MappingSuggestionTest::told).containsExactly("0 UNIT unit 0.95");
        assertThat(suggestion.ambiguous())
                .containsExactly(
                        "Kevät [Palaudun työpäivästä ennen seuraavaa.]",
                        "Syksy [Palaudun työpäivästä ennen seuraavaa.]");
        assertThat(suggestion.missing()).extracting(ItemId::value).containsExactly("FE1", "FE2", "YI1");
    }

    @Test
    void theSameHeaderTwiceIsNotDecidedEither() throws IOException {
        assertThat(suggest("Yksikkö;FE1;FE1").ambiguous()).containsExactly("FE1");
    }

    @Test
    void personalColumnsAreNeitherPlacedNorListed() throws IOException {
        MappingSuggestion suggestion = suggest("Yksikkö;Sähköposti;IP Address;Etunimi;Puhelinnumero;FE1");

        assertThat(suggestion.columns()).extracting(Column::header).containsExactly("Yksikkö", "FE1");
        assertThat(suggestion.unplaced()).isEmpty();
    }

    @Test
    void codesThatDifferByADigitAreNotAlike() throws IOException {
        assertThat(suggest("Yksikkö;FE3;FE11").unplaced()).containsExactly("FE3", "FE11");
    }

    @Test
    void aRecognisedToolGivesTheRespondentAndComesIntoTheMapping() throws IOException {
        MappingSuggestion suggestion = suggest("id;submitdate;lastpage;seed;yksikko;FE1");

        SurveyMapping mapping = suggestion.toMapping("looked through");

        assertThat(mapping.tool().orElseThrow().id()).isEqualTo("limesurvey-code");
        assertThat(mapping.respondent()).contains("id");
        assertThat(mapping.units()).containsExactly("yksikko");
        assertThat(mapping.items()).containsEntry(new ItemId("FE1"), List.of("FE1"));
    }

    @Test
    void whatADefinitionDeclaresIsKept() throws IOException {
        SurveyMapping declared = SurveyMapping.named("declared")
                .withUnit("Osasto")
                .withUnitName("ruokapalvelu", "10")
                .withBackground("ikä", "Ikäryhmä")
                .withBackground("kieli", "Kieli")
                .withItem(new ItemId("FE1"), "FE1")
                .withCodebook("agree5", Codebook.numbers().withMissing("9", MissingReason.DONT_KNOW));

        SurveyMapping mapping = suggest("Yksikkö;Ikäryhmä;FE1;FE2")
                .toMapping("suggested", List.of(SurveyMapping.named("other"), declared));

        assertThat(mapping.codebook("agree5").missing()).containsEntry("9", MissingReason.DONT_KNOW);
        assertThat(mapping.backgrounds()).containsEntry("ikä", "Ikäryhmä").doesNotContainKey("kieli");
        assertThat(mapping.unitNames()).containsEntry("ruokapalvelu", "10");
        assertThat(mapping.units()).containsExactly("Yksikkö");
        assertThat(mapping.items()).containsKeys(new ItemId("FE1"), new ItemId("FE2"));
    }

    @Test
    void anotherSheetWithTheSameColumnsIsNamed() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (String name : List.of("2023", "2024")) {
                Sheet sheet = workbook.createSheet(name);
                for (int row = 0; row < 3; row++) {
                    Row cells = sheet.createRow(row);
                    cells.createCell(0).setCellValue(row == 0 ? "Yksikkö" : "Keittiö");
                    cells.createCell(1).setCellValue(row == 0 ? "FE1" : "4");
                }
            }
            workbook.write(bytes);
            DocumentSource file = DocumentSource.of("k.xlsx", bytes.toByteArray());
            UnknownTableReader reader = UnknownTableReader.standard();

            assertThat(reader.mapping(file, questionnaire()).issues())
                    .extracting(ImportIssue::code)
                    .containsExactly("sheet-passed-over");
            assertThat(reader.questionnaire(file).issues())
                    .extracting(ImportIssue::code)
                    .contains("sheet-passed-over");
        }
    }

    @Test
    void titlesAboveTheHeaderDoNotDisturb() throws IOException {
        assertThat(suggest("Kysely 2024;;\n\nYksikkö;FE1;FE2").columns())
                .extracting(Column::header)
                .containsExactly("Yksikkö", "FE1", "FE2");
    }

    @Test
    void aCoverBeforeTheAnswersDoesNotDisturb() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.createSheet("Kansi").createRow(0).createCell(0).setCellValue("Raportti");
            Row header = workbook.createSheet("Data").createRow(0);
            header.createCell(0).setCellValue("Yksikkö");
            header.createCell(1).setCellValue("FE1");
            workbook.write(bytes);

            MappingSuggestion suggestion = UnknownTableReader.standard()
                    .mapping(DocumentSource.of("k.xlsx", bytes.toByteArray()), questionnaire())
                    .orElseThrow();

            assertThat(suggestion.columns()).extracting(Column::header).containsExactly("Yksikkö", "FE1");
        }
    }
}
