package fi.qwl.io.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;

/**
 * Keeps two cleanings of a store apart: each would bring back what the other took out. Saving needs no such mark.
 */
final class Maintenance {

    /** A cleaning. */
    @FunctionalInterface
    interface Task {
        int run() throws IOException;
    }

    private final PlanFiles files;
    private final DurableFiles disk;

    Maintenance(PlanFiles files, DurableFiles disk) {
        this.files = files;
        this.disk = disk;
    }

    int run(String name, Task task) throws IOException {
        disk.createDirectories(files.root());
        try {
            disk.create(files.maintenance(), name.getBytes(StandardCharsets.UTF_8));
        } catch (FileAlreadyExistsException e) {
            throw new IOException(
                    "another redactPerson or purgeBefore is at work on this store, or was stopped in the middle: "
                            + files.maintenance()
                            + "\nMaybe wait; if no program is at work, delete that file and do it again.",
                    e);
        }
        try {
            return task.run();
        } finally {
            disk.delete(files.maintenance());
        }
    }
}
