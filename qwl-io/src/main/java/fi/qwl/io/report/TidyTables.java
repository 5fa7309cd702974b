package fi.qwl.io.report;

import fi.qwl.index.Origin;
import fi.qwl.io.text.PrintableText;
import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.model.NineDecimals;
import fi.qwl.privacy.Participation;
import fi.qwl.privacy.PublishedChange;
import fi.qwl.privacy.PublishedGroup;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.risk.IndividualRiskVerdict;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Publications as tidy tables for those who go on with them in R, pandas or a spreadsheet: one observation a row, one
 * variable a column, and a codebook that says what each column means.
 *
 * <pre>{@code
 * TidyTables tables = TidyTables.of(List.of(publication.results()));
 * Files.writeString(Path.of("values.csv"), tables.values());
 * Files.writeString(Path.of("codebook.csv"), tables.codebook(Language.EN));
 * }</pre>
 *
 * <ul>
 *   <li>{@link #values()}: a row per wave, unit and measure. What is hidden has a row too, that says why.
 *   <li>{@link #units()}: a row per wave and unit, with its participation.
 *   <li>{@link #risks()}: a row per wave, unit and rule of individual risk that may be shown.
 * </ul>
 *
 * <p>The files are CSV by RFC 4180: commas, a decimal point, CRLF, to be written in UTF-8 without a byte order mark, so
 * that {@code read.csv} and {@code pandas.read_csv} need no options. Numbers have nine decimals at most and are never
 * quoted; a missing one is blank. A <em>text</em> that a spreadsheet would take for a formula, since it begins with
 * {@code = + - @}, a tab or a line break, is written with an apostrophe before it. Immutable.
 */
public final class TidyTables {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final List<PublishedResults> publications;

    private TidyTables(List<PublishedResults> publications) {
        this.publications = List.copyOf(publications);
    }

    /**
     * Tables of publications.
     *
     * @param publications what may leave, in the order of the rows
     * @return the tables
     */
    public static TidyTables of(List<PublishedResults> publications) {
        return new TidyTables(publications);
    }

    /** {@return a row per wave, unit and measure, with a header} */
    public String values() {
        Rows rows = new Rows(TidyColumn.Table.VALUES);
        for (PublishedResults results : publications) {
            for (PublishedUnit unit : results.units()) {
                UnitId id = unit.unit().id();
                for (Measure measure : results.measures()) {
                    addValue(rows, results, "unit", id.value(), measure, unit.value(measure));
                    unit.findOthers(measure)
                            .ifPresent(others -> addValue(rows, results, "others", id.value(), measure, others));
                }
            }
            addGroups(rows, results, "group", results.groups());
            addGroups(rows, results, "merged", results.merged());
        }
        return rows.text();
    }

    private static void addGroups(Rows rows, PublishedResults results, String kind, List<PublishedGroup> groups) {
        groups.forEach(group -> group.values()
                .forEach((measure, value) ->
                        addValue(rows, results, kind, group.group().id(), measure, value)));
    }

    /** {@return a row per wave and unit, with a header} */
    public String units() {
        Rows rows = new Rows(TidyColumn.Table.UNITS);
        for (PublishedResults results : publications) {
            for (PublishedUnit unit : results.units()) {
                Participation participation = unit.participation();
                rows.text(TidyColumn.WAVE, results.wave().toString());
                rows.text(TidyColumn.UNIT, unit.unit().id().value());
                rows.text(TidyColumn.NAME, unit.unit().name());
                rows.code(TidyColumn.LEVEL, unit.unit().level());
                unit.unit().parent().ifPresent(parent -> rows.text(TidyColumn.PARENT, parent.value()));
                participation.invited().ifPresent(people -> rows.count(TidyColumn.INVITED, people));
                participation.respondents().ifPresent(people -> rows.count(TidyColumn.RESPONDENTS, people));
                participation.responseRate().ifPresent(rate -> rows.number(TidyColumn.RESPONSE_RATE, rate));
                unit.keptFrom().ifPresent(day -> rows.text(TidyColumn.KEPT_FROM, day.toString()));
                rows.end();
            }
        }
        return rows.text();
    }

    /** {@return a row per wave, unit and rule that may be shown, with a header} */
    public String risks() {
        Rows rows = new Rows(TidyColumn.Table.RISKS);
        for (PublishedResults results : publications) {
            for (PublishedUnit unit : results.units()) {
                for (IndividualRiskVerdict verdict : unit.individualRisks()) {
                    rows.text(TidyColumn.WAVE, results.wave().toString());
                    rows.text(TidyColumn.UNIT, unit.unit().id().value());
                    rows.text(TidyColumn.RISK, verdict.risk().id());
                    rows.text(TidyColumn.ELEVATED, verdict.isElevated() ? "yes" : "no");
                    rows.end();
                }
            }
        }
        return rows.text();
    }

    /**
     * What the columns mean.
     *
     * @param language the language of the meanings; names and codes are the same in every language
     * @return a row per table and column: table, column, type, meaning, values
     */
    public String codebook(Language language) {
        Objects.requireNonNull(language, "language");
        List<List<String>> lines = new ArrayList<>(List.of(List.of("table", "column", "type", "meaning", "values")));
        for (TidyColumn.Table table :
                List.of(TidyColumn.Table.VALUES, TidyColumn.Table.UNITS, TidyColumn.Table.RISKS)) {
            for (TidyColumn column : TidyColumn.values()) {
                if (column.isIn(table)) {
                    lines.add(List.of(
                            code(table),
                            code(column),
                            column.type(),
                            column.meaning().in(language),
                            column.range().in(language)));
                }
            }
        }
        return print(lines);
    }

    private static void addValue(
            Rows rows, PublishedResults results, String kind, String id, Measure measure, PublishedValue value) {
        rows.text(TidyColumn.WAVE, results.wave().toString());
        rows.text(TidyColumn.PUBLICATION, results.id());
        rows.text(TidyColumn.CURVES, curves(results));
        rows.text(TidyColumn.KIND, kind);
        rows.text(TidyColumn.UNIT, id);
        rows.text(TidyColumn.MEASURE, measure.key());
        if (measure instanceof Factor factor) {
            rows.number(TidyColumn.LIMIT, results.model().limits().of(factor));
        }
        if (value instanceof PublishedValue.Shown shown) {
            addShown(rows, shown);
        } else if (value instanceof PublishedValue.Coarse coarse) {
            if (coarse instanceof PublishedValue.Ranged ranged) {
                rows.count(TidyColumn.N, ranged.n());
            }
            rows.number(TidyColumn.BAND_FROM, coarse.from());
            rows.number(TidyColumn.BAND_TO, coarse.to());
        } else if (value instanceof PublishedValue.Hidden hidden) {
            rows.code(TidyColumn.HIDDEN, hidden.reason());
            if (kind.equals("unit")) {
                results.nearestShown(new UnitId(id), measure)
                        .ifPresent(above ->
                                rows.text(TidyColumn.SHOWN_AT, above.unit().id().value()));
            }
        }
        rows.end();
    }

    private static void addShown(Rows rows, PublishedValue.Shown shown) {
        rows.count(TidyColumn.N, shown.n());
        rows.number(TidyColumn.MEAN, shown.mean());
        shown.sd().ifPresent(sd -> rows.number(TidyColumn.SD, sd));
        shown.status().ifPresent(status -> rows.code(TidyColumn.STATUS, status));
        if (shown.change().isPresent()) {
            PublishedChange change = shown.change().get();
            rows.text(TidyColumn.SINCE, change.since().toString());
            rows.number(TidyColumn.MEAN_THEN, change.baseMean());
            rows.number(TidyColumn.CHANGE, change.difference());
            rows.code(TidyColumn.CHANGE_VERDICT, change.verdict());
        }
    }

    private static String curves(PublishedResults results) {
        if (results.origin() == Origin.REPORTED) {
            return "provider";
        }
        return results.model().isCalibrated() ? "calibrated" : "unofficial";
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', value instanceof TidyColumn ? '_' : '-');
    }

    private static String print(List<List<String>> lines) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (List<String> line : lines) {
                printer.printRecord(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot be written to", e);
        }
        return text.toString();
    }

    /** A text without control characters, and with an apostrophe where a spreadsheet would take it for a formula. */
    static String guarded(String text) {
        String printable = PrintableText.of(text);
        boolean isFormula = !printable.isEmpty() && "=+-@\t\r\n".indexOf(printable.charAt(0)) >= 0;
        return isFormula ? "'" + printable : printable;
    }

    /** The rows of a table. */
    private static final class Rows {
        private final List<TidyColumn> columns = new ArrayList<>();
        private final List<List<String>> lines = new ArrayList<>();
        private final Map<TidyColumn, String> row = new EnumMap<>(TidyColumn.class);

        Rows(TidyColumn.Table table) {
            for (TidyColumn column : TidyColumn.values()) {
                if (column.isIn(table)) {
                    columns.add(column);
                }
            }
            lines.add(columns.stream().map(TidyTables::code).toList());
        }

        void text(TidyColumn column, String text) {
            row.put(column, guarded(text));
        }

        void code(TidyColumn column, Enum<?> value) {
            row.put(column, TidyTables.code(value));
        }

        void count(TidyColumn column, long number) {
            row.put(column, Long.toString(number));
        }

        void number(TidyColumn column, double number) {
            BigDecimal exact = BigDecimal.valueOf(NineDecimals.round(number)).stripTrailingZeros();
            row.put(column, exact.signum() == 0 ? "0" : exact.toPlainString());
        }

        void end() {
            lines.add(
                    columns.stream().map(column -> row.getOrDefault(column, "")).toList());
            row.clear();
        }

        String text() {
            return print(lines);
        }
    }
}
