package fi.qwl.io.excel;

import java.io.IOException;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.jspecify.annotations.Nullable;

/**
 * POI's records, but never more than the stream has room for: past the end of a damaged encrypted stream POI would go on
 * with records of nothing for minutes.
 */
final class BiffRecords {

    /** A record has a header of four bytes at least. */
    private static final int LEAST_BYTES = 4;

    private final RecordFactoryInputStream records;
    private long left;

    BiffRecords(RecordFactoryInputStream records, long streamSize) {
        this.records = records;
        this.left = streamSize / LEAST_BYTES + 1;
    }

    /** The next record; null at the end. */
    @Nullable
    Record next() throws IOException {
        Record record = records.nextRecord();
        left--;
        if (left < 0 && record != null) {
            throw new IOException("more records than the stream has room for");
        }
        return record;
    }
}
