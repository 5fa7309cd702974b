package fi.qwl.io.testkit;

import fi.qwl.io.bytes.FileKind;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.spi.CellKind;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableDocument.Sheet;
import fi.qwl.io.spi.TableFormat;
import fi.qwl.io.spi.TableFormat.Confidence;
import fi.qwl.io.spi.TableIssue;
import fi.qwl.io.spi.UnreadableTableException;
import fi.qwl.io.table.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What every {@link TableFormat} must do, checked on a sample file of the format and on what the sample holds. Call it from a
 * test of your own, with a sample that has at least two records and a text of at least eight characters, best with a hidden
 * sheet, row and column, and with every kind of cell that the format knows:
 *
 * <pre>{@code
 * TableFormatContract.of(format, sample)
 *         .expecting(
 *                 new TableDocument.Sheet("", false),
 *                 List.of(
 *                         ExpectedRow.of(1, "id", "comment"),
 *                         ExpectedRow.of(2, "1", "eight letters"),
 *                         ExpectedRow.of(3, "2", "or more of them")))
 *         .check();   // in a test of the format
 * }</pre>
 *
 * <p>Checked are: the names; the probe; sheets, rows, cells and what of them is hidden, read once more in another order and
 * after half a reading; that streams are closed; every limit; that damaged files end in an issue that says no cell; and in a
 * zipped file that no part that is read may declare a document type.
 *
 * <p>A broken promise throws an {@link AssertionError} that says which, and no cell. Immutable.
 */
public final class TableFormatContract {

    private static final int MUTATIONS = 500;
    private static final int LONG_TEXT = 8;

    /** What the reader finds out by the cursor, for every format alike. */
    private static final Set<TableIssue> OF_THE_READER =
            Set.of(TableIssue.SHEET_HIDDEN, TableIssue.ROWS_HIDDEN, TableIssue.COLUMNS_HIDDEN, TableIssue.ROWS_BLANK);

    /** A sheet as it must be read. */
    private record Expected(Sheet sheet, List<ExpectedRow> rows, Set<Integer> hiddenColumns) {}

    private final TableFormat format;
    private final DocumentSource sample;
    private final List<Expected> expected;

    private TableFormatContract(TableFormat format, DocumentSource sample, List<Expected> expected) {
        this.format = format;
        this.sample = sample;
        this.expected = expected;
    }

    /**
     * The contract of a format.
     *
     * @param format the format
     * @param sample a right file of the format
     * @return the contract, still without a description of the sample
     */
    public static TableFormatContract of(TableFormat format, DocumentSource sample) {
        return new TableFormatContract(
                Objects.requireNonNull(format, "format"), Objects.requireNonNull(sample, "sample"), List.of());
    }

    /**
     * Says what the sample's next sheet holds.
     *
     * @param sheet its name, empty in a text file, and whether it is hidden
     * @param rows its records
     * @return the changed copy
     */
    public TableFormatContract expecting(Sheet sheet, List<ExpectedRow> rows) {
        return expecting(sheet, rows, Set.of());
    }

    /**
     * Says what the sample's next sheet holds, and which of its columns are hidden.
     *
     * @param sheet its name, empty in a text file, and whether it is hidden
     * @param rows its records
     * @param hiddenColumns the indexes of the hidden columns, from 0
     * @return the changed copy
     */
    public TableFormatContract expecting(Sheet sheet, List<ExpectedRow> rows, Set<Integer> hiddenColumns) {
        List<Expected> more = new ArrayList<>(expected);
        more.add(new Expected(Objects.requireNonNull(sheet, "sheet"), List.copyOf(rows), Set.copyOf(hiddenColumns)));
        return new TableFormatContract(format, sample, List.copyOf(more));
    }

    /**
     * Checks all of it.
     *
     * @throws IOException if the sample cannot be read
     * @throws AssertionError if a promise is broken
     * @throws IllegalStateException if nobody said what the sample holds
     */
    public void check() throws IOException {
        if (expected.isEmpty()) {
            throw new IllegalStateException(
                    "the contract must know what the sample holds\nMaybe call expecting for each of its sheets.");
        }
        byte[] bytes = bytes();
        checkNames();
        checkProbe(bytes);
        List<String> records = checkSheets(bytes);
        checkPath();
        checkLimits(bytes, records);
        checkDocumentTypes(bytes);
        checkBrokenFiles(bytes, texts(records));
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

    /** Reads the sample in several ways; gives the cells of all sheets as text. */
    private List<String> checkSheets(byte[] bytes) throws IOException {
        WatchedSource source = new WatchedSource(sample.name(), bytes);
        List<String> first = new ArrayList<>();
        List<ImportIssue> issues = new ArrayList<>();
        TableDocument document = format.open(source, ReadOptions.defaults(), issues::add);
        try (document) {
            List<Sheet> sheets = expected.stream().map(Expected::sheet).toList();
            require(document.sheets().equals(sheets), "the sheets, and which of them are hidden, are " + sheets);
            for (int sheet = 0; sheet < sheets.size(); sheet++) {
                first.addAll(checkSheet(document, sheet));
                document.mergedRanges(sheet);
            }
            requireOutside(document, sheets.size());
            requireOutside(document, -1);
            List<String> again = new ArrayList<>();
            for (int sheet = sheets.size() - 1; sheet >= 0; sheet--) {
                readHalf(document, sheet);
                again.addAll(0, checkSheet(document, sheet));
            }
            require(again.equals(first), "a sheet that is opened again gives what it gave, from its first record");
        }
        document.close();
        require(source.openStreams() == 0, "every stream of the source is closed with the document");
        require(!first.isEmpty(), "the sample has records");
        for (ImportIssue issue : issues) {
            require(issue.code().matches("[a-z][a-z0-9-]*"), "the code of an issue is kebab-case: " + issue.code());
            require(
                    !(issue.kind() instanceof TableIssue kind && OF_THE_READER.contains(kind)),
                    "blank and hidden parts are for the reader to report: " + issue.code());
        }
        return first;
    }

    /** A path may be read in another way than a stream. */
    private void checkPath() throws IOException {
        if (sample.path().isPresent()) {
            try (TableDocument document = format.open(sample, ReadOptions.defaults(), issue -> {})) {
                for (int sheet = 0; sheet < expected.size(); sheet++) {
                    checkSheet(document, sheet);
                }
            }
        }
    }

    private static void requireOutside(TableDocument document, int sheet) throws IOException {
        try (TableCursor cursor = document.open(sheet)) {
            throw new AssertionError("broken promise: a sheet that is not there is refused, but row " + cursor.row());
        } catch (IndexOutOfBoundsException e) {
            // As it must be.
        }
    }

    private static void readHalf(TableDocument document, int sheet) throws IOException {
        TableCursor cursor = document.open(sheet);
        try (cursor) {
            require(cursor.next(), "a sheet with records has a first one");
        }
        cursor.close();
    }

    private List<String> checkSheet(TableDocument document, int sheet) throws IOException {
        Expected wanted = expected.get(sheet);
        List<String> records = new ArrayList<>();
        long before = 0;
        long breaks = 0;
        int width = 0;
        try (TableCursor cursor = document.open(sheet)) {
            while (cursor.next()) {
                require(cursor.row() > before, "rows are numbered from 1 and rise");
                if (wanted.sheet().name().isEmpty() && before > 0) {
                    require(
                            cursor.blankRowsBefore() == cursor.row() - before - 1 - breaks,
                            "the blank lines above line " + cursor.row() + " are counted");
                }
                require(records.size() < wanted.rows().size(), "there are no more records than are expected");
                String record = checkRecord(cursor);
                wanted.rows().get(records.size()).fault(cursor).ifPresent(fault -> {
                    throw new AssertionError("broken promise: " + fault);
                });
                before = cursor.row();
                breaks = lineBreaks(cursor);
                width = Math.max(width, cursor.width());
                records.add(record);
            }
            require(records.size() == wanted.rows().size(), "there are as many records as are expected");
            require(!cursor.next(), "after the end there is no record");
            for (int column = 0; column < width; column++) {
                require(
                        cursor.isColumnHidden(column) == wanted.hiddenColumns().contains(column),
                        "the hidden columns are " + wanted.hiddenColumns());
            }
        }
        return records;
    }

    private static long lineBreaks(TableCursor cursor) {
        long breaks = 0;
        for (int column = 0; column < cursor.width(); column++) {
            // As many lines as there are ends of one, whichever characters end it.
            breaks += cursor.text(column).toString().split("\r\n|\r|\n", -1).length - 1;
        }
        return breaks;
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
        requireOnly(kind == CellKind.DATE, () -> cursor.date(column), "a date");
        requireOnly(kind == CellKind.TIME, () -> cursor.time(column), "a time of day");
        requireOnly(kind == CellKind.DURATION, () -> cursor.duration(column), "a length of time");
    }

    private static void requireOnly(boolean isOfKind, Supplier<?> value, String what) {
        boolean isThere = true;
        try {
            Objects.requireNonNull(value.get(), what);
        } catch (IllegalStateException e) {
            isThere = false;
        }
        require(isThere == isOfKind, what + " and nothing else can be read as one");
    }

    private void checkLimits(byte[] bytes, List<String> records) throws IOException {
        requireLimit(bytes, ReadLimit.FILE_BYTES, bytes.length - 1L);
        require(
                passed(bytes, ReadLimit.FILE_BYTES, bytes.length).isEmpty(),
                "a file of as many bytes as are allowed is read");
        int longest = texts(records).stream().mapToInt(String::length).max().orElse(0);
        require(longest >= LONG_TEXT, "the sample has a text of at least eight characters");
        requireLimit(bytes, ReadLimit.CELL_CHARACTERS, longest - 1L);
        if (FileKind.isZip(bytes)) {
            requireLimit(bytes, ReadLimit.EXPANDED_BYTES, 1);
            requireLimit(bytes, ReadLimit.NESTING, 1);
        }
        // Not every format has something of these to count; what it counts, it must call by the right name.
        for (ReadLimit limit : List.of(
                ReadLimit.DESCRIPTION_BYTES,
                ReadLimit.EXPANDED_BYTES,
                ReadLimit.SHARED_CHARACTERS,
                ReadLimit.RECORD_CHARACTERS,
                ReadLimit.NESTING)) {
            String other = passed(bytes, limit, 1).orElse(limit.name());
            require(other.equals(limit.name()), "a passed limit on " + limit + " is reported as such, not as " + other);
        }
        checkLimitsOfTheReader(bytes);
    }

    /** Limits that the reader holds for every format, by what the format's cursors say. */
    private void checkLimitsOfTheReader(byte[] bytes) throws IOException {
        int rows = expected.stream().mapToInt(each -> each.rows().size()).max().orElse(0);
        if (rows > 1) {
            requireLimit(bytes, ReadLimit.ROWS, rows - 1L);
        }
        if (expected.size() > 1) {
            requireLimit(bytes, ReadLimit.SHEETS, expected.size() - 1L);
        }
        requireLimit(bytes, ReadLimit.COLUMNS, 1);
    }

    private void requireLimit(byte[] bytes, ReadLimit limit, long most) throws IOException {
        require(passed(bytes, limit, most).filter(limit.name()::equals).isPresent(), "the limit " + limit + " is kept");
    }

    /** The limit that the reading ends with; empty if it comes to the end. */
    private Optional<String> passed(byte[] bytes, ReadLimit limit, long most) throws IOException {
        ReadOptions options = ReadOptions.defaults().withLimit(limit, most);
        WatchedSource source = new WatchedSource(sample.name(), bytes);
        Tables tables = Tables.builder().withFormat(format).build().withOptions(options);
        try (TableDocument document = tables.open(source, issue -> {})) {
            readAll(document);
            return Optional.empty();
        } catch (UnreadableTableException e) {
            require(source.openStreams() == 0, "every stream is closed when a limit ends the reading");
            require(e.issue().kind() == TableIssue.LIMIT_PASSED, "a passed limit is reported as one: " + limit);
            return Optional.of(e.issue().attributes().getOrDefault("limit", "none"));
        }
    }

    private static void readAll(TableDocument document) throws IOException {
        for (int sheet = 0; sheet < document.sheets().size(); sheet++) {
            try (TableCursor cursor = document.open(sheet)) {
                while (cursor.next()) {
                    checkRecord(cursor);
                }
            }
        }
    }

    /** A document type in a part can pull in other files or grow without end; only parts that are not read may have one. */
    private void checkDocumentTypes(byte[] bytes) throws IOException {
        if (!FileKind.isZip(bytes)) {
            return;
        }
        PackageFaults faults = PackageFaults.of(bytes);
        List<String> right = read(bytes).orElseThrow();
        for (String part : faults.xmlParts()) {
            boolean isUsed = !read(faults.withBrokenPart(part)).equals(Optional.of(right));
            require(
                    !isUsed || read(faults.withDocumentType(part)).isEmpty(),
                    "a document type is refused in the part " + part);
        }
    }

    /** The cells of all sheets; empty if the file is refused. */
    private Optional<List<String>> read(byte[] bytes) throws IOException {
        List<String> records = new ArrayList<>();
        try (TableDocument document =
                format.open(new WatchedSource(sample.name(), bytes), ReadOptions.defaults(), issue -> {})) {
            for (int sheet = 0; sheet < document.sheets().size(); sheet++) {
                try (TableCursor cursor = document.open(sheet)) {
                    while (cursor.next()) {
                        records.add(checkRecord(cursor));
                    }
                }
            }
            return Optional.of(records);
        } catch (UnreadableTableException e) {
            return Optional.empty();
        }
    }

    private static List<String> texts(List<String> records) {
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

    /** Cut and changed files end in records or in an issue, never in another exception, and no message says a cell. */
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
        WatchedSource source = new WatchedSource(sample.name(), broken);
        try (TableDocument document = format.open(source, ReadOptions.defaults(), issues::add)) {
            readAll(document);
        } catch (UnreadableTableException e) {
            issues.add(e.issue());
        } catch (IOException | RuntimeException e) {
            throw new AssertionError("broken promise: a damaged file ends in an UnreadableTableException", e);
        }
        require(source.openStreams() == 0, "every stream of a damaged file is closed");
        for (ImportIssue issue : issues) {
            for (String text : texts) {
                require(!issue.message().contains(text), "no message says a cell's text");
            }
        }
    }

    private static void require(boolean isKept, String promise) {
        if (!isKept) {
            throw new AssertionError("broken promise: " + promise);
        }
    }
}
