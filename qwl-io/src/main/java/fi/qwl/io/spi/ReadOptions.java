package fi.qwl.io.spi;

import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the caller declares about a file, and the limits that no file may pass. Immutable; each {@code with} method
 * gives a changed copy. The password is in no text that this class gives.
 */
public final class ReadOptions {

    private static final ReadListener NOBODY = (rows, bytes) -> true;
    private static final ReadOptions DEFAULTS =
            new ReadOptions(null, null, (char) 0, false, null, NOBODY, new EnumMap<>(ReadLimit.class));

    private final @Nullable Charset charset;
    private final @Nullable Charset lineFallback;
    private final char delimiter;
    private final boolean areStrayQuotesRead;
    private final @Nullable String password;
    private final ReadListener listener;
    /** What was set; an enum's map, since readers ask often. */
    private final EnumMap<ReadLimit, Long> limits;

    private ReadOptions(
            @Nullable Charset charset,
            @Nullable Charset lineFallback,
            char delimiter,
            boolean areStrayQuotesRead,
            @Nullable String password,
            ReadListener listener,
            EnumMap<ReadLimit, Long> limits) {
        this.charset = charset;
        this.lineFallback = lineFallback;
        this.delimiter = delimiter;
        this.areStrayQuotesRead = areStrayQuotesRead;
        this.password = password;
        this.listener = listener;
        this.limits = limits;
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
        Objects.requireNonNull(declared, "declared");
        return new ReadOptions(declared, lineFallback, delimiter, areStrayQuotesRead, password, listener, limits);
    }

    /**
     * Declares how the lines of a UTF-8 text are read that are not UTF-8, as in a file that was put together of two: line by
     * line, and each such line is reported. Without it a file of two encodings is refused.
     *
     * @param declared the encoding of those lines
     * @return the changed copy
     */
    public ReadOptions withLineFallback(Charset declared) {
        Objects.requireNonNull(declared, "declared");
        return new ReadOptions(charset, declared, delimiter, areStrayQuotesRead, password, listener, limits);
    }

    /**
     * Lets quotes inside a quoted cell be part of the cell though they are not written twice: {@code "she said "no" twice"}.
     * Such a cell ends on its own line, and each is reported. Without it they are an error.
     *
     * @return the changed copy
     */
    public ReadOptions withStrayQuotes() {
        return new ReadOptions(charset, lineFallback, delimiter, true, password, listener, limits);
    }

    /**
     * Declares a text file's delimiter, which is otherwise found out.
     *
     * @param declared the character between fields; no quote, no line end, no half of a character
     * @return the changed copy
     * @throws IllegalArgumentException if the character cannot be a delimiter
     */
    public ReadOptions withDelimiter(char declared) {
        if (declared == '"'
                || declared == '\r'
                || declared == '\n'
                || declared == 0
                || Character.isSurrogate(declared)) {
            throw new IllegalArgumentException(
                    "delimiter must not be a quote, a line end or half a character but was character number "
                            + (int) declared);
        }
        return new ReadOptions(charset, lineFallback, declared, areStrayQuotesRead, password, listener, limits);
    }

    /**
     * Gives the password of an encrypted workbook.
     *
     * @param given the password
     * @return the changed copy
     */
    public ReadOptions withPassword(String given) {
        Objects.requireNonNull(given, "given");
        return new ReadOptions(charset, lineFallback, delimiter, areStrayQuotesRead, given, listener, limits);
    }

    /**
     * Lets somebody hear how far the reading has come, and end it.
     *
     * @param hearing who hears it; takes the place of an earlier one
     * @return the changed copy
     */
    public ReadOptions withListener(ReadListener hearing) {
        Objects.requireNonNull(hearing, "hearing");
        return new ReadOptions(charset, lineFallback, delimiter, areStrayQuotesRead, password, hearing, limits);
    }

    /**
     * Sets a limit.
     *
     * @param limit what is limited
     * @param value the largest allowed number, at least 1
     * @return the changed copy
     * @throws IllegalArgumentException if the value is below 1
     */
    public ReadOptions withLimit(ReadLimit limit, long value) {
        Objects.requireNonNull(limit, "limit");
        if (value < 1) {
            throw new IllegalArgumentException("limit " + limit + " must be at least 1 but was " + value);
        }
        EnumMap<ReadLimit, Long> changed = new EnumMap<>(limits);
        changed.put(limit, value);
        return new ReadOptions(charset, lineFallback, delimiter, areStrayQuotesRead, password, listener, changed);
    }

    /** {@return the declared encoding} */
    public Optional<Charset> charset() {
        return Optional.ofNullable(charset);
    }

    /** {@return the declared encoding of lines that are not UTF-8} */
    public Optional<Charset> lineFallback() {
        return Optional.ofNullable(lineFallback);
    }

    /** {@return whether quotes inside a quoted cell are read though they are not written twice} */
    public boolean areStrayQuotesRead() {
        return areStrayQuotesRead;
    }

    /** {@return the declared delimiter} */
    public Optional<Character> delimiter() {
        return delimiter == 0 ? Optional.empty() : Optional.of(delimiter);
    }

    /** {@return the password that was given} */
    public Optional<String> password() {
        return Optional.ofNullable(password);
    }

    /** {@return who hears how far the reading has come; it does nothing if nobody was named} */
    public ReadListener listener() {
        return listener;
    }

    /**
     * A limit.
     *
     * @param limit what is limited
     * @return the largest allowed number
     */
    public long limit(ReadLimit limit) {
        return limits.getOrDefault(limit, limit.byDefault());
    }
}
