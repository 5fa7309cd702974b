package fi.qwl.io.document;

import fi.qwl.io.spi.DocumentSource;
import java.io.IOException;
import java.io.InputStream;

/** What is packed with the library, next to this class. */
final class Resources {

    private Resources() {}

    static byte[] bytes(String name) throws IOException {
        try (InputStream stream = Resources.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("there is no resource " + name);
            }
            return stream.readAllBytes();
        }
    }

    static DocumentSource document(String name) throws IOException {
        return DocumentSource.of(name, bytes(name));
    }
}
