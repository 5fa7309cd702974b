package fi.qwl.io;

import fi.qwl.index.ReportedResults;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableSource;
import fi.qwl.io.spi.UnreadableTableException;
import fi.qwl.io.text.Keys;
import fi.qwl.io.text.NumberText;
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
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

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
 * <p>A sheet may also be about one unit, which its name tells: then what is measured stands in one column and its value beside
 * it, or below the wave where several years stand side by side.
 *
 * <p>Issue codes: {@code columns-missing}, {@code no-rows} (errors); {@code unit-unknown}, {@code unit-near},
 * {@code unit-twice}, {@code value-not-readable}, {@code number-not-readable}, {@code reported-values-disagree},
 * {@code reported-people-disagree}, {@code reported-means-disagree}, {@code more-answered-than-invited} (warnings).
 */
public final class ReportedReader {

    private static final Set<String> HIDDEN_MARKS = Set.of(
            "-",
            "–",
            "—",
            "*",
            "**",
            "***",
            "…",
            "..",
            "...",
            "x",
            "ei näytetä",
            "ei raportoida",
            "ei tulosta",
            "piilotettu",
            "salattu",
            "visas inte",
            "dold",
            "hidden",
            "not shown",
            "n/a",
            "na");

    /** How marks begin that say below how many people nothing is shown. */
    private static final List<String> TOO_FEW =
            List.of("<", "≤", "n<", "n <", "alle ", "under ", "färre än ", "fewer than ");

    /** How far a mean may be from that of the units below: each is printed with one decimal, or with none (ours). */
    private static final double ROUNDED_TO_TENTHS = 0.1;

    private static final double ROUNDED_TO_ONES = 1;

    /**
     * Respondents who left a measure's items out are in the number of respondents and not in its mean: so many of them, as
     * a share, may be any sub-unit's (ours).
     */
    private static final double WITHOUT_A_SCORE = 0.1;

    private static final Map<String, List<String>> COLUMNS = columns();

    private static final String NO_PERCENTAGE =
            "Expected a percentage from 0 to 100 or a mark for a hidden value but found something else; it is left out.";

    /** No spreadsheet program allows more characters in the name of a sheet. */
    private static final int LONGEST_SHEET_NAME = 31;

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
            List<Integer> unitSheets = sheetsOfUnits(document);
            List<Integer> tables = sheetsWithResults(document);
            for (int sheet :
                    tables.isEmpty() && unitSheets.isEmpty() ? List.of(PartFinder.firstVisible(document)) : tables) {
                readSheet(document, sheet);
            }
            for (int sheet : unitSheets) {
                readUnitSheet(document, sheet);
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
        checkMeans();
        return ImportResult.of(new ReportedResults(wave, rows), issues);
    }

    /** The visible sheets that have a column of units and one of values. */
    private List<Integer> sheetsWithResults(TableDocument document) throws IOException {
        List<Integer> sheets = new ArrayList<>();
        for (int sheet = 0; sheet < document.sheets().size(); sheet++) {
            if (!document.sheets().get(sheet).isHidden() && hasResults(document, sheet)) {
                sheets.add(sheet);
            }
        }
        return sheets;
    }

    /** The visible sheets that are about one unit each: figures under each other, and the unit in the sheet's name. */
    private List<Integer> sheetsOfUnits(TableDocument document) throws IOException {
        List<Integer> sheets = new ArrayList<>();
        for (int sheet = 0; sheet < document.sheets().size(); sheet++) {
            if (!document.sheets().get(sheet).isHidden() && !hasResults(document, sheet)) {
                Set<String> found = new HashSet<>(
                        UnitSheet.read(document, sheet, wave, COLUMNS).figures().keySet());
                found.retainAll(Measure.all().stream().map(Measure::key).toList());
                if (!found.isEmpty()) {
                    sheets.add(sheet);
                }
            }
        }
        return sheets;
    }

    private void readUnitSheet(TableDocument document, int sheet) throws IOException {
        String name = document.sheets().get(sheet).name();
        SourceLocation place = file.withSheet(name);
        Optional<UnitId> unit = unitOfSheet(name);
        if (unit.isEmpty()) {
            warnOfUnit(place, name, UnitNames.of(organisation).near(name));
            return;
        }
        Map<String, UnitSheet.Figure> figures =
                UnitSheet.read(document, sheet, wave, COLUMNS).figures();
        boolean isFraction = isFraction(figures);
        ReportedResults.Row row = ReportedResults.Row.empty();
        OptionalInt respondents = people(figures, "respondents", place);
        row = respondents.isPresent() ? row.withRespondents(respondents.getAsInt()) : row;
        OptionalInt invited = people(figures, "invited", place);
        row = invited.isPresent() ? row.withInvited(invited.getAsInt()) : row;
        for (Measure measure : Measure.all()) {
            UnitSheet.Figure figure = figures.get(measure.key());
            if (figure != null && !figure.text().isEmpty() && !isHidden(figure.text())) {
                OptionalDouble mean =
                        NamedColumns.percent(figure.text(), figure.number(), figure.isPercent(), isFraction);
                row = mean.isPresent() ? row.withMean(measure, mean.getAsDouble()) : row;
                if (mean.isEmpty()) {
                    issues.accept(ImportIssue.of(
                            Severity.WARNING, "value-not-readable", place(place, figure), NO_PERCENTAGE));
                }
            }
        }
        rows.merge(unit.get(), row, (before, now) -> merge(unit.get(), place, before, now));
    }

    /** Spreadsheet programs cut the names of sheets: the beginning is enough where no other unit has it. */
    private Optional<UnitId> unitOfSheet(String name) {
        Optional<UnitId> unit = UnitNames.of(organisation).find(name);
        if (unit.isPresent() || name.length() < LONGEST_SHEET_NAME) {
            return unit;
        }
        String key = Keys.normalise(name);
        List<UnitId> fitting = organisation.units().stream()
                .filter(each -> Keys.normalise(each.name()).startsWith(key))
                .map(Unit::id)
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private OptionalInt people(Map<String, UnitSheet.Figure> figures, String name, SourceLocation sheet) {
        UnitSheet.Figure figure = figures.get(name);
        if (figure == null || figure.text().isEmpty() || isHidden(figure.text())) {
            return OptionalInt.empty();
        }
        OptionalInt people = NamedColumns.peopleOf(figure.text());
        if (people.isEmpty()) {
            issues.accept(ImportIssue.of(
                    Severity.WARNING, "number-not-readable", place(sheet, figure), NamedColumns.NO_PEOPLE));
        }
        return people;
    }

    private static SourceLocation place(SourceLocation sheet, UnitSheet.Figure figure) {
        return sheet.withRow(figure.row()).withColumn(figure.column());
    }

    /** Plain numbers are fractions where none of the sheet's measures is above 1. */
    private static boolean isFraction(Map<String, UnitSheet.Figure> figures) {
        boolean hasNumber = false;
        for (Measure measure : Measure.all()) {
            UnitSheet.Figure figure = figures.get(measure.key());
            if (figure != null && !figure.isPercent()) {
                NumberText.Reading reading = NumberText.amounts().read(figure.text());
                if (reading.kind() == NumberText.Kind.NUMBER) {
                    hasNumber = true;
                    if (reading.value() > 1) {
                        return false;
                    }
                }
            }
        }
        return hasNumber;
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
            warnOfUnit(named.place(column), text.get(), names.near(text.get()));
        } else if (seen.add(unit.get())) {
            ReportedResults.Row row = row(named, isFraction);
            SourceLocation place = named.place(named.has("id") ? "id" : "unit");
            rows.merge(unit.get(), row, (before, now) -> merge(unit.get(), place, before, now));
        } else {
            named.warn(column, "unit-twice", "Unit " + unit.get() + " has a row already; this one is left out.");
        }
    }

    private void warnOfUnit(SourceLocation place, String text, Optional<Unit> near) {
        String found = "Expected a unit of the organisation of wave " + wave + " but found '" + text + "'";
        issues.accept(
                near.isPresent()
                        ? ImportIssue.of(
                                Severity.WARNING,
                                "unit-near",
                                place,
                                found + ", which is nearly " + near.get()
                                        + "; the two are not taken for one, and the row is left out. If it is the same"
                                        + " unit, correct the name.")
                        : ImportIssue.of(
                                Severity.WARNING,
                                "unit-unknown",
                                place,
                                found
                                        + "; the row is left out. Add the unit to the organisation, or correct its name."));
    }

    /** What two sheets say of a unit: the first value counts, and where they differ it is told. */
    private ReportedResults.Row merge(
            UnitId unit, SourceLocation place, ReportedResults.Row before, ReportedResults.Row now) {
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
            issues.accept(ImportIssue.of(
                    Severity.WARNING,
                    "reported-values-disagree",
                    place,
                    "Unit " + unit + " has other values of " + differing
                            + " on an earlier sheet; the earlier ones are kept. Ask the provider which are right."));
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
                    columns.warn(measure.key(), "value-not-readable", NO_PERCENTAGE);
                }
            }
        }
        return row;
    }

    private static boolean isHidden(NamedColumns columns, String name) {
        return isHidden(columns.text(name).orElse(""));
    }

    private static boolean isHidden(String text) {
        String key = Keys.normalise(text);
        return HIDDEN_MARKS.contains(key) || TOO_FEW.stream().anyMatch(key::startsWith);
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

    /**
     * Kept as reported, but listed: a mean that is not that of the units below, weighted by their people. Only where
     * everybody belongs to one of them, and each of them is reported.
     */
    private void checkMeans() {
        double tolerance = rows.values().stream()
                        .flatMap(row -> row.means().values().stream())
                        .allMatch(mean -> mean == Math.rint(mean))
                ? ROUNDED_TO_ONES
                : ROUNDED_TO_TENTHS;
        for (int index = 0; index < organisation.size(); index++) {
            Unit unit = organisation.units().get(index);
            ReportedResults.Row row = rows.getOrDefault(unit.id(), ReportedResults.Row.empty());
            checkInvited(unit, row);
            List<String> differing = new ArrayList<>();
            for (Map.Entry<Measure, Double> mean : row.means().entrySet()) {
                Optional<MeanBelow> below = meanBelow(index, mean.getKey(), row.respondents());
                if (below.isPresent() && !below.get().fits(mean.getValue(), tolerance)) {
                    differing.add(mean.getKey().key());
                }
            }
            if (!differing.isEmpty()) {
                issues.accept(ImportIssue.of(
                        Severity.WARNING,
                        "reported-means-disagree",
                        file,
                        "Unit " + unit + " is reported with other means of " + differing
                                + " than its sub-units together, weighted by their respondents. All are kept as"
                                + " reported; ask the provider."));
            }
        }
    }

    private void checkInvited(Unit unit, ReportedResults.Row row) {
        if (row.invited().isPresent()
                && row.respondents().orElse(0) > row.invited().getAsInt()) {
            issues.accept(ImportIssue.of(
                    Severity.WARNING,
                    "more-answered-than-invited",
                    file,
                    "Expected at most the " + row.invited().getAsInt() + " people invited in unit " + unit + " but "
                            + row.respondents().getAsLong()
                            + " are reported to have answered. Both are kept as reported; ask the provider."));
        }
    }

    /**
     * The mean of a unit's sub-units, weighted by their respondents.
     *
     * @param mean in percent
     * @param deviation the sub-units' mean distance from it, so weighted
     */
    private record MeanBelow(double mean, double deviation) {

        boolean fits(double reported, double rounding) {
            return Math.abs(mean - reported) <= rounding + WITHOUT_A_SCORE * deviation + 1e-9;
        }
    }

    private Optional<MeanBelow> meanBelow(int index, Measure measure, OptionalLong respondents) {
        Map<Double, Long> below = new TreeMap<>();
        for (int child = index + 1; child < organisation.endOf(index); child = organisation.endOf(child)) {
            ReportedResults.Row row =
                    rows.getOrDefault(organisation.units().get(child).id(), ReportedResults.Row.empty());
            Double mean = row.means().get(measure);
            if (mean == null || row.respondents().isEmpty()) {
                return Optional.empty();
            }
            below.merge(mean, row.respondents().getAsLong(), Long::sum);
        }
        long people = below.values().stream().mapToLong(Long::longValue).sum();
        if (people == 0 || respondents.isEmpty() || respondents.getAsLong() != people) {
            return Optional.empty();
        }
        double mean = below.entrySet().stream()
                        .mapToDouble(each -> each.getKey() * each.getValue())
                        .sum()
                / people;
        double deviation = below.entrySet().stream()
                        .mapToDouble(each -> Math.abs(each.getKey() - mean) * each.getValue())
                        .sum()
                / people;
        return Optional.of(new MeanBelow(mean, deviation));
    }
}
