package fi.qwl.io.document;

import fi.qwl.io.tree.JsonFields;
import fi.qwl.policy.DisclosurePolicy;
import java.util.Optional;

/** Reads a policy of a definition. */
final class PolicyFields {

    private PolicyFields() {}

    /**
     * Reads a policy that a person wrote; what is left out is as in the preset {@code standard}. Open data need a reason and
     * no more.
     */
    static Optional<DisclosurePolicy> read(JsonFields fields) {
        if (fields.has("openData")) {
            Optional<String> reason = fields.findText("openData");
            fields.reportUnknown();
            return reason.flatMap(text -> fields.parsed("openData", () -> DisclosurePolicy.openData(text)));
        }
        DisclosurePolicy.Builder builder = DisclosurePolicy.builder(fields.text("name"));
        builder.minimumForMeans(wholeOr(fields, "minimumForMeans", 5));
        builder.minimumForSpread(wholeOr(fields, "minimumForSpread", 10));
        if (fields.has("minimumForBands")) {
            builder.minimumForBands(fields.integer("minimumForBands", 5));
        }
        if (fields.has("minimumForComments")) {
            builder.minimumForComments(fields.integer("minimumForComments", 10));
        }
        fields.findNumber("minimumIntervalWidth").ifPresent(builder::minimumIntervalWidth);
        fields.reportUnknown();
        return fields.parsed("minimumForMeans", builder::build);
    }

    private static int wholeOr(JsonFields fields, String name, int fallback) {
        return fields.has(name) ? fields.integer(name, fallback) : fallback;
    }
}
