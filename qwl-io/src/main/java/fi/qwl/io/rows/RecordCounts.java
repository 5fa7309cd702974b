package fi.qwl.io.rows;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Reconciliation.LeftOut;
import fi.qwl.io.issue.Reconciliation.SheetRecords;
import fi.qwl.io.issue.RowIssue;
import fi.qwl.io.issue.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Counts a sheet's records while they are read: each is counted once, or left out for one reason. For one sheet and one
 * thread.
 */
public final class RecordCounts {

    private final SourceLocation sheet;
    private final Map<IssueCode, Reason> reasons = new LinkedHashMap<>();
    private long counted;

    /** No records of a sheet so far. */
    public RecordCounts(SourceLocation sheet) {
        this.sheet = sheet;
    }

    /** Counts a record. */
    public void count() {
        counted++;
    }

    /** Leaves the record in a row out. */
    public void leaveOut(IssueCode reason, long row) {
        reasons.computeIfAbsent(reason, none -> new Reason()).add(sheet, row);
    }

    /** How many records were counted. */
    public long counted() {
        return counted;
    }

    /** How many records were left out for a reason. */
    public long leftOut(IssueCode reason) {
        Reason found = reasons.get(reason);
        return found == null ? 0 : found.records;
    }

    /** Where the first record that was left out for a reason is; the sheet where none was. */
    public SourceLocation first(IssueCode reason) {
        Reason found = reasons.get(reason);
        return found == null ? sheet : found.places.get(0);
    }

    /** Reports how many records had nothing in the columns that are read. */
    public void reportEmpty(Consumer<ImportIssue> issues) {
        long empty = leftOut(RowIssue.ROW_EMPTY);
        if (empty > 0) {
            issues.accept(RowIssue.ROW_EMPTY.at(
                    first(RowIssue.ROW_EMPTY),
                    empty + " rows have nothing in the columns that are read; they are left out.",
                    "rows",
                    empty));
        }
    }

    /** The sums, of as many records as the sheet has. */
    public SheetRecords sums(long records) {
        List<LeftOut> leftOut = new ArrayList<>();
        reasons.forEach((reason, found) -> leftOut.add(new LeftOut(reason, found.records, found.places)));
        return new SheetRecords(sheet, true, records, counted, leftOut);
    }

    private static final class Reason {
        private final List<SourceLocation> places = new ArrayList<>();
        private long records;

        void add(SourceLocation sheet, long row) {
            records++;
            if (places.size() < LeftOut.MOST_PLACES) {
                places.add(sheet.withRow(row));
            }
        }
    }
}
