package fi.qwl.io.reported;

import fi.qwl.index.ReportedResults;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.RowIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.issue.UnitIssue;
import fi.qwl.io.rows.Sheets;
import fi.qwl.io.rows.UnitNames;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.UnreadableTableException;
import fi.qwl.io.table.Tables;
import fi.qwl.io.text.Keys;
import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.model.RiskLimits;
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
import java.util.Set;

/**
 * Reads a provider's result workbook: a row per unit, with its number of respondents and invited people and the values
 * of factors, index and capabilities. Values are kept as reported; marks such as {@code –}, {@code *} or {@code <5} mean
 * that the provider has hidden them, and they stay hidden.
 *
 * <p>Headers, in Finnish, Swedish or English: {@code tunnus}, {@code yksikkö}, {@code vastaajia}, {@code kutsuttuja}, {@code
 * vastausprosentti}; {@code FE}, {@code YI}, {@code PL}, {@code QWL} or their full names; the capabilities' names. Percentages
 * may be percent cells, texts with a percent sign, or plain numbers: 0–100, or 0–1 where no plain number of the sheet is above
 * 1. People may be written together, as {@code 12/20} or {@code 60 % (12/20)}.
 *
 * <p>How many people a mean is of may stand in its cell, {@code 71 % (n=12)}, or in a column of its own: {@code FE n}, or
 * {@code n} beside each measure. So may a word on a factor's risk, {@code FE riski}; it is kept, and compared with the limits
 * where these are given.
 *
 * <p>Every visible sheet with a column of units and one of values is read, so capabilities may stand on a sheet of their
 * own. Where years stand side by side, the headers hold the wave: {@code FE 2022}, {@code FE (2022)}, or {@code 2022} in the
 * row above.
 *
 * <p>A sheet may also be about one unit, which its name tells: then what is measured stands in one column and its value beside
 * it, or below the wave where several years stand side by side.
 *
 * <p>Issues: {@link ReportedIssue}, {@link fi.qwl.io.issue.RowIssue}, {@link fi.qwl.io.issue.UnitIssue} and those of the file formats, {@link fi.qwl.io.spi.TableIssue}.
 */
public final class ReportedReader {

    /** No spreadsheet program allows more characters in the name of a sheet. */
    private static final int LONGEST_SHEET_NAME = 31;

    private final SourceLocation file;
    private final Wave wave;
    private final Organisation organisation;
    private final UnitNames names;
    private final ReportedColumns meanings;
    private final Issues issues = new Issues();
    private final ReportedRows rows = new ReportedRows(issues);

    private ReportedReader(DocumentSource source, Wave wave, Organisation organisation) {
        this.file = SourceLocation.ofFile(source.name());
        this.wave = wave;
        this.organisation = organisation;
        this.names = UnitNames.of(organisation);
        this.meanings = new ReportedColumns(wave);
    }

    /**
     * Reads one wave's reported results. Words of risk are kept and compared with nothing.
     *
     * @param source the workbook or text file
     * @param wave which round it is
     * @param organisation the units at the time of the wave
     * @return the results and every issue; rows of unknown units are left out
     * @throws IOException if the stream is broken
     */
    public static ImportResult<ReportedResults> read(DocumentSource source, Wave wave, Organisation organisation)
            throws IOException {
        return new ReportedReader(source, wave, organisation).run(source, Optional.empty());
    }

    /**
     * Reads one wave's reported results, and lists the units whose words of risk are not what the limits say.
     *
     * @param source the workbook or text file
     * @param wave which round it is
     * @param organisation the units at the time of the wave
     * @param limits the limits of the model that is used here
     * @return the results and every issue; rows of unknown units are left out
     * @throws IOException if the stream is broken
     */
    public static ImportResult<ReportedResults> read(
            DocumentSource source, Wave wave, Organisation organisation, RiskLimits limits) throws IOException {
        return new ReportedReader(source, wave, organisation).run(source, Optional.of(limits));
    }

    private ImportResult<ReportedResults> run(DocumentSource source, Optional<RiskLimits> limits) throws IOException {
        try (TableDocument document = Tables.ofInstalledFormats().open(source, ReadOptions.defaults(), issues)) {
            readSheets(document);
        } catch (UnreadableTableException unreadable) {
            issues.accept(unreadable.issue());
        }
        if (!issues.hasError() && rows.rows().isEmpty()) {
            issues.accept(RowIssue.NO_ROWS.at(file, "Expected a row per unit of the organisation but found none."));
        }
        if (issues.hasError()) {
            return ImportResult.failed(issues);
        }
        new ReportedChecks(file, organisation, rows.rows(), issues).run(limits);
        return ImportResult.of(new ReportedResults(wave, rows.rows()), issues);
    }

    /** Tables first: what they say counts before what sheets about one unit say. */
    private void readSheets(TableDocument document) throws IOException {
        Map<Integer, Map<String, ReportedFigure>> unitSheets = new LinkedHashMap<>();
        boolean hasTable = false;
        for (int sheet = 0; sheet < document.sheets().size(); sheet++) {
            Optional<ReportedHeader> header =
                    document.sheets().get(sheet).isHidden() ? Optional.empty() : header(document, sheet);
            if (header.isEmpty()) {
                continue;
            }
            if (header.get().hasUnits() && header.get().hasMeasures()) {
                readTable(document, sheet, header.get());
                hasTable = true;
            } else {
                Map<String, ReportedFigure> figures = UnitSheet.read(document, sheet, wave);
                if (Measure.standard().stream().map(Measure::key).anyMatch(figures::containsKey)) {
                    unitSheets.put(sheet, figures);
                }
            }
        }
        unitSheets.forEach(
                (sheet, figures) -> readUnitSheet(document.sheets().get(sheet).name(), figures));
        if (!hasTable && unitSheets.isEmpty()) {
            tellWhatIsMissing(document);
        }
    }

    private Optional<ReportedHeader> header(TableDocument document, int sheet) throws IOException {
        try (TableCursor cursor = document.open(sheet)) {
            return ReportedHeader.best(cursor, meanings);
        }
    }

    private void tellWhatIsMissing(TableDocument document) throws IOException {
        int sheet = Sheets.firstVisible(document);
        Optional<ReportedHeader> header = header(document, sheet);
        if (header.isEmpty()) {
            issues.accept(RowIssue.NO_ROWS.at(file, "Expected a header and a row per unit but found none."));
            return;
        }
        List<String> missing = new ArrayList<>();
        if (!header.get().hasUnits()) {
            missing.add(ReportedColumns.spellingsOf(ReportedColumns.UNIT));
        }
        if (!header.get().hasMeasures()) {
            for (Factor factor : Factor.values()) {
                missing.add(ReportedColumns.spellingsOf(factor.key()));
            }
        }
        issues.accept(RowIssue.COLUMNS_MISSING.at(
                place(document, sheet).withRow(header.get().row()),
                "Expected columns with these headers but they are missing: " + missing
                        + ". Add them, or check that this is the right file.",
                "headers",
                missing));
    }

    private void readTable(TableDocument document, int sheet, ReportedHeader header) throws IOException {
        SourceLocation place = place(document, sheet);
        tellOfColumns(header, place);
        if (!header.ambiguous().isEmpty()) {
            return;
        }
        double highest = -1;
        try (TableCursor cursor = document.open(sheet)) {
            header.skip(cursor);
            while (cursor.next()) {
                highest = Math.max(highest, ReportedRows.highestPlain(header.figures(cursor)));
            }
        }
        boolean isFraction = ReportedRows.isFraction(highest);
        Set<UnitId> seen = new HashSet<>();
        try (TableCursor cursor = document.open(sheet)) {
            header.skip(cursor);
            while (cursor.next()) {
                readRow(header.figures(cursor), place, seen, isFraction);
            }
        }
    }

    private void tellOfColumns(ReportedHeader header, SourceLocation sheet) {
        SourceLocation place = sheet.withRow(header.row());
        header.ambiguous()
                .forEach((name, columns) -> issues.accept(RowIssue.COLUMN_AMBIGUOUS.at(
                        place,
                        "Expected one column of '" + name + "' in wave " + wave + " but columns "
                                + columns.stream()
                                        .map(SourceLocation::columnLetters)
                                        .toList()
                                + " all have its header. Write the year into the headers, or leave one column.",
                        "header",
                        name,
                        "columns",
                        columns.stream().map(SourceLocation::columnLetters).toList())));
        if (!header.unknown().isEmpty()) {
            issues.accept(ReportedIssue.COLUMNS_PASSED_OVER.at(
                    place,
                    "Columns with these headers were not read: " + header.unknown() + ".",
                    "headers",
                    header.unknown()));
        }
    }

    private void readRow(
            Map<String, ReportedFigure> figures, SourceLocation sheet, Set<UnitId> seen, boolean isFraction) {
        ReportedFigure id = figures.get(ReportedColumns.ID);
        ReportedFigure called = id == null || id.isBlank() ? figures.get(ReportedColumns.UNIT) : id;
        if (called == null || called.isBlank()) {
            return;
        }
        SourceLocation place = sheet.withRow(called.row()).withColumn(called.column());
        Optional<UnitId> unit = names.find(called.text());
        if (unit.isEmpty()) {
            warnOfUnit(place, called.text());
        } else if (seen.add(unit.get())) {
            rows.add(unit.get(), place, sheet, figures, isFraction);
        } else {
            issues.accept(ReportedIssue.UNIT_REPEATED.at(
                    place, "Unit " + unit.get() + " has a row already; this one is left out.", "unit", unit.get()));
        }
    }

    private void readUnitSheet(String name, Map<String, ReportedFigure> figures) {
        SourceLocation place = file.withSheet(name);
        Optional<UnitId> unit = unitOfSheet(name);
        if (unit.isEmpty()) {
            warnOfUnit(place, name);
            return;
        }
        boolean isFraction = ReportedRows.isFraction(ReportedRows.highestPlain(figures));
        rows.add(unit.get(), place, place, figures, isFraction);
    }

    /** Spreadsheet programs cut the names of sheets: the beginning is enough where no other unit has it. */
    private Optional<UnitId> unitOfSheet(String name) {
        Optional<UnitId> unit = names.find(name);
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

    private void warnOfUnit(SourceLocation place, String text) {
        String found = "Expected a unit of the organisation of wave " + wave + " but found '" + text + "'";
        Optional<Unit> near = names.near(text);
        ImportIssue issue;
        if (names.isAmbiguous(List.of(text))) {
            issue = UnitIssue.UNIT_AMBIGUOUS.at(
                    place, found + ", which several units are called; the row is left out. Use ids.", "name", text);
        } else if (near.isPresent()) {
            issue = UnitIssue.UNIT_NEAR.at(
                    place,
                    found + ", which is nearly " + near.get()
                            + "; the two are not taken for one, and the row is left out. If it is the same unit, correct the"
                            + " name, or add it to the unit's other names.",
                    "name",
                    text,
                    "near",
                    near.get());
        } else {
            issue = UnitIssue.UNIT_UNKNOWN.at(
                    place,
                    found
                            + "; the row is left out. Add the unit to the organisation, correct its name, or add this one to"
                            + " the unit's other names.",
                    "name",
                    text);
        }
        issues.accept(issue);
    }

    private SourceLocation place(TableDocument document, int sheet) {
        return file.withSheet(document.sheets().get(sheet).name());
    }
}
