package fi.qwl.examples.jshell;

import fi.qwl.io.issue.IssueTexts;
import fi.qwl.io.propose.MappingSuggestion;
import fi.qwl.io.propose.UnknownTableReader;
import fi.qwl.io.report.Figures;
import fi.qwl.io.report.ResultsTable;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.model.Factor;
import fi.qwl.model.Item;
import fi.qwl.model.Measure;
import fi.qwl.page.Block;
import fi.qwl.page.Page;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.stats.Anova;
import fi.qwl.stats.Estimate;
import fi.qwl.stats.InterraterAgreement;
import fi.qwl.stats.Interval;
import fi.qwl.stats.Reliability;
import fi.qwl.survey.AnswerColumn;
import fi.qwl.survey.NumberColumn;
import fi.qwl.survey.Survey;
import fi.qwl.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Short words for a shell: imported as static methods. */
public final class Qwl {

    private Qwl() {}

    /**
     * Opens a study whose units are those that its surveys name.
     *
     * @param definition the definition's file
     * @return the study, still without waves
     * @throws IOException if the file cannot be read
     */
    public static ShellStudy study(Path definition) throws IOException {
        return ShellStudy.of(definition, Optional.empty());
    }

    /**
     * Opens a study.
     *
     * @param definition the definition's file
     * @param organisation the file of the units
     * @return the study, still without waves
     * @throws IOException if a file cannot be read
     */
    public static ShellStudy study(Path definition, Path organisation) throws IOException {
        return ShellStudy.of(definition, Optional.of(organisation));
    }

    /**
     * A file of the sample data, from wherever in the project the shell was started.
     *
     * @param name such as {@code joenvarsi/2024.xlsx}
     * @return its path
     * @throws IllegalArgumentException if it is not there
     */
    public static Path sample(String name) {
        return findSample(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no sample file " + name
                        + "\nMaybe the shell was not started in the project's folder."));
    }

    /**
     * A file of the sample data, if it is there.
     *
     * @param name such as {@code lq2002/lq2002.csv}
     * @return its path
     */
    public static Optional<Path> findSample(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            Path file = folder.resolve("examples").resolve("data").resolve(name);
            if (Files.exists(file)) {
                return Optional.of(file);
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }

    /**
     * Which column would be read as what, by the headers alone.
     *
     * @param study what was asked
     * @param file the file
     * @return a row per column, placed or not, and one per item that was not found
     * @throws IOException if the file cannot be read
     */
    public static Table suggestion(ShellStudy study, Path file) throws IOException {
        MappingSuggestion suggestion = UnknownTableReader.standard()
                .mapping(DocumentSource.of(file), study.definition().questionnaire())
                .orElseThrow();
        Table table = Table.of("column", "as", "target", "confidence");
        for (MappingSuggestion.Column column : suggestion.columns()) {
            table = table.row(
                    column.header(),
                    column.role().name().toLowerCase(Locale.ROOT),
                    column.target(),
                    number("%.2f", column.confidence()));
        }
        for (String header : suggestion.ambiguous()) {
            table = table.row(header, "ambiguous", "–", "");
        }
        for (String header : suggestion.unplaced()) {
            table = table.row(header, "not placed", "–", "");
        }
        for (var item : suggestion.missing()) {
            table = table.row("–", "missing", item, "");
        }
        return table;
    }

    /**
     * A publication as a table: a row per unit, a column per measure.
     *
     * @param results the publication
     * @param language whose decimal mark is used
     * @return the table
     */
    public static Table table(PublishedResults results, Language language) {
        List<String> header = new ArrayList<>(List.of("unit", "answered"));
        results.measures().forEach(measure -> header.add(measure.key()));
        Table table = new Table(header, List.of());
        for (PublishedUnit unit : results.units()) {
            List<Object> row = new ArrayList<>();
            row.add(unit.unit().name());
            row.add(
                    unit.participation().respondents().isPresent()
                            ? unit.participation().respondents().getAsLong()
                            : "–");
            for (Measure measure : results.measures()) {
                row.add(cell(results, measure, unit.value(measure), language));
            }
            table = table.row(row.toArray());
        }
        return table;
    }

    /**
     * A publication as a table in English.
     *
     * @param results the publication
     * @return the table
     */
    public static Table table(PublishedResults results) {
        return table(results, Language.EN);
    }

    private static String cell(PublishedResults results, Measure measure, PublishedValue value, Language language) {
        if (!(value instanceof PublishedValue.Shown shown)) {
            return "–";
        }
        OptionalDouble limit = measure instanceof Factor factor
                ? OptionalDouble.of(results.model().limits().of(factor))
                : OptionalDouble.empty();
        return Figures.in(language).percent(shown.mean(), limit);
    }

    /**
     * A page as text in a shell and as HTML in a notebook.
     *
     * @param page the page
     * @return the view of it
     */
    public static PageView page(Page page) {
        return new PageView(page);
    }

    /**
     * The heading and the table that a supervisor reads.
     *
     * @param results the publication
     * @param language the reader's language
     * @return the page
     */
    public static PageView report(PublishedResults results, Language language) {
        return page(ResultsTable.of(results, language).page());
    }

    /**
     * What was found in the files of a study.
     *
     * @param study the study
     * @param language the reader's language
     * @return the page, with a point for each issue
     */
    public static PageView issues(ShellStudy study, Language language) {
        return page(IssueTexts.in(language).page(study.issues()));
    }

    /**
     * Prints a value whole, where a shell would cut it.
     *
     * @param value the value
     */
    @SuppressWarnings("SystemOut") // A shell's own stream; the library has none.
    public static void show(Object value) {
        System.out.println(Scripts.shown(value));
    }

    /**
     * A chart to be shown or saved.
     *
     * @param chart the chart
     * @return the plot
     */
    public static Plot plot(Block.Figure chart) {
        return new Plot(chart);
    }

    /**
     * Reliability of each factor's items: Cronbach's alpha with Feldt's 95 % interval, over pairwise covariances, and
     * McDonald's omega. Stays inside.
     *
     * @param survey the answers
     * @return a row per factor
     */
    public static Table reliability(Survey survey) {
        Table table = Table.of("factor", "items", "n", "alpha", "95 %", "omega", "95 %");
        for (Factor factor : Factor.values()) {
            List<NumberColumn> items = items(survey, factor);
            if (!items.isEmpty()) {
                Reliability reliability = Reliability.of(survey, factor);
                table = table.row(
                        factor.key(),
                        items.size(),
                        reliability.n(),
                        text(reliability.alpha()),
                        range(reliability.feldt(0.95)),
                        text(reliability.omega().omega()),
                        range(reliability.omega().interval(0.95)));
            }
        }
        return table;
    }

    /**
     * Reliability of a measure as it is scored, in percent and with reversed items turned: an item a row, by its id.
     * Stays inside.
     *
     * @param survey the answers
     * @param measure a factor or a capability
     * @return a row per item
     */
    public static Table itemStatistics(Survey survey, Measure measure) {
        Reliability reliability = Reliability.of(survey, measure);
        Table table = Table.of("item", "n", "mean, %", "item-rest r", "alpha without it");
        for (Reliability.ItemStatistics item : reliability.items()) {
            table = table.row(
                    survey.answers(measure).get(item.item()).item().id(),
                    item.n(),
                    item.mean().isDefined() ? number("%.1f", item.mean().orElseThrow()) : "–",
                    text(item.itemRest()),
                    text(item.alphaIfDropped()));
        }
        return table;
    }

    /**
     * Whether people of a unit agree, and whether units differ: ICC of the factor's mean, and the mean r_wg(j) of its
     * items against answers by pure chance. Stays inside.
     *
     * @param survey the answers
     * @return a row per factor
     */
    public static Table agreement(Survey survey) {
        Table table = Table.of("factor", "units", "n", "ICC(1)", "ICC(2)", "mean r_wg(j)");
        for (Factor factor : Factor.values()) {
            List<NumberColumn> items = items(survey, factor);
            if (!items.isEmpty()) {
                Anova byUnit = Anova.of(mean(items), survey.units());
                InterraterAgreement within = InterraterAgreement.of(survey, factor);
                table = table.row(
                        factor.key(),
                        byUnit.groupCount(),
                        byUnit.n(),
                        text(byUnit.icc1(Anova.GroupSize.UNBIASED)),
                        text(byUnit.icc2()),
                        text(within.meanRwgJ()));
            }
        }
        return table;
    }

    /**
     * A factor's items as they count: reversed ones turned.
     *
     * @param survey the answers
     * @param factor the factor
     * @return a column per item
     */
    public static List<NumberColumn> items(Survey survey, Factor factor) {
        List<NumberColumn> columns = new ArrayList<>();
        for (Item item : survey.questionnaire().itemsOf(factor)) {
            AnswerColumn answers = survey.answers(item.id());
            double ends = (double) item.scale().min() + item.scale().max();
            double[] values = new double[answers.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = item.isReversed() ? ends - answers.value(row) : answers.value(row);
            }
            columns.add(NumberColumn.of(values));
        }
        return columns;
    }

    /**
     * Each person's mean over items; empty where one is missing.
     *
     * @param items the items
     * @return the means
     */
    public static NumberColumn mean(List<NumberColumn> items) {
        double[] means = new double[items.get(0).size()];
        for (int row = 0; row < means.length; row++) {
            double sum = 0;
            for (NumberColumn item : items) {
                sum += item.value(row);
            }
            means[row] = sum / items.size();
        }
        return NumberColumn.of(means);
    }

    private static String range(Interval interval) {
        return interval.bounds()
                .map(bounds -> number("%.3f – ", bounds.lower()) + number("%.3f", bounds.upper()))
                .orElse("–");
    }

    private static String text(Estimate estimate) {
        return estimate.isDefined() ? number("%.3f", estimate.orElseThrow()) : "–";
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
