package fi.qwl.io.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.io.tree.JsonFields;
import fi.qwl.policy.DisclosurePolicy;
import java.util.Optional;

/** The record of a policy: in publications, in ledgers and in definitions. */
final class PolicyFields {

    private PolicyFields() {}

    static ObjectNode write(DisclosurePolicy policy) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", policy.name());
        node.put("minimumForMeans", policy.minimumForMeans());
        node.put("minimumForSpread", policy.minimumForSpread());
        node.put("minimumForBands", policy.minimumForBands());
        node.put("minimumForComments", policy.minimumForComments());
        node.put("minimumIntervalWidth", policy.minimumIntervalWidth());
        policy.openDataReason().ifPresent(reason -> node.put("openData", reason));
        return node;
    }

    /** A policy as a person would write it. */
    static ObjectNode writePromise(DisclosurePolicy promise) {
        return promise.openDataReason()
                .map(reason -> JsonNodeFactory.instance.objectNode().put("openData", reason))
                .orElseGet(() -> write(promise));
    }

    /** Reads what {@link #write} wrote; all of it. */
    static DisclosurePolicy read(PlanFields fields) throws DocumentFault {
        String name = fields.text("name");
        int means = fields.integer("minimumForMeans");
        int spread = fields.integer("minimumForSpread");
        int bands = fields.integer("minimumForBands");
        int comments = fields.integer("minimumForComments");
        double width = fields.number("minimumIntervalWidth");
        Optional<String> reason = fields.findText("openData");
        return reason.isPresent()
                ? DisclosurePolicy.openData(reason.get())
                : DisclosurePolicy.builder(name)
                        .minimumForMeans(means)
                        .minimumForSpread(spread)
                        .minimumForBands(bands)
                        .minimumForComments(comments)
                        .minimumIntervalWidth(width)
                        .build();
    }

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
