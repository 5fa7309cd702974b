package fi.qwl.io.hostile;

import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.testing.Read;
import java.io.IOException;
import java.nio.file.Path;

/** Reads each file it is given, in a process with little memory, and prints with which issue the reading ended. */
final class HostileReading {

    private HostileReading() {}

    public static void main(String[] files) throws IOException {
        ReadOptions options = ReadOptions.defaults()
                .withLimit(ReadLimit.EXPANDED_BYTES, 96L << 20)
                .withLimit(ReadLimit.SHARED_CHARACTERS, 4L << 20);
        for (String file : files) {
            Path path = Path.of(file);
            System.out.println(path.getFileName() + " "
                    + Read.failure(DocumentSource.of(path), options).code());
        }
    }
}
