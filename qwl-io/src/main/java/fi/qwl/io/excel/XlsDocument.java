package fi.qwl.io.excel;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.LimitedInputStream;
import fi.qwl.io.spi.MergedRange;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableIssue;
import fi.qwl.io.spi.UnreadableTableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;

/** An old workbook: its sheets, styles and shared texts, by POI's records. */
final class XlsDocument implements TableDocument {

    /** Where a sheet's records begin. */
    private record SheetPart(Sheet sheet, long position, SheetNotes notes) {}

    private final POIFSFileSystem container;
    private final DirectoryNode root;
    private final String stream;
    private final ReadOptions options;
    private final Consumer<ImportIssue> issues;
    private final SourceLocation file;
    private final List<SheetPart> sheets = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final BiffOutline outline;
    private CellStyles styles = CellStyles.none();
    private boolean is1904;

    private XlsDocument(
            POIFSFileSystem container,
            DirectoryNode root,
            String stream,
            ReadOptions options,
            Consumer<ImportIssue> issues,
            SourceLocation file)
            throws IOException {
        this.container = container;
        this.root = root;
        this.stream = stream;
        this.options = options;
        this.issues = issues;
        this.file = file;
        try (InputStream in = stream()) {
            this.outline = BiffOutline.read(in);
        }
    }

    /** The caller closes the container if this throws. */
    static XlsDocument open(
            POIFSFileSystem container,
            DirectoryNode root,
            String stream,
            ReadOptions options,
            Consumer<ImportIssue> issues,
            SourceLocation file)
            throws IOException {
        XlsDocument document = new XlsDocument(container, root, stream, options, issues, file);
        if (!document.outline.isBiff8()) {
            throw TableIssue.WORKBOOK_TOO_OLD.unreadable(file, "The workbook is of Excel 95 or older.");
        }
        document.readGlobals();
        if (document.sheets.isEmpty()) {
            throw TableIssue.WORKBOOK_WITHOUT_SHEETS.unreadable(file, "The workbook has no worksheet.");
        }
        return document;
    }

    private LimitedInputStream stream() throws IOException {
        return new LimitedInputStream(
                root.createDocumentInputStream(root.getEntryCaseInsensitive(stream)),
                ReadLimit.EXPANDED_BYTES,
                options,
                file);
    }

    private long streamSize() throws IOException {
        return root.getEntryCaseInsensitive(stream) instanceof DocumentEntry entry ? entry.getSize() : 0;
    }

    private void readGlobals() throws IOException {
        List<BoundSheetRecord> bound = new ArrayList<>();
        Map<Integer, NumberFormat> formats = new HashMap<>();
        List<Integer> formatOfStyle = new ArrayList<>();
        try (InputStream in = stream()) {
            BiffRecords records = records(in);
            for (Record record = records.next(); record != null; record = records.next()) {
                if (record instanceof BoundSheetRecord sheet) {
                    bound.add(sheet);
                } else if (record instanceof DateWindow1904Record window) {
                    is1904 = window.getWindowing() == 1;
                } else if (record instanceof FormatRecord format) {
                    formats.put(format.getIndexCode(), NumberFormat.ofCode(format.getFormatString()));
                } else if (record instanceof ExtendedFormatRecord style) {
                    formatOfStyle.add((int) style.getFormatIndex());
                } else if (record instanceof SSTRecord shared) {
                    keepTexts(shared);
                } else if (record instanceof EOFRecord) {
                    break;
                }
            }
        }
        styles = new CellStyles(formatOfStyle.stream()
                .map(format -> formats.getOrDefault(format, NumberFormat.ofBuiltIn(format)))
                .toList());
        for (BoundSheetRecord sheet : bound) {
            addSheet(sheet);
        }
    }

    private void keepTexts(SSTRecord shared) throws IOException {
        long held = 0;
        for (int i = 0; i < shared.getNumUniqueStrings(); i++) {
            String text = shared.getString(i).getString();
            held += text.length();
            if (held > options.limit(ReadLimit.SHARED_CHARACTERS)) {
                throw TableIssue.limitPassed(file, ReadLimit.SHARED_CHARACTERS, options);
            }
            texts.add(text);
        }
    }

    private void addSheet(BoundSheetRecord sheet) throws IOException {
        String name = sheet.getSheetname();
        long position = sheet.getPositionOfBof();
        if (sheets.size() >= options.limit(ReadLimit.SHEETS)) {
            throw TableIssue.limitPassed(file, ReadLimit.SHEETS, options);
        }
        SourceLocation place = file.withSheet(name);
        if (!outline.isSheet(position)) {
            issues.accept(TableIssue.SHEET_LOST.at(place, "The workbook lists a sheet that it does not hold."));
        } else if (!outline.isWorksheet(position)) {
            issues.accept(TableIssue.SHEET_SKIPPED.at(
                    place, "The sheet holds no cells: it is a chart, a dialog or a macro."));
        } else {
            boolean isHidden = sheet.isHidden() || sheet.isVeryHidden();
            sheets.add(new SheetPart(new Sheet(name, isHidden), position, new SheetNotes(issues, place)));
        }
    }

    /** POI takes the password from a place that belongs to the thread; it is put back as it was. */
    private BiffRecords records(InputStream in) throws IOException {
        String before = Biff8EncryptionKey.getCurrentUserPassword();
        try {
            Biff8EncryptionKey.setCurrentUserPassword(options.password().orElse(null));
            return new BiffRecords(new RecordFactoryInputStream(in, false), streamSize());
        } catch (EncryptedDocumentException e) {
            throw options.password().isPresent()
                    ? TableIssue.PASSWORD_WRONG.unreadable(file, "The given password does not open the workbook.")
                    : TableIssue.PASSWORD_NEEDED.unreadable(
                            file, "The workbook is encrypted and no password was given.");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(before);
        }
    }

    /** The records of a sheet, after the one that begins it. */
    private BiffRecords recordsOf(SheetPart part, LimitedInputStream in) throws IOException {
        if (!outline.isEncrypted()) {
            in.skipNBytes(part.position());
            BiffRecords records = records(in);
            records.next();
            return records;
        }
        // The key depends on the place in the stream, so an encrypted one is read from its start.
        BiffRecords records = records(in);
        int wanted = outline.order(part.position());
        int depth = 0;
        int seen = -1;
        for (Record record = records.next(); record != null; record = records.next()) {
            if (record instanceof BOFRecord) {
                seen += depth == 0 ? 1 : 0;
                depth++;
                if (seen == wanted) {
                    return records;
                }
            } else if (record instanceof EOFRecord) {
                depth--;
            }
        }
        throw TableIssue.WORKBOOK_DAMAGED.unreadable(
                file.withSheet(part.sheet().name()), "The workbook lists a sheet that it does not hold.");
    }

    @Override
    public List<Sheet> sheets() {
        return sheets.stream().map(SheetPart::sheet).toList();
    }

    @Override
    public Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("workbook", "Excel 97-2003");
        choices.put("date-system", is1904 ? "1904" : "1900");
        choices.put("encrypted", outline.isEncrypted() ? "yes" : "no");
        return Collections.unmodifiableMap(choices);
    }

    @Override
    public List<MergedRange> mergedRanges(int sheet) throws IOException {
        SheetPart part = sheets.get(sheet);
        List<MergedRange> ranges = new ArrayList<>();
        try (LimitedInputStream in = stream()) {
            BiffRecords records = recordsOf(part, in);
            int depth = 1;
            for (Record record = records.next(); record != null && depth > 0; record = records.next()) {
                if (record instanceof BOFRecord) {
                    depth++;
                } else if (record instanceof EOFRecord) {
                    depth--;
                } else if (record instanceof MergeCellsRecord merged) {
                    addRanges(merged, ranges);
                }
            }
        } catch (UnreadableTableException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Workbooks.damaged(file.withSheet(part.sheet().name()), e);
        }
        return List.copyOf(ranges);
    }

    private static void addRanges(MergeCellsRecord merged, List<MergedRange> ranges) {
        for (int i = 0; i < merged.getNumAreas(); i++) {
            CellRangeAddress area = merged.getAreaAt(i);
            boolean isRange = area.getLastRow() >= area.getFirstRow() && area.getLastColumn() >= area.getFirstColumn();
            if (isRange && area.getFirstRow() >= 0 && area.getFirstColumn() >= 0) {
                ranges.add(new MergedRange(
                        area.getFirstRow() + 1L, area.getLastRow() + 1L, area.getFirstColumn(), area.getLastColumn()));
            }
        }
    }

    @Override
    public TableCursor open(int sheet) throws IOException {
        SheetPart part = sheets.get(sheet);
        SourceLocation place = file.withSheet(part.sheet().name());
        LimitedInputStream in = stream();
        try {
            return new XlsCursor(recordsOf(part, in), in, texts, styles, is1904, options, part.notes());
        } catch (IOException | RuntimeException e) {
            in.close();
            throw Workbooks.damaged(place, e);
        }
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
