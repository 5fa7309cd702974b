package fi.qwl.io.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.privacy.DisclosurePolicy;
import java.util.Optional;

/** The record of a policy: in publications, in ledgers and in definitions. */
final class PolicyFields {

    private PolicyFields() {}

    static ObjectNode write(DisclosurePolicy policy) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", policy.name());
        node.put("fewestForMeans", policy.fewestForMeans());
        node.put("fewestForSpread", policy.fewestForSpread());
        node.put("fewestForBands", policy.fewestForBands());
        node.put("fewestForComments", policy.fewestForComments());
        node.put("boundsWidth", policy.boundsWidth());
        policy.openDataReason().ifPresent(reason -> node.put("openData", reason));
        return node;
    }

    /** Reads what {@link #write} wrote; all of it. */
    static DisclosurePolicy read(PlanFields fields) throws UnreadablePlanException {
        String name = fields.text("name");
        int means = fields.integer("fewestForMeans");
        int spread = fields.integer("fewestForSpread");
        int bands = fields.integer("fewestForBands");
        int comments = fields.integer("fewestForComments");
        double width = fields.number("boundsWidth");
        Optional<String> reason = fields.findText("openData");
        return reason.isPresent()
                ? DisclosurePolicy.openData(reason.get())
                : DisclosurePolicy.builder(name)
                        .fewestForMeans(means)
                        .fewestForSpread(spread)
                        .fewestForBands(bands)
                        .fewestForComments(comments)
                        .boundsWidth(width)
                        .build();
    }

    /** Reads a policy that a person wrote; what is left out is as in the preset {@code standard}. */
    static Optional<DisclosurePolicy> read(JsonFields fields) {
        DisclosurePolicy.Builder builder = DisclosurePolicy.builder(fields.text("name"));
        builder.fewestForMeans(wholeOr(fields, "fewestForMeans", 5));
        builder.fewestForSpread(wholeOr(fields, "fewestForSpread", 10));
        if (fields.has("fewestForBands")) {
            builder.fewestForBands(fields.integer("fewestForBands", 5));
        }
        if (fields.has("fewestForComments")) {
            builder.fewestForComments(fields.integer("fewestForComments", 10));
        }
        fields.findNumber("boundsWidth").ifPresent(builder::boundsWidth);
        fields.reportUnknown();
        return fields.parsed("fewestForMeans", builder::build);
    }

    private static int wholeOr(JsonFields fields, String name, int fallback) {
        return fields.has(name) ? fields.integer(name, fallback) : fallback;
    }
}
