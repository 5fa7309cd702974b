package fi.qwl.io.testkit;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableFormat;
import fi.qwl.io.spi.TableFormat.Confidence;
import fi.qwl.io.spi.UnreadableTableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * What every {@link TableFormat} must do, checked on a sample file of the format. Call it from a test of your own, with a
 * sample that has at least two records and a text of at least eight characters:
 *
 * <pre>{@code
 * TableFormatContract.of(format, sample).check();   // in a test of the format, on a sample file of it
 * }</pre>
 *
 * <p>A broken promise throws an {@link AssertionError} that says which. Immutable.
 */
public final class TableFormatContract {

    private static final int MUTATIONS = 500;
    private static final int LONG_TEXT = 8;

    private final TableFormat format;
    private final DocumentSource sample;

    private TableFormatContract(TableFormat format, DocumentSource sample) {
        this.format = format;
        this.sample = sample;
    }

    /**
     * The contract of a format.
     *
     * @param format the format
     * @param sample a right file of the format
     * @return the contract, still to be checked
     */
    public static TableFormatContract of(TableFormat format, DocumentSource sample) {
        return new TableFormatContract(
                Objects.requireNonNull(format, "format"), Objects.requireNonNull(sample, "sample"));
    }

    /**
     * Checks all of it.
     *
     * @throws IOException if the sample cannot be read
     * @throws AssertionError if a promise is broken
     */
    public void check() throws IOException {
        byte[] bytes = bytes();
        checkNames();
        checkProbe(bytes);
        List<String> first = checkSheets();
        require(first.equals(checkSheets()), "the second reading of a file gives what the first gave");
        checkBrokenFiles(bytes, longTexts(first));
    }

    private byte[] bytes() throws IOException {
        try (InputStream in = sample.open()) {
            return in.readAllBytes();
        }
    }

    private void checkNames() {
        require(format.id().matches("[a-z][a-z0-9-]*"), "the id is lower-case letters, digits and hyphens");
        require(!format.replaces().contains(format.id()), "a format does not replace itself");
        require(!format.displayName().isBlank(), "the display name is not blank");
    }

    private void checkProbe(byte[] bytes) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, 8192));
        require(format.probe(head, sample.name()) != Confidence.NONE, "the format knows its own sample");
        Random random = new Random(7);
        for (int size = 0; size < 64; size++) {
            byte[] noise = new byte[size];
            random.nextBytes(noise);
            require(format.probe(noise, "") != Confidence.CERTAIN, "noise is nothing to be certain of");
        }
    }

    /** The cells of all sheets, as text. */
    private List<String> checkSheets() throws IOException {
        List<String> told = new ArrayList<>();
        List<ImportIssue> issues = new ArrayList<>();
        try (TableDocument document = format.open(sample, ReadOptions.defaults(), issues::add)) {
            int count = document.sheets().size();
            require(count > 0, "a document has a sheet");
            for (int sheet = 0; sheet < count; sheet++) {
                told.addAll(checkSheet(document, sheet));
                document.mergedRanges(sheet);
            }
            requireOutside(document, count);
            requireOutside(document, -1);
        }
        require(!told.isEmpty(), "the sample has records");
        issues.forEach(issue -> require(
                issue.code().matches("[a-z][a-z0-9-]*"), "the code of an issue is kebab-case: " + issue.code()));
        return told;
    }

    private static void requireOutside(TableDocument document, int sheet) throws IOException {
        try (TableCursor cursor = document.open(sheet)) {
            throw new AssertionError("broken promise: a sheet that is not there is refused, but row " + cursor.row());
        } catch (IndexOutOfBoundsException e) {
            // As it must be.
        }
    }

    private static List<String> checkSheet(TableDocument document, int sheet) throws IOException {
        List<String> told = new ArrayList<>();
        long before = 0;
        try (TableCursor cursor = document.open(sheet)) {
            while (cursor.next()) {
                require(cursor.row() > before, "rows are numbered from 1 and rise");
                before = cursor.row();
                told.add(checkRecord(cursor));
            }
            require(!cursor.next(), "after the end there is no record");
        }
        return told;
    }

    private static String checkRecord(TableCursor cursor) {
        StringBuilder record = new StringBuilder();
        int width = cursor.width();
        require(width >= 0, "the width is not negative");
        for (int column = 0; column < width; column++) {
            checkCell(cursor, column);
            record.append(cursor.kind(column))
                    .append(' ')
                    .append(cursor.text(column))
                    .append('\n');
        }
        require(cursor.kind(width) == CellKind.BLANK, "beyond the width every cell is blank");
        require(cursor.text(width + 100).length() == 0, "beyond the width every text is empty");
        return record.toString();
    }

    private static void checkCell(TableCursor cursor, int column) {
        CellKind kind = cursor.kind(column);
        boolean isNumber = kind == CellKind.NUMBER;
        require(isNumber == Double.isFinite(cursor.number(column)), "a number and nothing else has a finite value");
        boolean isEmpty = kind == CellKind.BLANK || kind == CellKind.UNCALCULATED;
        require(isEmpty == (cursor.text(column).length() == 0), "a blank cell and no other has an empty text");
        require(isNumber || !cursor.isPercent(column), "only a number is a percentage");
        boolean hasDate = hasDate(cursor, column);
        require(hasDate == (kind == CellKind.DATE), "a date and nothing else can be read as one");
    }

    private static boolean hasDate(TableCursor cursor, int column) {
        try {
            Objects.requireNonNull(cursor.date(column), "date");
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static List<String> longTexts(List<String> records) {
        List<String> texts = new ArrayList<>();
        for (String record : records) {
            for (String line : record.lines().toList()) {
                if (line.startsWith("TEXT ") && line.length() >= "TEXT ".length() + LONG_TEXT) {
                    texts.add(line.substring("TEXT ".length()));
                }
            }
        }
        return texts;
    }

    /** Cut and changed files end in records or in an issue, never in another exception, and no message tells a cell. */
    private void checkBrokenFiles(byte[] bytes, List<String> texts) {
        Random random = new Random(11);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] broken = bytes.clone();
            int at = random.nextInt(broken.length);
            if (i % 2 == 0) {
                broken = Arrays.copyOf(broken, at);
            } else {
                broken[at] ^= (byte) (1 << random.nextInt(8));
            }
            checkBrokenFile(broken, texts);
        }
    }

    private void checkBrokenFile(byte[] broken, List<String> texts) {
        List<ImportIssue> issues = new ArrayList<>();
        try (TableDocument document =
                format.open(DocumentSource.of(sample.name(), broken), ReadOptions.defaults(), issues::add)) {
            for (int sheet = 0; sheet < document.sheets().size(); sheet++) {
                try (TableCursor cursor = document.open(sheet)) {
                    while (cursor.next()) {
                        checkRecord(cursor);
                    }
                }
            }
        } catch (UnreadableTableException e) {
            issues.add(e.issue());
        } catch (IOException | RuntimeException e) {
            throw new AssertionError("broken promise: a damaged file ends in an UnreadableTableException", e);
        }
        for (ImportIssue issue : issues) {
            for (String text : texts) {
                require(!issue.message().contains(text), "no message tells a cell's text");
            }
        }
    }

    private static void require(boolean isKept, String promise) {
        if (!isKept) {
            throw new AssertionError("broken promise: " + promise);
        }
    }
}
