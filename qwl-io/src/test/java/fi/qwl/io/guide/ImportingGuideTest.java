package fi.qwl.io.guide;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.document.Documents;
import fi.qwl.io.document.SurveyTools;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.mapping.SurveyMapping;
import fi.qwl.io.mapping.SurveyTool;
import fi.qwl.io.organisation.OrganisationReader;
import fi.qwl.io.propose.DefinitionDraft;
import fi.qwl.io.propose.MappingSuggestion;
import fi.qwl.io.propose.QuestionnaireProposal;
import fi.qwl.io.propose.SurveyDetection;
import fi.qwl.io.propose.UnknownTableReader;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.survey.SurveyReader;
import fi.qwl.io.table.Tables;
import fi.qwl.io.template.OrganisationTemplate;
import fi.qwl.io.template.SurveyTemplate;
import fi.qwl.survey.MissingReason;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code of {@code docs/importing.md}, run on the sample. */
class ImportingGuideTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private final Path sample = Path.of("../examples/data/joenvarsi");
    private final List<Object> shown = new ArrayList<>();

    private void show(Object... things) {
        shown.addAll(Arrays.asList(things));
    }

    @Test
    void theSampleIsReadRecognisedAndPlaced() throws IOException {
        SurveyDefinition definition = Documents.read(
                        DocumentSource.of(sample.resolve("definition.json")), SurveyDefinition.class)
                .orElseThrow();
        Organisation organisation = OrganisationReader.standard()
                .read(DocumentSource.of(sample.resolve("organisation.csv")))
                .orElseThrow()
                .at(Wave.of(2023));
        ImportResult<Survey> result = SurveyReader.of(definition)
                .read(DocumentSource.of(sample.resolve("2023-limesurvey.csv")), Wave.of(2023), organisation);
        result.issues().forEach(issue -> show(issue));
        Survey survey = result.orElseThrow();

        Tables tables = Tables.installed().withOptions(ReadOptions.defaults().withPassword("salasana"));
        OrganisationReader unlocking = OrganisationReader.standard().withTables(tables);

        List<SurveyDetection> guesses = UnknownTableReader.standard()
                .tools(DocumentSource.of(sample.resolve("2023-limesurvey.csv")))
                .orElseThrow();
        SurveyTool tool = guesses.get(0).tool();

        MappingSuggestion proposal = UnknownTableReader.standard()
                .mapping(DocumentSource.of(sample.resolve("2023.csv")), definition.questionnaire())
                .orElseThrow();
        proposal.columns().forEach(column -> show(column.header(), column.role(), column.confidence()));
        SurveyMapping mapping = proposal.toMapping("looked through by a person");

        QuestionnaireProposal found = UnknownTableReader.standard()
                .questionnaire(DocumentSource.of(sample.resolve("2023.csv")))
                .orElseThrow();
        found.items().forEach(item -> show(item.id(), item.headers(), item.scale(), item.confidence()));
        found.scales().forEach(scale -> show(scale.evidence().text(), scale.decisions()));
        String draft = DefinitionDraft.write(found);

        SurveyTemplate template = SurveyTemplate.of(definition.questionnaire(), Language.FI)
                .withLabels("agree5", List.of("en lainkaan", "vähän", "jonkin verran", "paljon", "erittäin paljon"))
                .withMissing("agree5", "en osaa sanoa", MissingReason.DONT_KNOW)
                .withUnits(organisation);
        byte[] blank = template.bytes();
        SurveyReader filledIn = SurveyReader.of(definition);
        byte[] units = OrganisationTemplate.in(Language.FI).bytes();

        assertThat(filledIn.read(DocumentSource.of("k.xlsx", blank), Wave.of(2023), organisation)
                        .issues())
                .extracting(ImportIssue::code)
                .contains("no-rows");
        assertThat(unlocking
                        .read(DocumentSource.of(sample.resolve("organisation.csv")))
                        .value())
                .isPresent();
        assertThat(units).isNotEmpty();
        assertThat(draft).contains("\"agreement-5-fi\"");
        assertThat(survey.size()).isPositive();
        assertThat(tool.id()).isEqualTo("limesurvey-code");
        assertThat(proposal.missing()).isEmpty();
        assertThat(proposal.ambiguous()).isEmpty();
        assertThat(mapping.items()).hasSize(25);
        assertThat(mapping.units()).containsExactly("Yksikkö");
        assertThat(mapping.backgrounds()).containsOnlyKeys("age", "service");
        assertThat(result.issues()).noneMatch(issue -> issue.severity() == Severity.ERROR);
    }

    @Test
    void theGuideShowsTheCodeThatRunsHere() throws IOException {
        String test = withoutSpace(Files.readString(
                Path.of("src/test/java/fi/qwl/io/guide/ImportingGuideTest.java"), StandardCharsets.UTF_8));
        Matcher blocks = JAVA.matcher(guide());
        int count = 0;
        while (blocks.find()) {
            assertThat(test).contains(withoutSpace(blocks.group(1)));
            count++;
        }
        assertThat(count).isEqualTo(6);
    }

    @Test
    void theGuideNamesEveryPreset() throws IOException {
        String guide = guide();
        assertThat(SurveyTools.known()).allSatisfy(tool -> assertThat(guide).contains("`" + tool.id() + "`"));
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("../docs/importing.md"), StandardCharsets.UTF_8);
    }

    private static String withoutSpace(String code) {
        return code.replaceAll("\\s+", "");
    }
}
