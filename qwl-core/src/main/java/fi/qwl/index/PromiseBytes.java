package fi.qwl.index;

import fi.qwl.policy.DisclosurePolicy;
import java.io.IOException;

/** The promise among the bytes of cells: its name, then its thresholds; for open data the reason alone. */
final class PromiseBytes {

    private static final int MOST_PEOPLE = 1_000_000;

    private PromiseBytes() {}

    static void write(DisclosurePolicy promise, CompactWriter writer) throws IOException {
        writer.text(promise.openDataReason().orElse(""));
        if (promise.openDataReason().isEmpty()) {
            writer.text(promise.name());
            writer.number(promise.minimumForMeans());
            writer.number(promise.minimumForSpread());
            writer.number(promise.minimumForBands());
            writer.number(promise.minimumForComments());
            writer.decimal(promise.minimumIntervalWidth());
        }
    }

    static DisclosurePolicy read(CompactReader reader) throws IOException {
        String reason = reader.text();
        try {
            if (!reason.isEmpty()) {
                return DisclosurePolicy.openData(reason);
            }
            return DisclosurePolicy.builder(reader.text())
                    .minimumForMeans(reader.smallNumber(MOST_PEOPLE))
                    .minimumForSpread(reader.smallNumber(MOST_PEOPLE))
                    .minimumForBands(positive(reader))
                    .minimumForComments(positive(reader))
                    .minimumIntervalWidth(reader.decimal())
                    .build();
        } catch (IllegalArgumentException impossible) {
            throw reader.refusal("there is no such promise");
        }
    }

    /** A builder takes 0 for what it has to fill in. */
    private static int positive(CompactReader reader) throws IOException {
        int people = reader.smallNumber(MOST_PEOPLE);
        reader.require(people > 0, "there is no such promise");
        return people;
    }
}
