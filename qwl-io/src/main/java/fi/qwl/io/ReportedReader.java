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
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.io.IOException;
import java.util.ArrayList;
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
 * <p>Issue codes: {@code columns-missing}, {@code no-rows} (errors); {@code unit-unknown}, {@code unit-twice},
 * {@code value-not-readable}, {@code number-not-readable}, {@code reported-people-disagree} (warnings).
 */
public final class ReportedReader {

    private static final Set<String> HIDDEN_MARKS = Set.of("-", "–", "—", "*", "**", "…", "...", "x", "ei näytetä");

    private static final Map<String, List<String>> COLUMNS = columns();

    private final SourceLocation file;
    private final Wave wave;
    private final Organisation organisation;
    private final Issues issues = new Issues();
    private final Map<UnitId, ReportedResults.Row> rows = new LinkedHashMap<>();

    private ReportedReader(TableSource source, Wave wave, Organisation organisation) {
        this.file = SourceLocation.ofFile(source.name());
        this.wave = wave;
        this.organisation = organisation;
    }

    /**
     * Reads one wave's reported results.
     *
     * @param source the workbook or text file; the first visible sheet is read
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

    private ImportResult<ReportedResults> run(TableSource source) throws IOException {
        try (TableDocument document = TableReader.ofInstalledFormats().open(source, ReadOptions.defaults(), issues)) {
            int sheet = PartFinder.firstVisible(document);
            Header header;
            boolean isFraction;
            try (TableCursor cursor = document.open(sheet)) {
                Optional<Header> found = Header.best(
                        cursor, COLUMNS.values().stream().flatMap(List::stream).toList());
                if (found.isEmpty()) {
                    issues.accept(ImportIssue.of(
                            Severity.ERROR, "no-rows", file, "Expected a header and a row per unit but found none."));
                    return ImportResult.failed(issues);
                }
                header = found.get();
            }
            SourceLocation place = file.withSheet(document.sheets().get(sheet).name());
            try (TableCursor cursor = document.open(sheet)) {
                isFraction = isFraction(cursor, header, place);
            }
            try (TableCursor cursor = document.open(sheet)) {
                readRows(cursor, header, place, isFraction);
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

    private static void skip(TableCursor cursor, Header header) throws IOException {
        for (int record = 0; record <= header.record(); record++) {
            cursor.next();
        }
    }

    /** Plain numbers are fractions where none of the whole sheet is above 1. */
    private boolean isFraction(TableCursor cursor, Header header, SourceLocation place) throws IOException {
        NamedColumns columns = NamedColumns.of(cursor, header, place, COLUMNS, new Issues());
        skip(cursor, header);
        boolean hasNumber = false;
        while (cursor.next()) {
            for (Measure measure : Measure.all()) {
                OptionalDouble number = columns.plainNumber(measure.key());
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
        NamedColumns columns = NamedColumns.of(cursor, header, place, COLUMNS, issues);
        if (!columns.has("id")) {
            columns.require(header.row(), COLUMNS, "unit");
        }
        if (Measure.all().stream().noneMatch(measure -> columns.has(measure.key()))) {
            columns.require(header.row(), COLUMNS, "FE", "YI", "PL");
        }
        if (issues.hasError()) {
            return;
        }
        skip(cursor, header);
        UnitNames names = UnitNames.of(organisation);
        while (cursor.next()) {
            readRow(columns, names, isFraction);
        }
    }

    private void readRow(NamedColumns columns, UnitNames names, boolean isFraction) {
        String column = columns.text("id").isPresent() ? "id" : "unit";
        Optional<String> text = columns.text(column);
        if (text.isEmpty()) {
            return;
        }
        Optional<UnitId> unit = names.find(text.get());
        if (unit.isEmpty()) {
            columns.warn(
                    column,
                    "unit-unknown",
                    "Expected a unit of the organisation of wave " + wave + " but found '" + text.get()
                            + "'; the row is left out. Add the unit to the organisation, or correct its name.");
            return;
        }
        if (rows.containsKey(unit.get())) {
            columns.warn(column, "unit-twice", "Unit " + unit.get() + " has a row already; this one is left out.");
            return;
        }
        rows.put(unit.get(), row(columns, isFraction));
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
