package fi.qwl.io.rows;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.MergedRange;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A sheet of an open file, which can be gone through more than once. For one thread. */
public final class OpenSheet {

    private final TableDocument document;
    private final int index;
    private final SourceLocation place;
    private final Consumer<ImportIssue> issues;
    /** What was found in the texts of the sheet's cells; it is reported once, though the sheet is gone through several times. */
    private final Set<IssueCode> reported = new HashSet<>();

    /**
     * What is made of a sheet's records.
     *
     * @param <T> what is made
     */
    @FunctionalInterface
    public interface Reading<T> {

        /** Goes through the records that are left. */
        T read(TableCursor cursor) throws IOException;
    }

    OpenSheet(TableDocument document, int index, SourceLocation file, Consumer<ImportIssue> issues) {
        this.issues = issues;
        this.document = document;
        this.index = index;
        this.place = file.withSheet(document.sheets().get(index).name());
    }

    /** {@return the sheet's name; empty in a text file} */
    public String name() {
        return document.sheets().get(index).name();
    }

    /** {@return whether a person does not see it} */
    public boolean isHidden() {
        return document.sheets().get(index).isHidden();
    }

    /** {@return the sheet, for issues} */
    public SourceLocation place() {
        return place;
    }

    /** The header that has the most of the wanted names; empty in a sheet without records. */
    public Optional<Header> header(Collection<String> wanted) throws IOException {
        return read(cursor -> Header.best(cursor, wanted));
    }

    /**
     * Compares a header with the records around it, and reports one that is too short or that has rows above it.
     *
     * @param row the header's first row, from 1
     * @param record the number of its last record, from 0
     */
    public void checkHeader(long row, int record, Consumer<ImportIssue> issues) throws IOException {
        HeaderCheck check = new HeaderCheck(place, name().isEmpty());
        read(cursor -> {
            for (int at = 0; at <= record + HeaderCheck.MOST_ROWS && cursor.next(); at++) {
                Header.Texts texts = Header.Texts.of(at, cursor);
                if (at > record) {
                    check.addBelow(texts);
                } else if (texts.row() < row) {
                    check.addAbove(texts);
                } else {
                    check.addHeader(texts);
                }
            }
            return check;
        });
        check.report(issues);
    }

    /** {@return the merged cells; empty in a text file} */
    public List<MergedRange> mergedRanges() throws IOException {
        return document.mergedRanges(index);
    }

    /** Goes through the sheet from its first record. */
    public <T> T read(Reading<T> reading) throws IOException {
        // In a text of UTF-8 the bytes themselves were looked through.
        boolean isUtf8 = "UTF-8".equals(document.choices().get("encoding"));
        try (TableCursor cursor = new PlainCursor(document.open(index), place, !isUtf8, this::reportOnce)) {
            return reading.read(cursor);
        }
    }

    /** Goes through the sheet from its first record, with every text to the character: what looks like a guard is the text's. */
    public <T> T readExactly(Reading<T> reading) throws IOException {
        try (TableCursor cursor = document.open(index)) {
            return reading.read(cursor);
        }
    }

    private void reportOnce(ImportIssue issue) {
        if (reported.add(issue.kind())) {
            issues.accept(issue);
        }
    }

    /** Goes through the records below a header, of which the number of the last record is given, from 0. */
    public <T> T readBelow(int header, Reading<T> reading) throws IOException {
        return read(cursor -> {
            for (int record = 0; record <= header; record++) {
                cursor.next();
            }
            return reading.read(cursor);
        });
    }

    /** Takes every record below a header, one after another, and counts them. */
    public long forEachBelow(int header, Consumer<TableCursor> row) throws IOException {
        return readBelow(header, cursor -> {
            long rows = 0;
            while (cursor.next()) {
                rows++;
                row.accept(cursor);
            }
            return rows;
        });
    }
}
