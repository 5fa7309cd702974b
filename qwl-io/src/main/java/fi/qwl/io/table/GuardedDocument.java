package fi.qwl.io.table;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.MergedRange;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableFormat;
import fi.qwl.io.spi.TableIssue;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Holds any format's document to the limits on sheets, rows, columns and issues, and to the listener; reports what a person
 * does not see of it, once for each sheet that is read to its end.
 */
final class GuardedDocument implements TableDocument {

    private final TableDocument document;
    private final ReadOptions options;
    private final IssueGate gate;
    private final SourceLocation file;
    private final BitSet reported = new BitSet();

    private GuardedDocument(TableDocument document, ReadOptions options, IssueGate gate, SourceLocation file) {
        this.document = document;
        this.options = options;
        this.gate = gate;
        this.file = file;
    }

    /** Opens a source with a format. */
    static TableDocument open(
            TableFormat format, DocumentSource source, ReadOptions options, Consumer<ImportIssue> issues)
            throws IOException {
        IssueGate gate = new IssueGate(issues, options.limit(ReadLimit.ISSUES));
        SourceLocation file = SourceLocation.ofFile(source.name());
        TableDocument document = format.open(source, options, gate);
        GuardedDocument guarded = new GuardedDocument(document, options, gate, file);
        List<Sheet> sheets = document.sheets();
        if (sheets.size() > options.limit(ReadLimit.SHEETS)) {
            guarded.close();
            throw TableIssue.limitPassed(file, ReadLimit.SHEETS, options);
        }
        for (Sheet sheet : sheets) {
            if (sheet.isHidden()) {
                gate.accept(TableIssue.SHEET_HIDDEN.at(
                        file.withSheet(sheet.name()), "The sheet is hidden from the person who opens the workbook."));
            }
        }
        return guarded;
    }

    @Override
    public List<Sheet> sheets() {
        return document.sheets();
    }

    @Override
    public Map<String, String> choices() {
        return document.choices();
    }

    @Override
    public List<MergedRange> mergedRanges(int sheet) throws IOException {
        return document.mergedRanges(sheet);
    }

    @Override
    public TableCursor open(int sheet) throws IOException {
        SourceLocation place = file.withSheet(sheets().get(sheet).name());
        return new GuardedCursor(document.open(sheet), sheet, place);
    }

    @Override
    public void close() throws IOException {
        gate.reportRest(file);
        document.close();
    }

    /** Lets through so many issues and counts the rest. */
    private static final class IssueGate implements Consumer<ImportIssue> {

        private final Consumer<ImportIssue> issues;
        private final long most;
        private long count;
        private boolean isRestReported;

        IssueGate(Consumer<ImportIssue> issues, long most) {
            this.issues = issues;
            this.most = most;
        }

        @Override
        public void accept(ImportIssue issue) {
            count++;
            if (count <= most) {
                issues.accept(issue);
            }
        }

        void reportRest(SourceLocation file) {
            if (count > most && !isRestReported) {
                isRestReported = true;
                issues.accept(TableIssue.ISSUES_LEFT_OUT.at(
                        file,
                        "Issues left out: " + (count - most) + ", after the first " + most + ".",
                        "left-out",
                        count - most,
                        "reported",
                        most));
            }
        }
    }

    private final class GuardedCursor implements TableCursor {

        private final TableCursor cursor;
        private final int index;
        private final SourceLocation sheet;
        private final UnseenParts unseen;
        private final long mostRows;
        private final long mostColumns;
        private long rows;

        GuardedCursor(TableCursor cursor, int index, SourceLocation sheet) {
            this.cursor = cursor;
            this.index = index;
            this.sheet = sheet;
            this.unseen = new UnseenParts(sheet);
            this.mostRows = options.limit(ReadLimit.ROWS);
            this.mostColumns = options.limit(ReadLimit.COLUMNS);
        }

        @Override
        public boolean next() throws IOException {
            if (!cursor.next()) {
                if (!reported.get(index)) {
                    reported.set(index);
                    unseen.report(cursor, gate);
                }
                return false;
            }
            unseen.add(cursor);
            rows++;
            if (rows > mostRows) {
                throw TableIssue.limitPassed(sheet.withRow(cursor.row()), ReadLimit.ROWS, options);
            }
            if (cursor.width() > mostColumns) {
                throw TableIssue.limitPassed(sheet.withRow(cursor.row()), ReadLimit.COLUMNS, options);
            }
            if (!options.listener().goesOnAfter(rows, cursor.bytes())) {
                throw TableIssue.CANCELLED.unreadable(
                        sheet.withRow(cursor.row()),
                        "The reading was ended after " + rows + (rows == 1 ? " record." : " records."),
                        "rows",
                        rows);
            }
            return true;
        }

        @Override
        public long row() {
            return cursor.row();
        }

        @Override
        public long blankRowsBefore() {
            return cursor.blankRowsBefore();
        }

        @Override
        public int width() {
            return cursor.width();
        }

        @Override
        public CellKind kind(int column) {
            return cursor.kind(column);
        }

        @Override
        public CharSequence text(int column) {
            return cursor.text(column);
        }

        @Override
        public CharSequence shown(int column) {
            return cursor.shown(column);
        }

        @Override
        public double number(int column) {
            return cursor.number(column);
        }

        @Override
        public boolean isPercent(int column) {
            return cursor.isPercent(column);
        }

        @Override
        public LocalDateTime date(int column) {
            return cursor.date(column);
        }

        @Override
        public LocalTime time(int column) {
            return cursor.time(column);
        }

        @Override
        public Duration duration(int column) {
            return cursor.duration(column);
        }

        @Override
        public boolean isHidden() {
            return cursor.isHidden();
        }

        @Override
        public boolean isColumnHidden(int column) {
            return cursor.isColumnHidden(column);
        }

        @Override
        public long bytes() {
            return cursor.bytes();
        }

        @Override
        public void close() throws IOException {
            cursor.close();
        }
    }
}
