package fi.qwl.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.qwl.io.document.Documents;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.organisation.OrganisationReader;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.survey.SurveyReader;
import fi.qwl.model.Factor;
import fi.qwl.stats.Reliability;
import fi.qwl.survey.OrganisationHistory;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonLevelFilesTest {

    private static final Path SAMPLE = Path.of("..", "examples", "data", "joenvarsi");

    private final SurveyDefinition definition;
    private final List<Survey> waves;

    PersonLevelFilesTest() throws IOException {
        definition = Documents.read(source("definition.json"), SurveyDefinition.class)
                .orElseThrow();
        OrganisationHistory history =
                OrganisationReader.standard().read(source("organisation.csv")).orElseThrow();
        waves = List.of(read(history, 2023, "2023.csv"), read(history, 2024, "2024.xlsx"));
    }

    private Survey read(OrganisationHistory history, int year, String file) throws IOException {
        Wave wave = Wave.of(year);
        return SurveyReader.of(definition)
                .read(source(file), wave, history.at(wave))
                .orElseThrow();
    }

    private static DocumentSource source(String file) {
        return DocumentSource.of(SAMPLE.resolve(file));
    }

    private PersonLevelFiles files() {
        return PersonLevelFiles.of(definition.model(), waves);
    }

    @Test
    void everyRespondentHasARowAndEveryColumnALineInTheCodebook() {
        List<String> rows = files().persons().lines().toList();
        List<String> header = List.of(rows.get(0).split(",", -1));
        List<String> codebook = files().codebook(Language.EN).lines().toList();

        assertThat(rows).hasSize(1 + waves.get(0).size() + waves.get(1).size());
        assertThat(header)
                .startsWith("wave", "unit")
                .contains("score_FE", "score_QWL")
                .doesNotHaveDuplicates();
        assertThat(codebook).hasSize(1 + header.size());
        assertThat(codebook.subList(1, codebook.size()))
                .allSatisfy(line -> assertThat(header).contains(line.split(",", -1)[0]));
        assertThat(files()).hasToString("PersonLevelFiles of 2 waves");
        assertThatThrownBy(() -> PersonLevelFiles.of(definition.model(), List.of()))
                .hasMessage("there is no wave\nMaybe read a survey first.");
    }

    @Test
    void theScriptRunsInRAsItIs(@TempDir Path folder) throws Exception {
        files().writeTo(folder, Language.EN);
        Process process = start(folder);
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).endsWith("# done\n").doesNotContain("did not fit");
        // R's alpha of both waves together is ours of one survey with all the rows; here of each wave's own file.
        files(waves.get(1)).writeTo(folder, Language.EN);
        Process last = start(folder);
        String ofLast = new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        double alpha = ofLast.lines()
                .filter(line -> line.startsWith("alpha FE "))
                .mapToDouble(line -> Double.parseDouble(line.strip().split(" ", -1)[2]))
                .findFirst()
                .orElseThrow();
        Survey counted = waves.get(1).withoutOwnAnswers(definition.model().aboutSupervisor());
        assertThat(alpha)
                .isCloseTo(Reliability.of(counted, Factor.SAFETY).alpha().orElseThrow(), within(1e-9));
        assertThat(last.waitFor()).isZero();
    }

    private PersonLevelFiles files(Survey only) {
        return PersonLevelFiles.of(definition.model(), List.of(only));
    }

    private static Process start(Path folder) throws IOException {
        try {
            ProcessBuilder builder = new ProcessBuilder("Rscript", "--vanilla", PersonLevelFiles.SCRIPT)
                    .directory(folder.toFile())
                    .redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C.UTF-8");
            return builder.start();
        } catch (IOException absent) {
            assumeTrue(false, "R is not installed: " + absent.getMessage());
            throw absent;
        }
    }
}
