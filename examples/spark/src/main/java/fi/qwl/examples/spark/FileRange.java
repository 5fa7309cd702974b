package fi.qwl.examples.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a text file: its lines that begin in a range of bytes.
 *
 * @param key whose answers they are
 * @param path the file
 * @param number which part it is, from 0
 * @param start the range's first byte
 * @param end the byte after its last
 */
record FileRange(WaveKey key, String path, int number, long start, long end) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Cuts a file into ranges of about one size. */
    static List<FileRange> cut(WaveKey key, Path file, long bytes) throws IOException {
        long size = Files.size(file);
        int parts = (int) Math.max(1, (size + bytes - 1) / bytes);
        List<FileRange> ranges = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            ranges.add(new FileRange(key, file.toString(), part, size * part / parts, size * (part + 1) / parts));
        }
        return ranges;
    }
}
