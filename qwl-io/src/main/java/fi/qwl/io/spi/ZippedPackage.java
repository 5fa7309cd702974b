package fi.qwl.io.spi;

import fi.qwl.io.issue.SourceLocation;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a zipped file such as a workbook, for the formats that read one. Every part has a separate limit, a
 * repetitive part is no bomb, memory is enough for bytes that are no file, and no temporary file is written. Names are
 * compared without regard to case, to the kind of slash and to a slash at the beginning, which differ between programs.
 *
 * <pre>{@code
 * try (ZippedPackage parts = ZippedPackage.open(DocumentSource.of(file), ReadOptions.defaults());
 *         LimitedInputStream content = parts.open("content.xml", ReadLimit.EXPANDED_BYTES)) {
 *     log(content.readAllBytes().length + " bytes");
 * }
 * }</pre>
 *
 * <p>It is for the format to refuse a document type in the XML of a part.
 *
 * <p>Not safe for use by several threads.
 */
public final class ZippedPackage implements Closeable {

    private final ZipFile zip;
    private final ReadOptions options;
    private final SourceLocation file;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

    private ZippedPackage(ZipFile zip, ReadOptions options, SourceLocation file) {
        this.zip = zip;
        this.options = options;
        this.file = file;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            entries.putIfAbsent(key(entry.getName()), entry);
        }
    }

    /**
     * Opens a zipped file.
     *
     * @param source the bytes; read from their path if they have one, else held in memory
     * @param options the limits, of which {@link ReadLimit#FILE_BYTES} holds from the start
     * @return the parts; to be closed
     * @throws IOException if the stream is broken, or as an {@link UnreadableTableException} if the bytes are no zip
     *     archive or too many
     */
    public static ZippedPackage open(DocumentSource source, ReadOptions options) throws IOException {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(options, "options");
        SourceLocation file = SourceLocation.ofFile(source.name());
        SeekableByteChannel channel = channel(source, options, file);
        boolean isOpen = false;
        try {
            ZippedPackage parts = new ZippedPackage(
                    ZipFile.builder().setSeekableByteChannel(channel).get(), options, file);
            isOpen = true;
            return parts;
        } catch (IOException | RuntimeException e) {
            // The library's message may quote the content.
            throw TableIssue.WORKBOOK_DAMAGED.unreadable(
                    file, "The file cannot be unpacked (" + e.getClass().getSimpleName() + ").");
        } finally {
            if (!isOpen) {
                channel.close();
            }
        }
    }

    private static SeekableByteChannel channel(DocumentSource source, ReadOptions options, SourceLocation file)
            throws IOException {
        Optional<Path> path = source.path();
        if (path.isEmpty()) {
            try (InputStream in = new LimitedInputStream(source.open(), ReadLimit.FILE_BYTES, options, file)) {
                return new SeekableInMemoryByteChannel(in.readAllBytes());
            }
        }
        if (Files.size(path.get()) > options.limit(ReadLimit.FILE_BYTES)) {
            throw TableIssue.limitPassed(file, ReadLimit.FILE_BYTES, options);
        }
        return FileChannel.open(path.get(), StandardOpenOption.READ);
    }

    private static String key(String name) {
        String forward = name.replace('\\', '/');
        return (forward.startsWith("/") ? forward.substring(1) : forward).toLowerCase(Locale.ROOT);
    }

    /** {@return the parts' names as they are stored, in the order of the archive} */
    public List<String> names() {
        return entries.values().stream().map(ZipArchiveEntry::getName).toList();
    }

    /**
     * Whether there is a part.
     *
     * @param name its name
     * @return true if there is
     */
    public boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /**
     * Opens a part.
     *
     * @param name its name
     * @param limit what its unpacked bytes must not pass, such as {@link ReadLimit#EXPANDED_BYTES}
     * @return the unpacked bytes, counted; to be closed
     * @throws IOException if the stream is broken, or as an {@link UnreadableTableException} if there is no such part or
     *     it is packed in an unknown way
     */
    public LimitedInputStream open(String name, ReadLimit limit) throws IOException {
        ZipArchiveEntry entry = entries.get(key(name));
        if (entry == null) {
            throw TableIssue.WORKBOOK_DAMAGED.unreadable(file, "The workbook lacks one of its parts.");
        }
        if (!zip.canReadEntryData(entry)) {
            throw TableIssue.WORKBOOK_DAMAGED.unreadable(
                    file, "A part of the workbook is packed in a way that no spreadsheet program uses.");
        }
        return new LimitedInputStream(zip.getInputStream(entry), limit, options, file);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
