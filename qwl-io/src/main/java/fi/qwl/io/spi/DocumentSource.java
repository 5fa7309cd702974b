package fi.qwl.io.spi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Bytes that can be read more than once: a file, an array, or the host's own. Nothing is copied to a temporary file.
 */
public interface DocumentSource {

    /** {@return the name that messages use, usually the file's name without its folder} */
    String name();

    /**
     * Opens the bytes from their start.
     *
     * @return a stream, to be closed by the caller
     * @throws IOException if they cannot be read
     */
    InputStream open() throws IOException;

    /**
     * The number of bytes.
     *
     * @return the size, or -1 if it is not known
     * @throws IOException if it cannot be found out
     */
    long size() throws IOException;

    /** {@return the file, if the bytes are one; formats that need random access may use it} */
    default Optional<Path> path() {
        return Optional.empty();
    }

    /**
     * A file.
     *
     * @param path where it lies
     * @return the source; the file is not touched yet
     */
    static DocumentSource of(Path path) {
        Objects.requireNonNull(path, "path");
        return new DocumentSource() {
            @Override
            public String name() {
                Path fileName = path.getFileName();
                return fileName == null ? path.toString() : fileName.toString();
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(path);
            }

            @Override
            public long size() throws IOException {
                return Files.size(path);
            }

            @Override
            public Optional<Path> path() {
                return Optional.of(path);
            }
        };
    }

    /**
     * An array of bytes.
     *
     * @param name the name that messages use
     * @param bytes the content; not copied, must not change
     * @return the source
     */
    static DocumentSource of(String name, byte[] bytes) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(bytes, "bytes");
        return new DocumentSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long size() {
                return bytes.length;
            }
        };
    }
}
