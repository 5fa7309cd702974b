package fi.qwl.io;

import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableFormat;
import fi.qwl.io.spi.TableSource;
import fi.qwl.io.spi.UnreadableTableException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/** Opens table files by the format that is surest of them. Immutable. */
public final class TableReader {

    private static final int HEAD = 8_192;

    private final List<TableFormat> formats;

    private TableReader(List<TableFormat> formats) {
        this.formats = formats;
    }

    /** {@return a reader of every installed format} */
    public static TableReader standard() {
        return new TableReader(ServiceLoader.load(TableFormat.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /**
     * Opens a file.
     *
     * @param source the bytes
     * @param options limits and declarations
     * @param issues takes what is found on the way
     * @return the document; to be closed
     * @throws IOException if the stream is broken, or as an {@link UnreadableTableException} if the content is
     */
    public TableDocument open(TableSource source, ReadOptions options, Consumer<ImportIssue> issues)
            throws IOException {
        byte[] head;
        try (InputStream stream = source.open()) {
            head = stream.readNBytes(HEAD);
        }
        TableFormat best = null;
        TableFormat.Confidence surest = TableFormat.Confidence.NONE;
        for (TableFormat format : formats) {
            TableFormat.Confidence confidence = format.probe(head, source.name());
            if (confidence.compareTo(surest) > 0) {
                best = format;
                surest = confidence;
            }
        }
        if (best == null) {
            throw new UnreadableTableException(ImportIssue.of(
                    Severity.ERROR,
                    "format-unknown",
                    SourceLocation.ofFile(source.name()),
                    "Expected a table but no installed format knows this file."));
        }
        return best.open(source, options, issues);
    }
}
