package fi.qwl.io.store;

import static java.util.Objects.requireNonNull;

import fi.qwl.privacy.ReleaseStore;
import fi.qwl.privacy.SurveyReleases;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps the releases of one survey in a directory of its own: an archive for the last revision, and an empty file for each
 * earlier one.
 *
 * <pre>{@code
 * ReleaseStore store = FileReleaseStore.in(folder.resolve("releases"));
 * }</pre>
 *
 * <p>Several threads, programs and machines may share the directory if its file system knows hard links. A revision is
 * written beside its place, forced to the disk and published under its name in one step that only one writer can win; a
 * writer that is killed leaves the old revision or the new one. A revision that cannot be read is an error: without it the
 * next release might give the last one away.
 *
 * <p>The directory holds unprotected results: keep it where only those may read it who may read the answers, never beside
 * what is handed out. Immutable and safe for use by several threads.
 */
public final class FileReleaseStore implements ReleaseStore {

    private static final Pattern REVISION = Pattern.compile("r(\\d{8})\\.zip");

    private final Path directory;
    private final DurableFiles disk;

    FileReleaseStore(Path directory, DurableFiles disk) {
        this.directory = directory;
        this.disk = disk;
    }

    /**
     * A store in a directory, which is made at the first release.
     *
     * @param directory the directory; nothing else should be in it
     * @return the store
     */
    public static FileReleaseStore in(Path directory) {
        return new FileReleaseStore(requireNonNull(directory, "directory"), new DurableFiles(() -> {}));
    }

    @Override
    public SurveyReleases read() throws IOException {
        while (true) {
            NavigableMap<Long, Path> revisions = revisions();
            if (revisions.isEmpty()) {
                return SurveyReleases.fresh();
            }
            Path last = revisions.lastEntry().getValue();
            byte[] archive = Files.readAllBytes(last);
            // An empty one was the last when the names were listed; there is a later one now.
            if (archive.length > 0) {
                return ReleaseArchive.read(archive);
            }
        }
    }

    @Override
    public boolean write(SurveyReleases next) throws IOException {
        NavigableMap<Long, Path> revisions = revisions();
        long last = revisions.isEmpty() ? 0 : revisions.lastKey();
        if (next.revision() != last + 1) {
            return false;
        }
        byte[] archive = ReleaseArchive.write(next);
        disk.createDirectories(directory);
        try {
            disk.create(file(next.revision()), archive);
        } catch (FileAlreadyExistsException e) {
            return false;
        }
        // The names stay: a slow writer of an earlier revision must find its name taken.
        for (Path old : revisions.values()) {
            if (Files.size(old) > 0) {
                disk.replace(old, new byte[0]);
            }
        }
        return true;
    }

    private Path file(long revision) {
        return directory.resolve(String.format(Locale.ROOT, "r%08d.zip", revision));
    }

    private NavigableMap<Long, Path> revisions() throws IOException {
        NavigableMap<Long, Path> revisions = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                Matcher matcher = REVISION.matcher(String.valueOf(file.getFileName()));
                if (matcher.matches()) {
                    revisions.put(Long.valueOf(matcher.group(1)), file);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return revisions;
        }
        return revisions;
    }
}
