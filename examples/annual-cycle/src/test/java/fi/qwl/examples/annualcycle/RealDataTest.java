package fi.qwl.examples.annualcycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.qwl.index.Cells;
import fi.qwl.index.Level;
import fi.qwl.io.document.Documents;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.survey.SurveyReader;
import fi.qwl.model.Factor;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real answers: 2,042 soldiers in 49 companies (data set {@code lq2002} of R's package multilevel). The data are not part
 * of the project; where they do not lie beside it, these tests are skipped. Company figures by R 4.2.2.
 */
class RealDataTest {

    private static final Path SHARED = Path.of("..", "..", "..", "shared");
    private static final Path DATA = SHARED.resolve(Path.of("data", "real", "lq2002.csv"));
    private static final Path FINNISH = SHARED.resolve(Path.of("data", "real", "lq2002-fi.csv"));
    private static final Path ORACLE = SHARED.resolve(Path.of("reference", "lq2002-groups.csv"));
    private static final Path DEFINITION = MainJob.DATA.resolve(Path.of("lq2002", "definition.json"));

    @BeforeEach
    void onlyWhereTheDataAre() {
        assumeTrue(Files.exists(DATA), "lq2002 is not here");
    }

    private static Cells cells(Path file) throws IOException {
        SurveyDefinition definition = Documents.read(DocumentSource.of(DEFINITION), SurveyDefinition.class)
                .orElseThrow();
        Survey survey = SurveyReader.of(definition)
                .read(DocumentSource.of(file), Wave.of(2002))
                .orElseThrow();
        return Cells.of(definition.model(), survey);
    }

    @Test
    void companyMeansAndNumbersAgreeWithR() throws IOException {
        Cells cells = cells(DATA);
        List<String> lines = Files.readAllLines(ORACLE);
        List<String> header = List.of(lines.get(0).replace("\"", "").split(",", -1));

        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            UnitId company = new UnitId(fields[header.indexOf("COMPID")].replace("\"", ""));
            Level leadership = cells.moments(company, Factor.COLLABORATION).finish();
            Level significance = cells.moments(company, Factor.OBJECTIVES).finish();
            double tsig = Double.parseDouble(fields[header.indexOf("tsig_mean")]);

            assertThat(leadership.n()).isEqualTo(Long.parseLong(fields[header.indexOf("n")]));
            assertThat(leadership.mean().orElseThrow())
                    .isCloseTo(Double.parseDouble(fields[header.indexOf("lead_pct_mean")]), within(1e-9));
            // R has the mean on 1–5; (x − 1) / 4 is the range rule.
            assertThat(significance.mean().orElseThrow()).isCloseTo((tsig - 1) * 25, within(1e-9));
        }
        assertThat(lines).hasSize(50);
    }

    @Test
    void theFileAsAFinnishSpreadsheetSavesItGivesTheSameCompanies() throws IOException {
        Cells plain = cells(DATA);
        Cells finnish = cells(FINNISH);

        for (String company : plain.units()) {
            assertThat(finnish.moments(new UnitId(company), Factor.SAFETY))
                    .isEqualTo(plain.moments(new UnitId(company), Factor.SAFETY));
        }
    }

    @Test
    void theMainJobRunsOnIt(@TempDir Path folder) throws IOException {
        MainJob job = MainJob.run(
                "--definition", DEFINITION.toString(), "--survey", "2002=" + DATA, "--out", folder.toString());

        assertThat(job.code()).isZero();
        JsonNode root =
                new ObjectMapper().readTree(folder.resolve("results.json").toFile());
        assertThat(root.at("/waves/0/units")).hasSize(50);
        assertThat(root.at("/waves/0/units/0/participation/respondents").asInt())
                .isEqualTo(2042);
    }
}
