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
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Holds any format's document to the limits on sheets, rows, columns and issues, and to the listener. */
final class GuardedDocument implements TableDocument {

    private final TableDocument document;
    private final ReadOptions options;
    private final IssueGate gate;
    private final SourceLocation file;

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
        if (document.sheets().size() > options.limit(ReadLimit.SHEETS)) {
            guarded.close();
            throw TableIssue.limitPassed(file, ReadLimit.SHEETS, options);
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
        return new GuardedCursor(document.open(sheet), options, place);
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

    private static final class GuardedCursor implements TableCursor {

        private final TableCursor cursor;
        private final ReadOptions options;
        private final SourceLocation sheet;
        private final long mostRows;
        private final long mostColumns;
        private long rows;

        GuardedCursor(TableCursor cursor, ReadOptions options, SourceLocation sheet) {
            this.cursor = cursor;
            this.options = options;
            this.sheet = sheet;
            this.mostRows = options.limit(ReadLimit.ROWS);
            this.mostColumns = options.limit(ReadLimit.COLUMNS);
        }

        @Override
        public boolean next() throws IOException {
            if (!cursor.next()) {
                return false;
            }
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
        public boolean isHidden() {
            return cursor.isHidden();
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
