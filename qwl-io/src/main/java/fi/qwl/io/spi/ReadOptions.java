package fi.qwl.io.spi;

import java.nio.charset.Charset;
import java.util.Objects;
import java.util.Optional;

/**
 * What the caller declares about a file, and the limits that no file may pass. Immutable; each {@code with} method
 * gives a changed copy.
 */
public final class ReadOptions {

    private static final ReadOptions DEFAULTS = new ReadOptions(null, (char) 0);

    private final @org.jspecify.annotations.Nullable Charset charset;
    private final char delimiter;

    private ReadOptions(@org.jspecify.annotations.Nullable Charset charset, char delimiter) {
        this.charset = charset;
        this.delimiter = delimiter;
    }

    /** {@return nothing declared, default limits} */
    public static ReadOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Declares a text file's encoding, which is otherwise found out.
     *
     * @param declared the encoding
     * @return the changed copy
     */
    public ReadOptions withCharset(Charset declared) {
        return new ReadOptions(Objects.requireNonNull(declared, "declared"), delimiter);
    }

    /**
     * Declares a text file's delimiter, which is otherwise found out.
     *
     * @param declared the character between fields
     * @return the changed copy
     */
    public ReadOptions withDelimiter(char declared) {
        return new ReadOptions(charset, declared);
    }

    /** {@return the declared encoding} */
    public Optional<Charset> charset() {
        return Optional.ofNullable(charset);
    }

    /** {@return the declared delimiter} */
    public Optional<Character> delimiter() {
        return delimiter == 0 ? Optional.empty() : Optional.of(delimiter);
    }
}
