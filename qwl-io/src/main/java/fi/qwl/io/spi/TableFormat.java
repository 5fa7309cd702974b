package fi.qwl.io.spi;

import fi.qwl.io.issue.ImportIssue;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A file format that holds tables. Built in: {@code csv}, {@code xlsx}, {@code xls}; others are found by
 * {@link java.util.ServiceLoader} or registered with the reader.
 *
 * <p>A format that reads another one's files better takes its place by naming its id in {@link #replaces()}: then whoever
 * puts its jar beside the library gets it without a line of code. A separate id is still needed, because two
 * formats with one id are refused.
 *
 * <p>Implementations hold no state and are safe for use by several threads.
 */
public interface TableFormat {

    /** How sure a format is that it can read some bytes. */
    enum Confidence {
        /** It cannot. */
        NONE,
        /** Nothing contradicts it. */
        POSSIBLE,
        /** The name, or much of the content, supports it. */
        LIKELY,
        /** The content says so. */
        CERTAIN
    }

    /** {@return a short stable name in lower case, such as {@code csv}} */
    String id();

    /** {@return the name for people, such as {@code Excel workbook (.xlsx)}} */
    String displayName();

    /**
     * The ids of installed formats whose place this one takes. A format that the host registers itself is never replaced;
     * two installed formats that replace the same one are refused.
     *
     * @return the ids, such as {@code csv}; of formats that need not be there; empty unless overridden
     */
    default Set<String> replaces() {
        return Set.of();
    }

    /**
     * Judges a file by its beginning and its name.
     *
     * @param head the first bytes, at most 8,192; the whole file if it is shorter
     * @param fileName the name, for what the bytes leave open
     * @return how sure this format is
     */
    Confidence probe(byte[] head, String fileName);

    /**
     * Opens a file.
     *
     * @param source the bytes
     * @param options limits and the caller's declarations
     * @param issues takes what is found on the way and costs at most a row: ragged rows, hidden sheets, choices
     * @return the document; to be closed
     * @throws IOException if the stream is broken, or as an {@link UnreadableTableException} if the content is
     */
    TableDocument open(DocumentSource source, ReadOptions options, Consumer<ImportIssue> issues) throws IOException;
}
