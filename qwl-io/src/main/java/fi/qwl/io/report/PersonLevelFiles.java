package fi.qwl.io.report;

import fi.qwl.index.Scores;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.Measure;
import fi.qwl.model.NineDecimals;
import fi.qwl.survey.CategoryColumn;
import fi.qwl.survey.NumberColumn;
import fi.qwl.survey.Survey;
import fi.qwl.words.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * People's own answers for a researcher <b>inside the host</b>: a row per respondent and wave, a codebook, and an R script
 * that runs on them as it is (reliability, confirmatory factor analysis with lavaan, measurement invariance, multilevel
 * models with nlme). What leaves the host is a publication ({@link TidyTables}), never these files; their names say so.
 *
 * <pre>{@code
 * PersonLevelFiles.of(definition.model(), List.of(survey)).writeTo(folder, Language.FI);
 * }</pre>
 *
 * <p>Items are in percent with reversed ones turned, as they enter the scores; scores are in percent. Rows stand in the
 * order of the files and have no key of a person. The CSV is RFC 4180 in UTF-8; a missing value is blank.
 *
 * <p>Immutable.
 */
public final class PersonLevelFiles {

    /** The answers. */
    public static final String PERSONS = "inside-only-persons.csv";
    /** What the columns are. */
    public static final String CODEBOOK = "inside-only-codebook.csv";
    /** The analysis. */
    public static final String SCRIPT = "inside-only-analysis.R";

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final transient IndexModel model;
    private final transient List<Survey> waves;
    private final transient Map<ItemId, String> columns = new LinkedHashMap<>();

    private PersonLevelFiles(IndexModel model, List<Survey> waves) {
        this.model = Objects.requireNonNull(model, "model");
        this.waves = List.copyOf(waves);
        if (this.waves.isEmpty()) {
            throw new IllegalArgumentException("there is no wave\nMaybe read a survey first.");
        }
        Set<String> taken = new LinkedHashSet<>();
        for (Survey survey : this.waves) {
            survey.questionnaire().items().forEach(item -> columns.computeIfAbsent(item.id(), id -> name(id, taken)));
        }
    }

    /**
     * Files of one or more waves.
     *
     * @param model the index model, by which answers are scored
     * @param waves the surveys
     * @return the files
     * @throws IllegalArgumentException if there is no wave
     */
    public static PersonLevelFiles of(IndexModel model, List<Survey> waves) {
        return new PersonLevelFiles(model, waves);
    }

    /** A name that R takes without quotes, and that no other item has. */
    private static String name(ItemId id, Set<String> taken) {
        String plain = "i_" + id.toString().replaceAll("[^A-Za-z0-9]", "_");
        String name = plain;
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = plain + "_" + number;
        }
        return name;
    }

    private Set<String> backgrounds() {
        return waves.stream()
                .flatMap(survey -> survey.backgrounds().keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<Measure> measures() {
        return waves.stream()
                .flatMap(survey -> survey.questionnaire().measures().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String scoreName(Measure measure) {
        return "score_" + measure.key().replaceAll("[^A-Za-z0-9]", "_");
    }

    private static String backgroundName(String background) {
        return "bg_" + background.replaceAll("[^\\p{L}0-9]", "_");
    }

    /** {@return the answers as CSV, to be written in UTF-8; holds people's answers and stays inside the host} */
    public String persons() {
        List<String> header = new ArrayList<>(List.of("wave", "unit"));
        backgrounds().forEach(background -> header.add(backgroundName(background)));
        header.addAll(columns.values());
        measures().forEach(measure -> header.add(scoreName(measure)));
        List<List<String>> rows = new ArrayList<>(List.of(header));
        waves.forEach(survey -> addRows(survey, rows));
        return csv(rows);
    }

    private void addRows(Survey survey, List<List<String>> rows) {
        Survey counted = survey.withoutOwnAnswers(model.aboutSupervisor());
        Scores scores = Scores.of(model, survey);
        Map<ItemId, NumberColumn> items = new LinkedHashMap<>();
        counted.answers().forEach(column -> items.put(column.item().id(), column.percentages()));
        for (int row = 0; row < survey.size(); row++) {
            List<String> cells = new ArrayList<>(List.of(survey.wave().toString(), category(survey.units(), row)));
            for (String background : backgrounds()) {
                CategoryColumn column = survey.backgrounds().get(background);
                cells.add(column == null ? "" : category(column, row));
            }
            for (ItemId id : columns.keySet()) {
                cells.add(number(items.get(id), row));
            }
            for (Measure measure : measures()) {
                cells.add(number(scores.columns().get(measure), row));
            }
            rows.add(cells);
        }
    }

    private static String category(CategoryColumn column, int row) {
        int group = column.groupOf(row);
        return group < 0 ? "" : TidyTables.guarded(column.categories().get(group));
    }

    private static String number(@Nullable NumberColumn column, int row) {
        double value = column == null ? Double.NaN : column.value(row);
        return Double.isNaN(value)
                ? ""
                : BigDecimal.valueOf(NineDecimals.round(value))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /**
     * What each column is.
     *
     * @param language of the items' wordings and the measures' names
     * @return a row per column as CSV, to be written in UTF-8
     */
    public String codebook(Language language) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("column", "kind", "label", "unit", "lowest", "highest", "turned", "measures"));
        rows.add(List.of("wave", "wave", "", "", "", "", "", ""));
        rows.add(List.of("unit", "unit", "", "", "", "", "", ""));
        backgrounds()
                .forEach(background -> rows.add(List.of(
                        backgroundName(background), "background", TidyTables.guarded(background), "", "", "", "", "")));
        columns.forEach((id, column) -> rows.add(row(column, item(id), language)));
        measures()
                .forEach(measure -> rows.add(List.of(
                        scoreName(measure),
                        "score",
                        measure.label().in(language),
                        "percent",
                        "0",
                        "100",
                        "",
                        measure.key())));
        return csv(rows);
    }

    private static List<String> row(String column, Item item, Language language) {
        return List.of(
                column,
                "item",
                TidyTables.guarded(item.text().in(language)),
                "percent by rule " + item.scale().rule().name().toLowerCase(Locale.ROOT),
                Integer.toString(item.scale().min()),
                Integer.toString(item.scale().max()),
                item.isReversed() ? "yes" : "no",
                item.serves().stream().map(Measure::key).sorted().collect(Collectors.joining(" ")));
    }

    private Item item(ItemId id) {
        return waves.stream()
                .flatMap(survey -> survey.questionnaire().items().stream())
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** {@return the R script; needs base R only, and says which analyses it left out for want of a package} */
    public String script() {
        String scales = measures().stream()
                .map(measure -> Map.entry(measure, itemsOf(measure)))
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> "  \"" + entry.getKey().key() + "\" = c("
                        + entry.getValue().stream()
                                .map(name -> "\"" + name + "\"")
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining(",\n"));
        String factors = measures().stream()
                .filter(Factor.class::isInstance)
                .map(measure -> "\"" + measure.key() + "\"")
                .collect(Collectors.joining(", "));
        return template()
                .replace("@SCALES@", scales)
                .replace("@FACTORS@", factors)
                .replace("@FILE@", PERSONS);
    }

    private List<String> itemsOf(Measure measure) {
        return columns.entrySet().stream()
                .filter(entry -> item(entry.getKey()).serves().contains(measure))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String template() {
        try (InputStream in = Objects.requireNonNull(
                PersonLevelFiles.class.getResourceAsStream("person-level.R"), "person-level.R")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the three files.
     *
     * @param folder a folder inside the host; must be there
     * @param language of the codebook
     * @throws IOException if a file cannot be written
     */
    public void writeTo(Path folder, Language language) throws IOException {
        Files.writeString(folder.resolve(PERSONS), persons(), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(CODEBOOK), codebook(language), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(SCRIPT), script(), StandardCharsets.UTF_8);
    }

    private static String csv(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** {@return the number of waves only, never an answer} */
    @Override
    public String toString() {
        return "PersonLevelFiles of " + waves.size() + " waves";
    }
}
