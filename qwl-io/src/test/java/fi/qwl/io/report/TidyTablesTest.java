package fi.qwl.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.io.Released;
import fi.qwl.io.chart.Joenvarsi;
import fi.qwl.io.text.PrintableText;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TidyTablesTest {

    private static final TidyTables SAMPLE = TidyTables.of(Joenvarsi.publications());

    @Test
    void aValueIsARowAndAHiddenOneSaysWhy() {
        List<String> lines = SAMPLE.values().lines().toList();

        assertThat(lines.get(0))
                .isEqualTo("wave,publication,curves,kind,unit,measure,n,mean,sd,limit,status,band_from,band_to,hidden,"
                        + "shown_at,since,mean_then,change,change_verdict");
        String kitchen = unit("Keskuskeittiö");
        // The README's table: 80.7, +11.4 since 2023.
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("2024,2024/standard/computed/kano-1,unofficial,unit," + kitchen + ",FE,7,80.7")
                        .contains(",80,under-control,,,,,2023,69.")
                        .contains(",11.4"));
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("2024,2024/standard/computed/kano-1,unofficial,unit,"
                                + unit("Puhtaus, muut kohteet") + ",FE,,,,80,,,,too-few,"
                                + unit("Tekniset palvelut")));
        long values = Joenvarsi.publications().stream()
                .mapToLong(results ->
                        results.units().size() * (long) results.measures().size())
                .sum();
        assertThat(lines.subList(1, lines.size()))
                .filteredOn(line -> line.contains(",unit,"))
                .hasSize((int) values);
    }

    @Test
    void unitsAndRisksHaveTablesOfTheirOwn() {
        assertThat(SAMPLE.units().lines())
                .contains("wave,unit,name,level,parent,invited,respondents,response_rate,kept_from")
                .anySatisfy(line ->
                        assertThat(line).contains(",Ruokapalvelut,unit,").endsWith(",22,18,82,"));
        assertThat(SAMPLE.risks()).startsWith("wave,unit,risk,elevated\r\n").contains(",no\r\n");
    }

    @Test
    void theCodebookDescribesEveryColumn() {
        String codebook = SAMPLE.codebook(Language.FI);
        Set<String> told = codebook.lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',', line.indexOf(',') + 1)))
                .collect(Collectors.toSet());
        Set<String> expected = new TreeSet<>();
        Map.of("values", SAMPLE.values(), "units", SAMPLE.units(), "risks", SAMPLE.risks())
                .forEach((table, text) -> Arrays.stream(
                                text.lines().findFirst().orElseThrow().split(",", -1))
                        .forEach(column -> expected.add(table + "," + column)));

        assertThat(told).isEqualTo(expected);
        assertThat(codebook).contains("keskiarvo").doesNotContain("medelvärde");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+358", "-2", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", "\r\n=1"})
    void aTextThatASpreadsheetWouldRunIsMadeHarmlessAndNumbersStayNumbers(String name) {
        TidyTables tables = TidyTables.of(List.of(results(name)));

        assertThat(tables.units()).contains("'" + PrintableText.of(name));
        String values = tables.values();
        assertThat(values)
                .contains(",FE,12,79.9,,80,below")
                .doesNotContain("'7")
                .doesNotContain("'-");
    }

    @Test
    void aNegativeChangeIsANumber() {
        assertThat(SAMPLE.values())
                .containsPattern(",-\\d+\\.\\d+,(changed|about-the-same|not-distinguishable|too-few|not-tested)\r\n");
    }

    private static PublishedResults results(String name) {
        Organisation organisation = Organisation.of(
                List.of(Unit.of("1", name, UnitLevel.MUNICIPALITY).withInvited(20)));
        ReportedResults.Row row =
                ReportedResults.Row.empty().withRespondents(12).withMean(Factor.SAFETY, 79.96);
        Results results = Results.of(
                new ReportedResults(Wave.of(2024), DisclosurePolicy.standard(), Map.of(new UnitId("1"), row)),
                organisation,
                IndexModel.kano());
        return Released.first(results).results();
    }

    private static String unit(String name) {
        return Joenvarsi.last().units().stream()
                .filter(unit -> unit.unit().name().equals(name))
                .findFirst()
                .orElseThrow()
                .unit()
                .id()
                .value();
    }

    /** The number of rows, the mean of the shown means, the sum of changes and a name, as another program reads them. */
    private static String expected() {
        List<PublishedValue> values = Joenvarsi.publications().stream()
                .flatMap(results -> results.units().stream()
                        .flatMap(unit -> results.measures().stream().map(unit::value)))
                .toList();
        double sum = values.stream()
                .filter(PublishedValue::isShown)
                .mapToDouble(value -> ((PublishedValue.Shown) value).mean())
                .sum();
        double changes = values.stream()
                .filter(PublishedValue::isShown)
                .flatMap(value -> ((PublishedValue.Shown) value).change().stream())
                .mapToDouble(change -> change.difference())
                .sum();
        return String.format(java.util.Locale.ROOT, "%d %.4f %.4f", values.size(), sum, changes);
    }

    @Test
    void rReadsItWithoutOptions(@TempDir Path folder) throws Exception {
        assumeThat(isThere("Rscript", "-e", "stopifnot(is.function(read.csv), l10n_info()$`UTF-8`)"))
                .as("R is installed with its basic packages and reads UTF-8")
                .isTrue();
        write(folder);

        Files.writeString(folder.resolve("read.R"), """
                v <- read.csv("values.csv"); u <- read.csv("units.csv")
                stopifnot(is.numeric(v$mean), is.numeric(v$change), is.numeric(u$invited), is.numeric(v$wave))
                stopifnot("Päiväkoti Tuulenpesä" %in% u$name)
                w <- v[v$kind == "unit", ]
                cat(sprintf("%d %.4f %.4f", nrow(w), sum(w$mean, na.rm = TRUE), sum(w$change, na.rm = TRUE)))
                """);

        String told = run(folder, "Rscript", "read.R");

        assertThat(told).isEqualTo(expected());
    }

    @Test
    void pandasReadsItWithoutOptions(@TempDir Path folder) throws Exception {
        String python = List.of("python3", "/usr/bin/python3").stream()
                .filter(name -> isThere(name, "-c", "import pandas; pandas.DataFrame"))
                .findFirst()
                .orElse("");
        assumeThat(python).as("pandas is installed").isNotEmpty();
        write(folder);

        Files.writeString(folder.resolve("read.py"), """
                import pandas
                v = pandas.read_csv("values.csv"); u = pandas.read_csv("units.csv")
                assert v["mean"].dtype == "float64" and v["change"].dtype == "float64"
                assert "Päiväkoti Tuulenpesä" in set(u["name"])
                w = v[v["kind"] == "unit"]
                print("%d %.4f %.4f" % (len(w), w["mean"].sum(), w["change"].sum()), end="")
                """);

        String told = run(folder, python, "read.py");

        assertThat(told).isEqualTo(expected());
    }

    private static void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("values.csv"), SAMPLE.values());
        Files.writeString(folder.resolve("units.csv"), SAMPLE.units());
    }

    private static boolean isThere(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("LC_ALL", "C.UTF-8");
            Process process = builder.start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String run(Path folder, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("errors").toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("PYTHONUTF8", "1");
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(() -> {
                    try {
                        return Files.readString(folder.resolve("errors"));
                    } catch (IOException e) {
                        return e.toString();
                    }
                })
                .isZero();
        return told;
    }
}
