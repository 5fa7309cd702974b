package fi.qwl.examples.spark;

import fi.qwl.io.spi.DocumentSource;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A range of a text file as a file of its own: the header line, then the lines that begin in the range. Every line of the file
 * is in exactly one of its ranges. A line ends at a line feed, also inside quotes.
 */
final class RangeSource implements DocumentSource {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final byte[] header;
    private final long start;
    private final long end;

    private RangeSource(Path file, byte[] header, long start, long end) {
        this.file = file;
        this.header = header;
        this.start = start;
        this.end = end;
    }

    static RangeSource of(FileRange range) throws IOException {
        Path file = Path.of(range.path());
        byte[] header = line(file, 0);
        return new RangeSource(
                file, header, lineFrom(file, range.start(), header.length), lineFrom(file, range.end(), header.length));
    }

    /** Where the first line below the header begins that begins at a byte or after it. */
    private static long lineFrom(Path file, long at, int header) throws IOException {
        return at <= header ? header : at - 1 + line(file, at - 1).length;
    }

    /** The bytes up to the next line feed, with it. */
    private static byte[] line(Path file, long from) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (InputStream in = open(file, from)) {
            int next = in.read();
            while (next >= 0) {
                line.write(next);
                next = next == '\n' ? -1 : in.read();
            }
        }
        return line.toByteArray();
    }

    private static InputStream open(Path file, long from) throws IOException {
        FileChannel channel = FileChannel.open(file);
        return new BufferedInputStream(Channels.newInputStream(channel.position(from)), BUFFER);
    }

    /** How many lines the range has, without the header. */
    long lines() throws IOException {
        long lines = 0;
        byte last = '\n';
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = new Bounded(open(file, start), end - start)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int at = 0; at < read; at++) {
                    lines += buffer[at] == '\n' ? 1 : 0;
                }
                last = buffer[read - 1];
            }
        }
        return last == '\n' ? lines : lines + 1;
    }

    @Override
    public String name() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public InputStream open() throws IOException {
        return new SequenceInputStream(new ByteArrayInputStream(header), new Bounded(open(file, start), end - start));
    }

    @Override
    public long size() {
        return header.length + end - start;
    }

    /** Ends after so many bytes. */
    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, long bytes) {
            super(in);
            left = bytes;
        }

        @Override
        public int read() throws IOException {
            if (left == 0) {
                return -1;
            }
            left--;
            return super.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0 && length > 0) {
                return -1;
            }
            int read = super.read(target, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }
    }
}
