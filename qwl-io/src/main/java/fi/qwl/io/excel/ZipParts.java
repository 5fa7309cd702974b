package fi.qwl.io.excel;

import fi.qwl.io.bytes.LimitedInputStream;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableIssue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a packed workbook, handed to POI. Ours, because POI's own would need settings that hold for the whole
 * virtual machine: here every part has an absolute limit of its own, a repetitive part is no bomb, memory is enough for
 * bytes that are no file, and no temporary file is written.
 */
final class ZipParts implements ZipEntrySource {

    private final ZipFile zip;
    private final ReadOptions options;
    private final SourceLocation file;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private boolean isClosed;

    private ZipParts(ZipFile zip, ReadOptions options, SourceLocation file) {
        this.zip = zip;
        this.options = options;
        this.file = file;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            entries.putIfAbsent(key(entry.getName()), entry);
        }
    }

    static ZipParts open(SeekableByteChannel channel, ReadOptions options, SourceLocation file) throws IOException {
        return new ZipParts(ZipFile.builder().setSeekableByteChannel(channel).get(), options, file);
    }

    /** Names differ in case and in their slashes between programs, and sometimes begin with one. */
    private static String key(String name) {
        String forward = name.replace('\\', '/');
        return (forward.startsWith("/") ? forward.substring(1) : forward).toLowerCase(Locale.ROOT);
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return Collections.enumeration(entries.values());
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        return entries.get(key(path));
    }

    /** What POI itself reads are descriptions, which it holds in memory. */
    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return stream(entry, ReadLimit.DESCRIPTION_BYTES);
    }

    /** A part for a reader of ours. */
    LimitedInputStream stream(ZipArchiveEntry entry, ReadLimit limit) throws IOException {
        if (!zip.canReadEntryData(entry)) {
            throw TableIssue.WORKBOOK_DAMAGED.unreadable(
                    file, "A part of the workbook is packed in a way that no spreadsheet program uses.");
        }
        return new LimitedInputStream(zip.getInputStream(entry), limit, options, file);
    }

    @Override
    public void close() throws IOException {
        isClosed = true;
        zip.close();
    }

    @Override
    public boolean isClosed() {
        return isClosed;
    }
}
