package fi.qwl.io.excel;

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
 * Excel workbooks of 1997 to 2003 (BIFF8), encrypted ones too if the password is given.
 *
 * <p>Sheets, cells and issues are as in {@link XlsxFormat}; a formula of these workbooks always has a stored value. The
 * file is held in memory or mapped, its rows are streamed. Older workbooks (Excel 95 and before) are named and refused.
 *
 * <p>Holds no state and is safe for use by several threads.
 */
public final class XlsFormat implements TableFormat {

    /** The format. */
    public XlsFormat() {}

    @Override
    public String id() {
        return "xls";
    }

    @Override
    public String displayName() {
        return "Excel 97-2003 workbook (.xls)";
    }

    @Override
    public Confidence probe(byte[] head, String fileName) {
        if (FileKind.isBareBiff(head)) {
            return Confidence.CERTAIN;
        }
        if (!FileKind.isOle2(head)) {
            return Confidence.NONE;
        }
        // The container holds other things too; with the name of a newer workbook it is one that is encrypted.
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".xls") ? Confidence.CERTAIN : Confidence.LIKELY;
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
