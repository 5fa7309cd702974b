package fi.qwl.io.store;

import fi.qwl.index.Results;
import fi.qwl.io.document.Documents;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.privacy.Publication;
import fi.qwl.privacy.ReleaseLedger;
import fi.qwl.privacy.SurveyReleases;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * All that a release store keeps of a survey in one archive, for a file or a column of a database. A ZIP archive of documents:
 * {@code revision.txt}, {@code ledger.json} ({@code qwl-ledger/1}), {@code results/0001.json} and so on ({@code
 * qwl-internal-results/1}), {@code publications/0001.json} and so on ({@code qwl-results/1}). The same state gives the same
 * bytes. Confidential: it holds unprotected results.
 *
 * <pre>{@code
 * byte[] row = ReleaseArchive.write(store.read());
 * SurveyReleases kept = ReleaseArchive.read(row);
 * }</pre>
 */
public final class ReleaseArchive {

    private static final String REVISION = "revision.txt";
    private static final String LEDGER = "ledger.json";
    private static final String RESULTS = "results/";
    private static final String PUBLICATIONS = "publications/";
    /** ZIP archives begin in 1980; the same moment in every archive, so that nothing tells when it was written. */
    private static final long NO_TIME = 315_619_200_000L;

    private ReleaseArchive() {}

    /**
     * Writes a state.
     *
     * @param releases what is kept
     * @return the archive
     * @throws IOException if it cannot be written to memory
     */
    public static byte[] write(SurveyReleases releases) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(archive, REVISION, String.valueOf(releases.revision()).getBytes(StandardCharsets.US_ASCII));
            put(archive, LEDGER, Documents.write(releases.ledger()));
            int number = 0;
            for (Results results : releases.results()) {
                put(archive, name(RESULTS, ++number), Documents.write(results));
            }
            number = 0;
            for (Publication publication : releases.publications()) {
                put(archive, name(PUBLICATIONS, ++number), Documents.write(publication));
            }
        }
        return bytes.toByteArray();
    }

    private static String name(String folder, int number) {
        return folder + String.format(Locale.ROOT, "%04d.json", number);
    }

    private static void put(ZipOutputStream archive, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(NO_TIME);
        archive.putNextEntry(entry);
        archive.write(content);
        archive.closeEntry();
    }

    /**
     * Reads a state.
     *
     * @param archive what {@link #write} wrote
     * @return the state
     * @throws IOException if it is no such archive, or a document in it is damaged; never a fresh state
     */
    public static SurveyReleases read(byte[] archive) throws IOException {
        long revision = -1;
        ReleaseLedger ledger = null;
        List<Results> results = new ArrayList<>();
        List<Publication> publications = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                byte[] content = in.readAllBytes();
                if (name.equals(REVISION)) {
                    revision = Long.parseLong(new String(content, StandardCharsets.US_ASCII));
                } else if (name.equals(LEDGER)) {
                    ledger = document(name, content, ReleaseLedger.class);
                } else if (name.startsWith(RESULTS)) {
                    results.add(document(name, content, Results.class));
                } else if (name.startsWith(PUBLICATIONS)) {
                    publications.add(document(name, content, Publication.class));
                }
            }
            if (ledger == null) {
                throw new IOException("no archive of releases: it holds no " + LEDGER);
            }
            return SurveyReleases.restore(revision, ledger, results, publications);
        } catch (IllegalArgumentException e) {
            throw new IOException("the archive of releases is damaged\nMaybe a backup is whole.", e);
        }
    }

    private static <T> T document(String name, byte[] content, Class<T> type) throws IOException {
        ImportResult<T> read =
                Documents.read(DocumentSource.of(name, content), type).allOrNothing();
        if (read.value().isEmpty()) {
            throw new IOException(name + " in the archive of releases cannot be read: "
                    + read.issues().get(0) + "\nMaybe a backup is whole, or a later version of the library wrote it.");
        }
        return read.orElseThrow();
    }
}
