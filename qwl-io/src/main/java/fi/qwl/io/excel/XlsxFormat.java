package fi.qwl.io.excel;

import fi.qwl.io.bytes.FileKind;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Excel workbooks since 2007, with or without macros, transitional or strict, encrypted ones too if the password is
 * given.
 *
 * <ul>
 *   <li><b>Sheets</b> are listed in the order of their tabs. Hidden ones are listed and reported; charts, dialogs and
 *       macro sheets are left out and reported.
 *   <li><b>Rows and columns</b> are where the cell references say; a row or cell without one follows the one before it.
 *       What the sheet says of its own size is not believed. Rows without content are no records; gaps, formatted rows
 *       after the last record, hidden rows and hidden columns are counted and reported.
 *   <li><b>Cells.</b> A number with a percent format is a number with a flag; one with a date format is a date, by the
 *       workbook's date system. A formula counts by its stored value; without one it is {@code UNCALCULATED}. An error
 *       is an error and never a number. Phonetic aids are no part of a text.
 *   <li><b>Merged cells</b> are not filled; {@link TableDocument#mergedRanges} lists them.
 * </ul>
 *
 * <p>The rows are streamed; held in memory are only the texts that cells share, within a limit. Choices are {@code
 * workbook}, {@code date-system} and {@code encrypted}.
 *
 * <p>Holds no state and is safe for use by several threads.
 */
public final class XlsxFormat implements TableFormat {

    /** The format. */
    public XlsxFormat() {}

    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public String displayName() {
        return "Excel workbook (.xlsx, .xlsm)";
    }

    @Override
    public Confidence probe(byte[] head, String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        boolean isNamedSo = name.endsWith(".xlsx") || name.endsWith(".xlsm") || name.endsWith(".xltx");
        if (FileKind.isOle2(head)) {
            // An encrypted workbook lies in the same container as an old one.
            return isNamedSo ? Confidence.CERTAIN : Confidence.NONE;
        }
        if (!FileKind.isZip(head)) {
            return Confidence.NONE;
        }
        String text = new String(head, StandardCharsets.ISO_8859_1).replace('\\', '/');
        boolean isOther = text.contains("mimetypeapplication/") || text.contains("word/") || text.contains("ppt/");
        if (isOther) {
            return Confidence.NONE;
        }
        boolean isWorkbook = text.contains("xl/") || text.contains("[Content_Types].xml") || text.contains("_rels/");
        if (isWorkbook) {
            return Confidence.CERTAIN;
        }
        return isNamedSo ? Confidence.LIKELY : Confidence.NONE;
    }

    @Override
    public TableDocument open(DocumentSource source, ReadOptions options, Consumer<ImportIssue> issues)
            throws IOException {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(issues, "issues");
        return Workbooks.open(source, options, issues);
    }
}
