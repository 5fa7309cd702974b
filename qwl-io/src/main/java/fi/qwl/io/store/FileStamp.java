package fi.qwl.io.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** By what a file that was written since is known without reading it. */
record FileStamp(Path file, FileTime written, long size, Optional<Object> fileKey) {

    static FileStamp of(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileStamp(file, now.lastModifiedTime(), now.size(), Optional.ofNullable(now.fileKey()));
    }
}
