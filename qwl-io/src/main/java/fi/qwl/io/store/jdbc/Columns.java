package fi.qwl.io.store.jdbc;

import fi.qwl.io.document.Documents;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.plan.DevelopmentPlan;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** How values stand in columns. */
final class Columns {

    /** Within what every database stores. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private Columns() {}

    /** In microseconds, as databases keep it; cut and not rounded, so that nothing becomes newer than it is. */
    static OffsetDateTime moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    static LocalDate day(LocalDate day) {
        LocalDate notBefore = day.isBefore(FIRST_DAY) ? FIRST_DAY : day;
        return notBefore.isAfter(LAST_DAY) ? LAST_DAY : notBefore;
    }

    static DevelopmentPlan plan(byte[] document) throws IOException {
        return document("a plan's version", document, DevelopmentPlan.class);
    }

    static <T> T document(String what, byte[] document, Class<T> type) throws IOException {
        ImportResult<T> read = Documents.read(DocumentSource.of(what, document), type);
        if (read.value().isEmpty()) {
            throw new IOException(what + " cannot be read: " + read.issues().get(0)
                    + "\nMaybe a backup is whole, or a later version of the library wrote it.");
        }
        return read.orElseThrow();
    }
}
