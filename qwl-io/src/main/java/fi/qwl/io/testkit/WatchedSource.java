package fi.qwl.io.testkit;

import fi.qwl.io.spi.DocumentSource;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes of which every opened stream is watched until it is closed. */
final class WatchedSource implements DocumentSource {

    private final String name;
    private final byte[] bytes;
    private int open;

    WatchedSource(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** How many streams are open. */
    int openStreams() {
        return open;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public InputStream open() {
        open++;
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            private boolean isClosed;

            @Override
            public void close() throws IOException {
                if (!isClosed) {
                    isClosed = true;
                    open--;
                }
                super.close();
            }
        };
    }

    /** Not known, so that a format must count. */
    @Override
    public long size() {
        return -1;
    }
}
