package fi.qwl.io.csv;

import fi.qwl.io.bytes.FileKind;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableFormat;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Delimited text: records of cells, one record a line.
 *
 * <ul>
 *   <li><b>Encoding.</b> Declared; else by byte order mark (UTF-8, UTF-16, UTF-32); else UTF-16 if nearly every other
 *       byte is NUL; else UTF-8 if all bytes of the file are; else windows-1252, which is reported.
 *   <li><b>Delimiter.</b> Declared; else by a first line {@code sep=;}, which is no record; else the one of semicolon,
 *       comma, tab, bar and a few rarer characters with which the beginning of the file looks most like a table. A file
 *       may have a single column and no delimiter.
 *   <li><b>Records</b> end with LF, CR or CRLF. A blank line is no record; a line of delimiters only is one.
 *   <li><b>Cells</b> may be quoted with {@code "}; a quote inside is written twice; a quoted cell may span lines. A quote
 *       that does not begin a cell is a character like any other.
 *   <li><b>Width.</b> The table is as wide as its header, or as most records if they are wider. Missing cells are blank
 *       and reported; further blank cells are ignored; a record with further cells that hold something is left out
 *       and reported, for its answers may be in wrong columns.
 * </ul>
 *
 * <p>Every cell is a text; what is a number is for a declared codebook to say. Row numbers are the lines of the file.
 * Choices are {@code encoding}, {@code encoding-by}, {@code delimiter}, {@code delimiter-by} and {@code columns}.
 *
 * <p>Holds no state and is safe for use by several threads.
 */
public final class CsvFormat implements TableFormat {

    /** The format. */
    public CsvFormat() {}

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String displayName() {
        return "Delimited text (.csv, .tsv, .txt)";
    }

    @Override
    public Confidence probe(byte[] head, String fileName) {
        boolean isNothingElse = !FileKind.isZip(head)
                && !FileKind.isOle2(head)
                && !FileKind.isBareBiff(head)
                && FileKind.of(head).isEmpty()
                && isText(head);
        if (!isNothingElse) {
            return Confidence.NONE;
        }
        String name = fileName.toLowerCase(Locale.ROOT);
        boolean isNamedSo =
                name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".tab") || name.endsWith(".txt");
        return isNamedSo ? Confidence.LIKELY : Confidence.POSSIBLE;
    }

    @Override
    public TableDocument open(DocumentSource source, ReadOptions options, Consumer<ImportIssue> issues)
            throws IOException {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(issues, "issues");
        return CsvDocument.open(source, options, issues);
    }

    /** Text has few control characters; those of wide encodings and of padding are NULs. */
    private static boolean isText(byte[] head) {
        int controls = 0;
        int nuls = 0;
        for (byte octet : head) {
            if (octet == 0) {
                nuls++;
            } else if (octet > 0 && octet < ' ' && octet != '\t' && octet != '\n' && octet != '\r' && octet != '\f') {
                controls++;
            }
        }
        boolean isAllNul = nuls == head.length && nuls > 0;
        return !isAllNul && controls * 10 <= head.length;
    }
}
