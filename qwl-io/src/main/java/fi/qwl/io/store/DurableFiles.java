package fi.qwl.io.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes files that are there whole or not at all, whenever the program or the machine stops.
 *
 * <p>A file appears under its name only after its content is on the disk. A new file is published by a hard link, which
 * fails if the name is taken: among several writers, threads or processes, exactly one wins, without locks that a killed
 * writer would leave behind.
 */
final class DurableFiles {

    static final String TEMPORARY = ".tmp-";

    private static final int CHUNK = 4096;

    /** Called before each step on the disk; tests stop the writer there. */
    private final Runnable beforeStep;

    DurableFiles(Runnable beforeStep) {
        this.beforeStep = beforeStep;
    }

    /**
     * Writes a new file.
     *
     * @throws FileAlreadyExistsException if the name is taken; then nothing is written
     * @throws NoSuchFileException if somebody cleaned up meanwhile; then nothing is written
     */
    void create(Path file, byte[] content) throws IOException {
        Path temporary = writeTemporary(file, content);
        try {
            link(file, temporary);
        } catch (IOException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
        forceDirectory(directoryOf(file));
        Files.deleteIfExists(temporary);
    }

    /** Writes a file instead of the one before. */
    void replace(Path file, byte[] content) throws IOException {
        Path temporary = writeTemporary(file, content);
        beforeStep.run();
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceDirectory(directoryOf(file));
    }

    /** Moves a file to a name that is free; the old name may be gone already, then nothing happens. */
    void moveAside(Path file, Path target) throws IOException {
        link(target, file);
        forceDirectory(directoryOf(target));
        delete(file);
    }

    void delete(Path file) throws IOException {
        beforeStep.run();
        Files.deleteIfExists(file);
        forceDirectory(directoryOf(file));
    }

    void createDirectories(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        beforeStep.run();
        Files.createDirectories(directory);
        Path parent = directory.toAbsolutePath().getParent();
        if (parent != null) {
            forceDirectory(parent);
        }
    }

    private Path writeTemporary(Path file, byte[] content) throws IOException {
        Path temporary = file.resolveSibling(TEMPORARY + UUID.randomUUID());
        beforeStep.run();
        try (FileChannel channel =
                FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                beforeStep.run();
                ByteBuffer chunk = rest.slice().limit(Math.min(CHUNK, rest.remaining()));
                rest.position(rest.position() + channel.write(chunk));
            }
            beforeStep.run();
            channel.force(true);
        }
        return temporary;
    }

    private void link(Path name, Path existing) throws IOException {
        beforeStep.run();
        try {
            Files.createLink(name, existing);
        } catch (UnsupportedOperationException e) {
            throw new IOException(
                    "the disk of " + name.getFileSystem() + " knows no hard links"
                            + "\nMaybe keep plans on a local disk, or in a database behind your own PlanStore.",
                    e);
        }
    }

    /** The name in the directory must reach the disk too. Windows does it by itself and lets no directory be opened. */
    private void forceDirectory(Path directory) throws IOException {
        beforeStep.run();
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static Path directoryOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("no file in a directory: " + file);
        }
        return parent;
    }
}
