package fi.qwl.io.reported;

import fi.qwl.index.ReportedResults;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.Reconciliation.SheetRecords;
import fi.qwl.io.issue.RowIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.issue.UnitIssue;
import fi.qwl.io.rows.HeaderAgain;
import fi.qwl.io.rows.OpenFile;
import fi.qwl.io.rows.OpenSheet;
import fi.qwl.io.rows.RecordCounts;
import fi.qwl.io.rows.UnitNames;
import fi.qwl.io.text.Keys;
import fi.qwl.model.Factor;
import fi.qwl.model.Measure;
import fi.qwl.model.RiskLimits;
import fi.qwl.policy.DisclosurePolicy;
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
import java.util.function.Supplier;

/** One reading of a provider's result workbook. For one file and one thread. */
final class ReportedImport {

    /** No spreadsheet program allows more characters in the name of a sheet. */
    private static final int LONGEST_SHEET_NAME = 31;

    private final OpenFile file;
    private final Wave wave;
    private final DisclosurePolicy promise;
    private final Organisation organisation;
    private final UnitNames names;
    private final ReportedColumns meanings;
    private final Issues issues;
    private final ReportedRows rows;
    /** A new judgement of plain numbers, for each table one. */
    private final Supplier<PlainNumbers> plainNumbers;

    ReportedImport(
            OpenFile file,
            Wave wave,
            DisclosurePolicy promise,
            Organisation organisation,
            List<Measure> measures,
            Supplier<PlainNumbers> plainNumbers) {
        this.plainNumbers = plainNumbers;
        this.file = file;
        this.wave = wave;
        this.promise = promise;
        this.organisation = organisation;
        this.names = UnitNames.of(organisation);
        this.meanings = new ReportedColumns(wave, measures);
        this.issues = file.issues();
        this.rows = new ReportedRows(measures, issues);
    }

    Optional<ReportedResults> read(Optional<RiskLimits> limits) throws IOException {
        readSheets();
        if (issues.hasError()) {
            return Optional.empty();
        }
        if (rows.rows().isEmpty()) {
            return file.noRows("Expected a row per unit of the organisation but found none.");
        }
        new ReportedChecks(file.place(), organisation, rows.rows(), issues).run(limits);
        return Optional.of(new ReportedResults(wave, promise, rows.rows()));
    }

    /** Tables first: what they say counts before what sheets about one unit say. */
    private void readSheets() throws IOException {
        Map<OpenSheet, UnitSheet.Read> unitSheets = new LinkedHashMap<>();
        boolean hasTable = false;
        for (OpenSheet sheet : file.visible()) {
            Optional<ReportedHeader> header = header(sheet);
            if (header.isEmpty()) {
                continue;
            }
            if (header.get().hasUnits() && header.get().hasMeasureOf(meanings.measures())) {
                sheet.checkHeader(header.get().row(), header.get().record(), issues);
                readTable(sheet, header.get());
                hasTable = true;
            } else {
                UnitSheet.Read read = sheet.read(cursor -> UnitSheet.read(cursor, wave, meanings));
                if (meanings.measures().stream().map(Measure::key).anyMatch(read.figures()::containsKey)) {
                    unitSheets.put(sheet, read);
                }
            }
        }
        PlainNumbers plain = plainNumbers.get();
        unitSheets.values().forEach(read -> plain.add(meanings.measures(), read.figures()));
        plain.report(file.place(), issues);
        unitSheets.forEach((sheet, read) -> readUnitSheet(sheet, read, plain));
        if (!hasTable && unitSheets.isEmpty()) {
            reportMissing(file.firstVisible());
        }
    }

    private Optional<ReportedHeader> header(OpenSheet sheet) throws IOException {
        return sheet.read(cursor -> ReportedHeader.best(cursor, meanings));
    }

    private void reportMissing(OpenSheet sheet) throws IOException {
        Optional<ReportedHeader> header = header(sheet);
        if (header.isEmpty()) {
            file.noRows("Expected a header and a row per unit but found none.");
            return;
        }
        List<String> missing = new ArrayList<>();
        if (!header.get().hasUnits()) {
            missing.add(meanings.spellingsOf(ReportedColumns.UNIT));
        }
        if (!header.get().hasMeasureOf(meanings.measures())) {
            for (Factor factor : Factor.values()) {
                missing.add(meanings.spellingsOf(factor.key()));
            }
        }
        issues.accept(RowIssue.COLUMNS_MISSING.at(
                sheet.place().withRow(header.get().row()),
                "Expected columns with these headers but they are missing: " + missing
                        + ". Add them, or check that this is the right file.",
                "headers",
                missing,
                "found",
                header.get().columns().isEmpty() ? List.of() : header.get().unknown()));
    }

    private void readTable(OpenSheet sheet, ReportedHeader header) throws IOException {
        reportColumns(header, sheet.place());
        if (!header.ambiguous().isEmpty()) {
            return;
        }
        PlainNumbers plain = plainNumbers.get();
        sheet.forEachBelow(header.record(), cursor -> plain.add(meanings.measures(), header.figures(cursor)));
        plain.report(sheet.place(), issues);
        Set<UnitId> seen = new HashSet<>();
        RecordCounts counts = new RecordCounts(sheet.place());
        HeaderAgain again = new HeaderAgain(header.headers());
        long records = sheet.forEachBelow(header.record(), cursor -> {
            Optional<? extends IssueCode> reason = again.find(cursor);
            if (reason.isEmpty()) {
                reason = readRow(header.figures(cursor), sheet.place(), seen, plain);
            }
            reason.ifPresentOrElse(code -> counts.leaveOut(code, cursor.row()), counts::count);
        });
        HeaderAgain.report(counts, issues);
        counts.reportEmpty(issues);
        reportWithoutUnit(counts);
        file.sums().add(counts.sums(records));
    }

    private void reportWithoutUnit(RecordCounts counts) {
        long rows = counts.leftOut(ReportedIssue.ROW_WITHOUT_UNIT);
        if (rows > 0) {
            issues.accept(ReportedIssue.ROW_WITHOUT_UNIT.at(
                    counts.first(ReportedIssue.ROW_WITHOUT_UNIT),
                    rows + " rows have values but name no unit; they are left out. Write the unit into them.",
                    "rows",
                    rows));
        }
    }

    private void reportColumns(ReportedHeader header, SourceLocation sheet) {
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

    /** Takes a unit's row; why it is left out, where it is. */
    private Optional<? extends IssueCode> readRow(
            Map<String, ReportedFigure> figures, SourceLocation sheet, Set<UnitId> seen, PlainNumbers plain) {
        ReportedFigure id = figures.get(ReportedColumns.ID);
        ReportedFigure called = id == null || id.isBlank() ? figures.get(ReportedColumns.UNIT) : id;
        if (called == null || called.isBlank()) {
            boolean isEmpty = figures.values().stream().allMatch(ReportedFigure::isBlank);
            return Optional.of(isEmpty ? RowIssue.ROW_EMPTY : ReportedIssue.ROW_WITHOUT_UNIT);
        }
        SourceLocation place = sheet.withRow(called.row()).withColumn(called.column());
        Optional<UnitId> unit = names.find(called.text());
        if (unit.isEmpty()) {
            return Optional.of(warnOfUnit(place, called.text()));
        }
        if (!seen.add(unit.get())) {
            issues.accept(ReportedIssue.UNIT_REPEATED.at(
                    place, "Unit " + unit.get() + " has a row already; this one is left out.", "unit", unit.get()));
            return Optional.of(ReportedIssue.UNIT_REPEATED);
        }
        rows.add(unit.get(), place, sheet, figures, plain);
        return Optional.empty();
    }

    private void readUnitSheet(OpenSheet sheet, UnitSheet.Read read, PlainNumbers plain) {
        Map<String, ReportedFigure> figures = read.figures();
        SourceLocation place = sheet.place();
        if (!read.unknown().isEmpty()) {
            issues.accept(ReportedIssue.LABELS_PASSED_OVER.at(
                    place, "Rows with these labels were not read: " + read.unknown() + ".", "labels", read.unknown()));
        }
        Optional<UnitId> unit = unitOfSheet(sheet.name());
        if (unit.isEmpty()) {
            file.sums().add(SheetRecords.notRead(place, warnOfUnit(place, sheet.name()), 1));
            return;
        }
        file.sums().add(new SheetRecords(place, true, 1, 1, List.of()));
        rows.add(unit.get(), place, place, figures, plain);
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

    private IssueCode warnOfUnit(SourceLocation place, String text) {
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
                            + "; the two are not treated as one, and the row is left out. If it is the same unit, correct the"
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
        return issue.kind();
    }
}
