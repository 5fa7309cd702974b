package fi.qwl.io.propose;

import static fi.qwl.io.testing.Sources.text;
import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.document.Documents;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.propose.QuestionnaireProposal.AnswerScale;
import fi.qwl.io.propose.QuestionnaireProposal.Decision;
import fi.qwl.io.propose.QuestionnaireProposal.ProposedItem;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.survey.SurveyReader;
import fi.qwl.model.ItemId;
import fi.qwl.survey.AnswerColumn;
import fi.qwl.survey.MissingReason;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class QuestionnaireProposalTest {

    private static final Path DATA = Path.of("../examples/data");
    private static final Path SAMPLES = Path.of("src/test/resources/fi/qwl/io");

    private static QuestionnaireProposal propose(Path file) throws IOException {
        return UnknownTableReader.standard()
                .questionnaire(DocumentSource.of(file))
                .orElseThrow();
    }

    private static List<String> scales(QuestionnaireProposal proposal) {
        return proposal.scales().stream()
                .map(scale -> scale.min() + "-" + scale.max() + " " + scale.evidence() + " " + scale.labelSets() + " "
                        + scale.missing())
                .toList();
    }

    @Test
    void numbersUnderCodesAreItemsByTheirCodes() throws IOException {
        QuestionnaireProposal proposal = propose(DATA.resolve("invented/survey.csv"));

        assertThat(scales(proposal)).containsExactly("1-5 NUMBERS [] []");
        assertThat(proposal.items())
                .extracting(ProposedItem::id)
                .containsExactly(
                        "FE1", "FE2", "FE3", "FE4", "FE5", "YI1", "YI2", "YI3", "YI4", "YI5", "PL1", "PL2", "PL3",
                        "PL4", "PL5");
        assertThat(proposal.decisions()).doesNotContain(Decision.UNIT);
    }

    @Test
    void labelsUnderSentencesAreItemsAndADontKnowIsLeftToThePerson() throws IOException {
        for (String name : List.of("2023.csv", "2023.xls", "2023.xlsx")) {
            QuestionnaireProposal proposal = propose(DATA.resolve("joenvarsi/" + name));

            assertThat(scales(proposal)).as(name).containsExactly("1-5 LABELS [agreement-5-fi] [En osaa sanoa]");
            assertThat(proposal.items()).as(name).hasSize(25);
            assertThat(proposal.items().get(0).id()).isEqualTo("Q1");
            assertThat(proposal.items().get(0).text())
                    .isEqualTo("Meillä voi rauhassa kertoa, jos jokin on mennyt pieleen.");
            assertThat(proposal.columns())
                    .extracting(MappingSuggestion.Column::target)
                    .containsExactlyInAnyOrder("respondent", "unit", "age", "service");
        }
    }

    @Test
    void codesOfGridsAreOneScaleWhosePointsAreLeftToThePerson() throws IOException {
        QuestionnaireProposal proposal = propose(DATA.resolve("joenvarsi/2023-limesurvey.csv"));

        assertThat(proposal.items()).hasSize(25);
        assertThat(proposal.items().get(0).id()).isEqualTo("FE_SQ001");
        assertThat(proposal.scales())
                .singleElement()
                .satisfies(scale -> assertThat(scale.codes()).containsExactly("A1", "A2", "A3", "A4", "A5", "A6"));
        assertThat(proposal.scales().get(0).decisions()).contains(Decision.CODES);
    }

    @Test
    void gridsOfSmallExportsAreFound() throws IOException {
        assertThat(propose(SAMPLES.resolve("exports/limesurvey_full_labels.csv"))
                        .items())
                .extracting(ProposedItem::text)
                .containsExactly("Työni on mielekästä", "Esihenkilö tukee minua");
        assertThat(propose(SAMPLES.resolve("exports/surveymonkey_2hdr.csv")).items())
                .extracting(ProposedItem::text)
                .containsExactly("Työni on mielekästä");
        assertThat(propose(SAMPLES.resolve("exports/qualtrics_3hdr_bom.csv")).items())
                .extracting(ProposedItem::text)
                .contains("Työni on mielekästä", "Saan tukea esihenkilöltä");
    }

    /** As SurveyMonkey writes a single choice: the question once, an option a column, the chosen one's label in its own. */
    @Test
    void aColumnPerOptionIsOneItemAndItsDraftReadsTheFile() throws IOException {
        String exported = """
                Respondent ID,Collector ID,Start Date,Yksikkö,Saan tukea työssäni,,,,,,Vapaa sana,Työni on mielekästä,,,,
                ,,,Response,Täysin eri mieltä,Jokseenkin eri mieltä,Ei samaa eikä eri mieltä,Jokseenkin samaa mieltä,Täysin samaa mieltä,En osaa sanoa,Open-Ended Response,Täysin eri mieltä,Jokseenkin eri mieltä,Ei samaa eikä eri mieltä,Jokseenkin samaa mieltä,Täysin samaa mieltä
                1,4,10/01/2024,Koulu,,Jokseenkin eri mieltä,,,,,Täysin eri mieltä olen,,,,Jokseenkin samaa mieltä,
                2,4,10/01/2024,Koulu,,,,,Täysin samaa mieltä,,,Täysin eri mieltä,,,,
                3,4,10/01/2024,Koulu,,,,,,En osaa sanoa,,,,,,Täysin samaa mieltä
                """;
        QuestionnaireProposal proposal = UnknownTableReader.standard()
                .questionnaire(text("v.csv", exported))
                .orElseThrow();

        assertThat(proposal.items())
                .extracting(ProposedItem::text)
                .containsExactly("Saan tukea työssäni", "Työni on mielekästä");
        assertThat(proposal.items().get(0).headers())
                .hasSize(6)
                .startsWith("Saan tukea työssäni - Täysin eri mieltä")
                .endsWith("Saan tukea työssäni - En osaa sanoa");
        assertThat(scales(proposal)).containsExactly("1-5 LABELS [agreement-5-fi] [En osaa sanoa]");
        assertThat(proposal.unplaced()).containsExactly("Collector ID", "Start Date", "Vapaa sana");
        Survey survey = SurveyReader.of(Documents.read(
                                text("complete.json", complete(DefinitionDraft.write(proposal))),
                                SurveyDefinition.class)
                        .orElseThrow())
                .read(text("v.csv", exported), Wave.of(2024))
                .orElseThrow();
        assertThat(survey.size()).isEqualTo(3);
        AnswerColumn support = survey.answers(new ItemId(proposal.items().get(0).id()));
        assertThat(List.of(support.value(0), support.value(1))).containsExactly(2.0, 5.0);
        assertThat(support.missing(2)).contains(MissingReason.DONT_KNOW);
        AnswerColumn meaning = survey.answers(new ItemId(proposal.items().get(1).id()));
        assertThat(List.of(meaning.value(0), meaning.value(1), meaning.value(2)))
                .containsExactly(4.0, 1.0, 5.0);
    }

    @Test
    void optionsThatAreTickedOrNotAreNoItemsAndGiveNoScaleAZero() throws IOException {
        QuestionnaireProposal proposal = propose(SAMPLES.resolve("exports/redcap_raw.csv"));

        assertThat(scales(proposal)).containsExactly("1-5 NUMBERS [] []");
        assertThat(proposal.items()).extracting(ProposedItem::id).containsExactly("hv01", "hv02");
        assertThat(proposal.unplaced()).contains("aihe___1", "aihe___2");
    }

    @Test
    void aDraftIsRefusedWhereItIsOpenAndReadsTheFileOnceItIsComplete() throws IOException {
        DocumentSource file = DocumentSource.of(DATA.resolve("joenvarsi/2023.csv"));
        String draft = DefinitionDraft.write(
                UnknownTableReader.standard().questionnaire(file).orElseThrow());

        ImportResult<SurveyDefinition> refused = Documents.read(text("draft.json", draft), SurveyDefinition.class);

        List<String> pointers = refused.issues().stream()
                .map(issue -> issue.location().column().orElse(""))
                .toList();
        assertThat(refused.value()).isEmpty();
        assertThat(pointers)
                .contains(
                        "/scales/0/percent",
                        "/items/0/factor",
                        "/items/24/factor",
                        "/policy",
                        "/mappings/0/answers/scale1/missing/En osaa sanoa")
                .anyMatch(pointer -> pointer.startsWith("/model"));
        assertThat(refused.issues()).noneMatch(issue -> issue.code().equals("field-unknown"));
        assertThat(pointers).hasSize(25 + 4);

        Survey survey = SurveyReader.of(Documents.read(text("complete.json", complete(draft)), SurveyDefinition.class)
                        .orElseThrow())
                .read(file, Wave.of(2023))
                .orElseThrow();
        assertThat(survey.size()).isGreaterThan(100);
    }

    private static String complete(String draft) {
        return draft.replace("\"percent\" : \"\"", "\"percent\" : \"range\"")
                .replace("\"factor\" : \"\"", "\"factor\" : \"FE\"")
                .replace("\"preset\" : \"\"", "\"preset\" : \"linear\"")
                .replace("\"policy\" : \"\"", "\"policy\" : \"standard\"")
                .replace("\"En osaa sanoa\" : \"\"", "\"En osaa sanoa\" : \"dont-know\"");
    }

    @Test
    void personalCellsNeverGetIntoAProposal() throws IOException {
        StringBuilder csv = new StringBuilder("Nimi;Sähköposti;Avoin palaute;Aika;K1;K2\n");
        for (int row = 0; row < 40; row++) {
            csv.append("Aino Salainen;aino@salainen.fi;salainen asia;1.10.2024 8.00;")
                    .append(1 + row % 5)
                    .append(';')
                    .append(row == 7 ? "Salainen" : "" + (1 + row % 5))
                    .append('\n');
        }
        ImportResult<QuestionnaireProposal> result =
                UnknownTableReader.standard().questionnaire(text("k.csv", csv.toString()));

        String told = result.value() + DefinitionDraft.write(result.orElseThrow()) + result.issues();
        assertThat(told).doesNotContainIgnoringCase("salainen").doesNotContain("2024");
        assertThat(result.orElseThrow().items()).extracting(ProposedItem::id).containsExactly("K1", "K2");
        assertThat(result.orElseThrow().items().get(1).confidence())
                .isLessThan(result.orElseThrow().items().get(0).confidence());
    }

    @Test
    void aFileWithoutAnswersIsReportedSo() throws IOException {
        assertThat(UnknownTableReader.standard()
                        .questionnaire(text("k.csv", "Nimi;Palaute\nAino;hyvä\n"))
                        .issues())
                .extracting(ImportIssue::code)
                .containsExactly("no-items");
    }

    @Property(tries = 60, seed = "20261128")
    void theItemsAndTheScaleOfARandomSurveyAreFound(
            @ForAll @IntRange(min = 1, max = 30) int items,
            @ForAll @IntRange(min = 3, max = 10) int points,
            @ForAll long seed)
            throws IOException {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("tunnus;yksikkö");
        IntStream.range(0, items).forEach(item -> csv.append(";Kysymys ").append(item));
        for (int row = 0; row < 150; row++) {
            csv.append("\nr").append(row).append(";u").append(row % 4);
            for (int item = 0; item < items; item++) {
                csv.append(';').append(random.nextInt(100) < 3 ? "" : "" + (1 + random.nextInt(points)));
            }
        }

        QuestionnaireProposal proposal = UnknownTableReader.standard()
                .questionnaire(text("k.csv", csv + "\n"))
                .orElseThrow();

        assertThat(proposal.items())
                .extracting(ProposedItem::index)
                .containsExactlyElementsOf(IntStream.range(2, items + 2).boxed().toList());
        assertThat(proposal.scales()).extracting(AnswerScale::min).containsExactly(1);
        assertThat(proposal.scales()).extracting(AnswerScale::max).containsExactly(points);
    }
}
