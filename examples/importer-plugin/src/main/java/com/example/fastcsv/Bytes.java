package com.example.fastcsv;

import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableIssue;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A source's bytes, counted, and refused beyond the limit. */
final class Bytes extends FilterInputStream {

    private final ReadOptions options;
    private final SourceLocation file;
    private final long most;
    private long count;

    private Bytes(InputStream in, ReadOptions options, SourceLocation file) {
        super(in);
        this.options = options;
        this.file = file;
        this.most = options.limit(ReadLimit.FILE_BYTES);
    }

    static Bytes of(DocumentSource source, ReadOptions options, SourceLocation file) throws IOException {
        return new Bytes(source.open(), options, file);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        add(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        add(Math.max(0, read));
        return read;
    }

    private void add(int more) throws IOException {
        count += more;
        if (count > most) {
            throw TableIssue.limitPassed(file, ReadLimit.FILE_BYTES, options);
        }
    }
}
