package fi.qwl.io;

import fi.qwl.index.ReportedResults;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableSource;
import fi.qwl.io.spi.UnreadableTableException;
import fi.qwl.io.text.Keys;
import fi.qwl.model.Language;
import fi.qwl.model.Measure;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Reads a provider's result workbook: a row per unit, with its number of respondents and invited people and the values
 * of factors, index and capabilities. Values are kept as reported; marks such as {@code –}, {@code *} or {@code <5} mean
 * that the provider has hidden them, and they stay hidden.
 *
 * <p>Headers, in Finnish, Swedish or English: {@code tunnus}, {@code yksikkö}, {@code vastaajia}, {@code kutsuttuja};
 * {@code FE}, {@code YI}, {@code PL}, {@code QWL} or their full names; the capabilities' names. Percentages may be percent
 * cells, texts with a percent sign, or plain numbers: 0–100, or 0–1 where no plain number of the sheet is above 1.
 *
 * <p>Every visible sheet with a column of units and one of values is read, so capabilities may stand on a sheet of their
 * own. Where years stand side by side, the headers hold the wave: {@code FE 2022}, {@code FE (2022)}, or {@code 2022} in a
 * row above.
 *
 * <p>Issue codes: {@code columns-missing}, {@code no-rows} (errors); {@code unit-unknown}, {@code unit-near},
 * {@code unit-twice}, {@code value-not-readable}, {@code number-not-readable}, {@code reported-values-disagree},
 * {@code reported-people-disagree} (warnings).
 */
public final class ReportedReader {

    private static final Set<String> HIDDEN_MARKS = Set.of("-", "–", "—", "*", "**", "…", "...", "x", "ei näytetä");

    private static final Map<String, List<String>> COLUMNS = columns();

    private final SourceLocation file;
    private final Wave wave;
    private final Organisation organisation;
    private final Issues issues = new Issues();
    private final Map<String, List<String>> columns;
    private final Map<UnitId, ReportedResults.Row> rows = new LinkedHashMap<>();

    private ReportedReader(TableSource source, Wave wave, Organisation organisation) {
        this.file = SourceLocation.ofFile(source.name());
        this.wave = wave;
        this.columns = columnsOf(wave);
        this.organisation = organisation;
    }

    /**
     * Reads one wave's reported results.
     *
     * @param source the workbook or text file
     * @param wave which round it is
     * @param organisation the units at the time of the wave
     * @return the results and every issue; rows of unknown units are left out
     * @throws IOException if the stream is broken
     */
    public static ImportResult<ReportedResults> read(TableSource source, Wave wave, Organisation organisation)
            throws IOException {
        return new ReportedReader(source, wave, organisation).run(source);
    }

    private static Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("id", NamedColumns.spelled("tunnus", "id"));
        columns.put("unit", NamedColumns.spelled("yksikkö", "nimi", "enhet", "namn", "unit", "name"));
        columns.put(
                "respondents",
                NamedColumns.spelled("vastaajia", "vastaajamäärä", "vastanneita", "n", "svarande", "respondents"));
        columns.put("invited", NamedColumns.spelled("kutsuttuja", "kutsutut", "henkilöstö", "inbjudna", "invited"));
        for (Measure measure : Measure.all()) {
            List<String> headers = new ArrayList<>(List.of(measure.key()));
            for (Language language : Language.values()) {
                headers.add(measure.label().in(language));
            }
            if (measure == fi.qwl.model.Capability.SUPERVISORY_WORK) {
                headers.add("esimiestoiminta");
                headers.add("esimiestyö");
            }
            columns.put(measure.key(), headers);
        }
        return columns;
    }

    /** The columns' headers in this wave's year first: years may stand side by side. */
    private static Map<String, List<String>> columnsOf(Wave wave) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        COLUMNS.forEach((name, headers) -> {
            List<String> all = new ArrayList<>();
            for (String header : headers) {
                all.add(header + " " + wave);
                all.add(header + " (" + wave + ")");
                all.add(wave + " " + header);
                all.add(wave + " - " + header);
            }
            all.addAll(headers);
            columns.put(name, all);
        });
        return columns;
    }

    private ImportResult<ReportedResults> run(TableSource source) throws IOException {
        try (TableDocument document = TableReader.ofInstalledFormats().open(source, ReadOptions.defaults(), issues)) {
            for (int sheet : sheetsWithResults(document)) {
                readSheet(document, sheet);
            }
        } catch (UnreadableTableException unreadable) {
            issues.accept(unreadable.issue());
        }
        if (!issues.hasError() && rows.isEmpty()) {
            issues.accept(ImportIssue.of(
                    Severity.ERROR, "no-rows", file, "Expected a row per unit of the organisation but found none."));
        }
        if (issues.hasError()) {
            return ImportResult.failed(issues);
        }
        checkPeople();
        return ImportResult.of(new ReportedResults(wave, rows), issues);
    }

    /** The visible sheets that have a column of units and one of values; else the first, whose faults are then told. */
    private List<Integer> sheetsWithResults(TableDocument document) throws IOException {
        List<Integer> sheets = new ArrayList<>();
        for (int sheet = 0; sheet < document.sheets().size(); sheet++) {
            if (!document.sheets().get(sheet).isHidden() && hasResults(document, sheet)) {
                sheets.add(sheet);
            }
        }
        return sheets.isEmpty() ? List.of(PartFinder.firstVisible(document)) : sheets;
    }

    private boolean hasResults(TableDocument document, int sheet) throws IOException {
        Optional<Header> header = header(document, sheet);
        if (header.isEmpty()) {
            return false;
        }
        boolean hasUnits = has(header.get(), "id") || has(header.get(), "unit");
        return hasUnits && Measure.all().stream().anyMatch(measure -> has(header.get(), measure.key()));
    }

    private boolean has(Header header, String column) {
        return columns.getOrDefault(column, List.of()).stream()
                .anyMatch(text -> !header.findExact(text).isEmpty());
    }

    private Optional<Header> header(TableDocument document, int sheet) throws IOException {
        try (TableCursor cursor = document.open(sheet)) {
            return Header.best(
                    cursor, columns.values().stream().flatMap(List::stream).toList());
        }
    }

    private void readSheet(TableDocument document, int sheet) throws IOException {
        Optional<Header> header = header(document, sheet);
        if (header.isEmpty()) {
            issues.accept(ImportIssue.of(
                    Severity.ERROR, "no-rows", file, "Expected a header and a row per unit but found none."));
            return;
        }
        SourceLocation place = file.withSheet(document.sheets().get(sheet).name());
        boolean isFraction;
        try (TableCursor cursor = document.open(sheet)) {
            isFraction = isFraction(cursor, header.get(), place);
        }
        try (TableCursor cursor = document.open(sheet)) {
            readRows(cursor, header.get(), place, isFraction);
        }
    }

    private static void skip(TableCursor cursor, Header header) throws IOException {
        for (int record = 0; record <= header.record(); record++) {
            cursor.next();
        }
    }

    /** Plain numbers are fractions where none of the whole sheet is above 1. */
    private boolean isFraction(TableCursor cursor, Header header, SourceLocation place) throws IOException {
        NamedColumns named = NamedColumns.of(cursor, header, place, columns, new Issues());
        skip(cursor, header);
        boolean hasNumber = false;
        while (cursor.next()) {
            for (Measure measure : Measure.all()) {
                OptionalDouble number = named.plainNumber(measure.key());
                hasNumber |= number.isPresent();
                if (number.orElse(0) > 1) {
                    return false;
                }
            }
        }
        return hasNumber;
    }

    private void readRows(TableCursor cursor, Header header, SourceLocation place, boolean isFraction)
            throws IOException {
        NamedColumns named = NamedColumns.of(cursor, header, place, columns, issues);
        if (!named.has("id")) {
            named.require(header.row(), COLUMNS, "unit");
        }
        if (Measure.all().stream().noneMatch(measure -> named.has(measure.key()))) {
            named.require(header.row(), COLUMNS, "FE", "YI", "PL");
        }
        if (issues.hasError()) {
            return;
        }
        skip(cursor, header);
        UnitNames names = UnitNames.of(organisation);
        Set<UnitId> seen = new HashSet<>();
        while (cursor.next()) {
            readRow(named, names, seen, isFraction);
        }
    }

    private void readRow(NamedColumns named, UnitNames names, Set<UnitId> seen, boolean isFraction) {
        String column = named.text("id").isPresent() ? "id" : "unit";
        Optional<String> text = named.text(column);
        if (text.isEmpty()) {
            return;
        }
        Optional<UnitId> unit = names.find(text.get());
        if (unit.isEmpty()) {
            warnOfUnit(named, column, text.get(), names.near(text.get()));
        } else if (seen.add(unit.get())) {
            ReportedResults.Row row = row(named, isFraction);
            rows.merge(unit.get(), row, (before, now) -> merge(unit.get(), named, before, now));
        } else {
            named.warn(column, "unit-twice", "Unit " + unit.get() + " has a row already; this one is left out.");
        }
    }

    private void warnOfUnit(NamedColumns named, String column, String text, Optional<Unit> near) {
        if (near.isPresent()) {
            named.warn(
                    column,
                    "unit-near",
                    "Expected a unit of the organisation of wave " + wave + " but found '" + text
                            + "', which is nearly "
                            + near.get() + "; the two are not taken for one, and the row is left out. If it is the same"
                            + " unit, correct the name.");
        } else {
            named.warn(
                    column,
                    "unit-unknown",
                    "Expected a unit of the organisation of wave " + wave + " but found '" + text
                            + "'; the row is left out. Add the unit to the organisation, or correct its name.");
        }
    }

    /** What two sheets say of a unit: the first value counts, and where they differ it is told. */
    private static ReportedResults.Row merge(
            UnitId unit, NamedColumns named, ReportedResults.Row before, ReportedResults.Row now) {
        ReportedResults.Row row = before;
        List<String> differing = new ArrayList<>();
        if (before.respondents().isEmpty() && now.respondents().isPresent()) {
            row = row.withRespondents(Math.toIntExact(now.respondents().getAsLong()));
        } else if (now.respondents().isPresent() && !now.respondents().equals(before.respondents())) {
            differing.add("respondents");
        }
        if (before.invited().isEmpty() && now.invited().isPresent()) {
            row = row.withInvited(now.invited().getAsInt());
        } else if (now.invited().isPresent() && !now.invited().equals(before.invited())) {
            differing.add("invited");
        }
        for (Map.Entry<Measure, Double> mean : now.means().entrySet()) {
            Double there = before.means().get(mean.getKey());
            if (there == null) {
                row = row.withMean(mean.getKey(), mean.getValue());
            } else if (!there.equals(mean.getValue())) {
                differing.add(mean.getKey().key());
            }
        }
        if (!differing.isEmpty()) {
            named.warn(
                    named.has("id") ? "id" : "unit",
                    "reported-values-disagree",
                    "Unit " + unit + " has other values of " + differing
                            + " on an earlier sheet; the earlier ones are kept. Ask the provider which are right.");
        }
        return row;
    }

    private ReportedResults.Row row(NamedColumns columns, boolean isFraction) {
        ReportedResults.Row row = ReportedResults.Row.empty();
        OptionalInt respondents =
                isHidden(columns, "respondents") ? OptionalInt.empty() : columns.people("respondents");
        row = respondents.isPresent() ? row.withRespondents(respondents.getAsInt()) : row;
        OptionalInt invited = isHidden(columns, "invited") ? OptionalInt.empty() : columns.people("invited");
        row = invited.isPresent() ? row.withInvited(invited.getAsInt()) : row;
        for (Measure measure : Measure.all()) {
            if (columns.text(measure.key()).isPresent() && !isHidden(columns, measure.key())) {
                OptionalDouble mean = columns.percent(measure.key(), isFraction);
                if (mean.isPresent()) {
                    row = row.withMean(measure, mean.getAsDouble());
                } else {
                    columns.warn(
                            measure.key(),
                            "value-not-readable",
                            "Expected a percentage from 0 to 100 or a mark for a hidden value but found something else;"
                                    + " it is left out.");
                }
            }
        }
        return row;
    }

    private static boolean isHidden(NamedColumns columns, String name) {
        String key = Keys.normalise(columns.text(name).orElse(""));
        return HIDDEN_MARKS.contains(key) || key.startsWith("<");
    }

    /** Kept as reported, but listed: a unit with other numbers of people than its sub-units together. */
    private void checkPeople() {
        for (int index = 0; index < organisation.size(); index++) {
            UnitId id = organisation.units().get(index).id();
            ReportedResults.Row row = rows.getOrDefault(id, ReportedResults.Row.empty());
            long below = 0;
            for (int child = index + 1; child < organisation.endOf(index); child = organisation.endOf(child)) {
                below += rows.getOrDefault(organisation.units().get(child).id(), ReportedResults.Row.empty())
                        .respondents()
                        .orElse(0);
            }
            if (row.respondents().isPresent() && row.respondents().getAsLong() < below) {
                issues.accept(ImportIssue.of(
                        Severity.WARNING,
                        "reported-people-disagree",
                        file,
                        "Unit " + organisation.units().get(index) + " is reported with "
                                + row.respondents().getAsLong() + " respondents but its sub-units with " + below
                                + " together. Both are kept as reported; ask the provider."));
            }
        }
    }
}
