package fi.qwl.examples.jshell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysesTest {

    private static final Path ANALYSES = Path.of("analyses");
    private static final Path DATA = Path.of("..", "data");
    private static final Path SHARED = Path.of("..", "..", "..", "shared");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    private int run(Path... scripts) {
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream reported = new PrintStream(errors, true, StandardCharsets.UTF_8);
        return Scripts.run(
                printed, reported, List.of(scripts).stream().map(Path::toString).toArray(String[]::new));
    }

    private int run(String code) throws IOException {
        return run(Files.writeString(folder.resolve("script.jsh"), code));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String reported() {
        return errors.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"municipality-year", "reliability", "hiding", "action"})
    void anAnalysisPrintsWhatLiesBesideIt(String name) throws IOException {
        int code = run(ANALYSES.resolve(name + ".jsh"));

        assertThat(reported()).isEmpty();
        assertThat(code).isZero();
        assertThat(printed())
                .as("run bash examples/jshell/qwl-shell.sh " + name + ".jsh > " + name + ".out if the change is meant")
                .isEqualTo(Files.readString(ANALYSES.resolve(name + ".out")));
    }

    @Test
    void theDocumentOfStatisticsCanBeTypedAsItStands() throws IOException {
        String document = Files.readString(Path.of("..", "..", "docs", "statistics.md"));
        String analysis = document.substring(document.indexOf("## A worked analysis"));
        List<String> blocks = new ArrayList<>();
        Matcher code =
                Pattern.compile("```(?:java|text)\n(.*?)```", Pattern.DOTALL).matcher(analysis);
        while (code.find()) {
            blocks.add(code.group(1));
        }
        PrintStream before = System.out;
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            assertThat(run(blocks.get(0) + blocks.get(1))).as(reported()).isZero();
        } finally {
            System.setOut(before);
        }
        assertThat(printed().lines().filter(line -> !line.isBlank()))
                .containsExactlyElementsOf(blocks.get(2).lines().toList());
    }

    @Test
    void valuesBeforeAFailingLineAreShown() throws IOException {
        assertThat(run("2 + 2\nint x = Integer.parseInt(\"nope\");\n")).isEqualTo(1);
        assertThat(printed()).isEqualTo("4\n\n");
        assertThat(reported()).contains("a snippet threw");
    }

    @Test
    void resultsAreShownByTheirTypes() throws IOException {
        run("""
                var s = study(sample("invented/definition.json")).suggested(2024, sample("invented/survey.csv")).survey(2024);
                Reliability.of(s, Factor.SAFETY).alpha()
                Reliability.of(s, Factor.SAFETY).feldt(0.95)
                Reliability.of(s, Factor.SAFETY)
                MeanDifference.ofSummaries(13, 60, 13, 13, 70.1, 13)
                itemStatistics(s, Factor.SAFETY)
                """);
        // R 4.2.2: the first two as in scales.csv; t, df and p as in ChangeVerdictTest
        assertThat(printed())
                .contains("Cronbach's alpha, raw 0.888 (n = 200)")
                .contains("Feldt interval of Cronbach's alpha 0.862 – 0.911 (95 %) (n = 200)")
                .contains("McDonald's omega, one factor, maximum likelihood, standardised")
                .contains("t = -1.981, df = 24, p = 0.059")
                .contains("FE3");
        assertThat(reported()).isEmpty();
    }

    @Test
    void comparisonsAndTrendsAreShownByTheirTypes() throws IOException {
        assertThat(run("""
                var m = study(sample("joenvarsi/definition.json"), sample("joenvarsi/organisation.csv"));
                m = m.survey(2023, sample("joenvarsi/2023.csv"));
                m = m.survey(2024, sample("joenvarsi/2024.xlsx"));
                var changes = YearComparisons.of(m.results(2024), m.results(2023), UnitSuccession.none()).units(Factor.SAFETY);
                changes
                changes.get(0)
                var waves = List.of(m.results(2023), m.results(2024));
                Trend.follow(waves, Map.of(), m.organisation(Wave.of(2024)).root().id(), Factor.SAFETY)
                """)).as(reported()).isZero();
        assertThat(printed())
                .contains("difference", "p, corrected", "verdict", "points a year")
                .contains("Joenvarren kuntakonserni")
                .doesNotContain("Comparison of", "Trend over");
    }

    @Test
    void theQualityOfTheAnswersIsAPage() throws IOException {
        assertThat(run("""
                var m = study(sample("joenvarsi/definition.json"), sample("joenvarsi/organisation.csv"));
                m = m.survey(2024, sample("joenvarsi/2024.xlsx"));
                page(m.quality(2024).page(Language.EN))
                m.quality(2024).responseTest()
                """)).as(reported()).isZero();
        assertThat(printed()).contains("How good are the answers?", "chi-squared = ");
    }

    @Test
    void theReliabilityOfTheInventedSurveyIsWhatRComputed() throws IOException {
        String printed = Files.readString(ANALYSES.resolve("reliability.out"));
        List<String> oracle = Files.readAllLines(DATA.resolve(Path.of("invented", "scales.csv")));

        for (String line : oracle.subList(1, oracle.size())) {
            // factor, alpha_pairwise, n_complete, …, icc1_k0, icc2, rwgj_mean
            String[] of = line.replace("\"", "").split(",", -1);
            assertThat(printed.lines()
                            .filter(row -> row.startsWith(of[0] + " "))
                            .toList())
                    .hasSize(2)
                    .anySatisfy(row -> assertThat(row).contains(rounded(of[1])))
                    .anySatisfy(
                            row -> assertThat(row).contains(of[2], rounded(of[8]), rounded(of[9]), rounded(of[10])));
        }
    }

    @Test
    void realAnswersGiveWhatRComputed() throws IOException {
        Path data = SHARED.resolve(Path.of("data", "real", "lq2002.csv"));
        assumeTrue(Files.exists(data), "lq2002 is not here");
        String script = Files.readString(ANALYSES.resolve("lq2002.jsh"))
                .replace(
                        "sample(\"lq2002/lq2002.csv\")",
                        "Path.of(\"" + data.toAbsolutePath().normalize() + "\")");

        assertThat(run(script)).as(reported()).isZero();

        List<String> oracle = Files.readAllLines(SHARED.resolve(Path.of("reference", "lq2002-scales.csv")));
        // Leadership stands in for YI, task significance for PL.
        Map<String, String> factors = Map.of("LEAD", "YI", "TSIG", "PL");
        for (String line : oracle.subList(1, oracle.size())) {
            // scale, n, items, mean, sd, alpha_raw, alpha_std, omega, icc1, icc2, …, rwgj_mean; its icc1 is by
            // another convention of the group size and not compared.
            String[] of = line.replace("\"", "").split(",", -1);
            String factor = Objects.requireNonNull(factors.get(of[0]), of[0]);
            assertThat(printed()
                            .lines()
                            .filter(row -> row.startsWith(factor + " "))
                            .toList())
                    .hasSize(2)
                    .anySatisfy(row -> assertThat(row).contains(rounded(of[5])))
                    .anySatisfy(row -> assertThat(row).contains(rounded(of[9]), rounded(of[14])));
        }
    }

    private static String rounded(String number) {
        return String.format(Locale.ROOT, "%.3f", Double.parseDouble(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int x = \"no\";|a snippet was rejected",
                "study(sample(\"none.csv\"))|threw",
                "for (int i = 0;|a snippet has no end",
                "void f() { absent(); }|names what is not declared",
                "throw new IllegalStateException(\"so\");|java.lang.IllegalStateException: so"
            })
    void aScriptFailsWithItsFirstWrongSnippet(String wrong, String why) throws IOException {
        int code = run("1 + 1\n" + wrong + "\n2 + 2\n");

        assertThat(code).isEqualTo(1);
        assertThat(reported()).contains("script.jsh: ").contains(why);
        assertThat(printed()).doesNotContain("4");
    }

    @Test
    void aScriptThatIsNotThereAndNoneAtAllAreReported() {
        assertThat(run(folder.resolve("none.jsh"))).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(reported()).contains("cannot be read: ").contains("expected script files but found none");
    }

    @Test
    void theReadmesSessionRuns() throws IOException {
        String readme = Files.readString(Path.of("..", "..", "README.md"));
        int from = readme.indexOf("```jshell\n") + "```jshell\n".length();
        String session = readme.substring(from, readme.indexOf("```", from))
                .replace("\"units.svg\"", "\"" + folder.resolve("units.svg") + "\"");

        assertThat(run(session)).as(reported()).isZero();

        assertThat(printed()).contains("factor  items").contains("wave,publication,curves");
        assertThat(folder.resolve("units.svg")).exists();
    }

    @Test
    void everyExportedPackageIsImported() throws IOException {
        Path[] modules = List.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)).stream()
                .filter(path -> path.contains("qwl-"))
                .map(Path::of)
                .toArray(Path[]::new);
        Set<String> exported = new TreeSet<>();
        ModuleFinder.of(modules).findAll().stream()
                .map(found -> found.descriptor())
                .filter(module ->
                        module.name().startsWith("fi.qwl.") && !module.name().contains("examples"))
                .forEach(module -> module.exports().forEach(export -> exported.add(export.source())));
        String startup = Files.readString(Path.of("src/main/resources/fi/qwl/examples/jshell/startup.jsh"));

        assertThat(exported).hasSizeGreaterThan(20);
        assertThat(exported)
                .as("add an import of it to examples/jshell/…/startup.jsh")
                .allSatisfy(name -> assertThat(startup).contains("import " + name + ".*;"));
    }

    @Test
    void aTablePrintsAsTextAndAsHtml() {
        Table table = Table.of("unit", "n").row("A & B", 5).row("C", 12);

        assertThat(table.toString()).isEqualTo("\nunit    n\n─────  ──\nA & B   5\nC      12\n");
        assertThat(table.html()).contains("<td style=\"text-align:left\">A &amp; B</td>");
    }
}
