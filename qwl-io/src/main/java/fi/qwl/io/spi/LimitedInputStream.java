package fi.qwl.io.spi;

import fi.qwl.io.issue.SourceLocation;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that counts its bytes and ends with an issue when they pass a limit. A format reads every stream of a file
 * through one, so that no file grows without end and its {@link TableCursor#bytes()} are known.
 *
 * <pre>{@code
 * LimitedInputStream in = new LimitedInputStream(
 *         sample.open(), ReadLimit.FILE_BYTES, ReadOptions.defaults(), SourceLocation.ofFile(sample.name()));
 * }</pre>
 *
 * <p>Not safe for use by several threads.
 */
public final class LimitedInputStream extends FilterInputStream {

    private final ReadLimit limit;
    private final long most;
    private final ReadOptions options;
    private final SourceLocation location;
    private long count;
    private long marked;

    /**
     * Around a stream.
     *
     * @param in the bytes
     * @param limit which limit they must not pass
     * @param options where its value stands
     * @param location the place that the issue names
     */
    public LimitedInputStream(InputStream in, ReadLimit limit, ReadOptions options, SourceLocation location) {
        super(in);
        this.limit = limit;
        this.most = options.limit(limit);
        this.options = options;
        this.location = location;
    }

    /** {@return the number of bytes read so far} */
    public long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            add(1);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            add(read);
        }
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = super.skip(wanted);
        add(skipped);
        return skipped;
    }

    @Override
    public synchronized void mark(int readLimit) {
        super.mark(readLimit);
        marked = count;
    }

    @Override
    public synchronized void reset() throws IOException {
        super.reset();
        count = marked;
    }

    private void add(long bytes) throws IOException {
        count += bytes;
        if (count > most) {
            throw TableIssue.limitPassed(location, limit, options);
        }
    }
}
