package fi.qwl.io.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fi.qwl.plan.DevelopmentPlan;
import java.nio.charset.StandardCharsets;

/**
 * Plans as JSON documents, {@code "format": "qwl-plan/1"}, for hosts without a mapper of their own; those with one
 * register {@link QwlJacksonModule}. A document that was written by any released version is read for ever; one of a later
 * format is refused with a message. A field that is not known is refused, since writing the plan again would lose it.
 *
 * <p>Days are ISO dates, instants are in UTC, percents are numbers, enum constants are written like {@code in-progress},
 * and what is empty is left out. The format's JSON Schema is the resource {@code qwl-plan-1.schema.json} beside this class.
 */
public final class PlanJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PlanJson() {}

    /**
     * Writes a plan.
     *
     * @param plan the plan
     * @return the document, indented, with a line feed at its end
     */
    public static String write(DevelopmentPlan plan) {
        // The tree's own pretty printing takes the machine's line ends; documents have the same bytes everywhere.
        return PlanWriter.write(plan).toPrettyString().replace("\r\n", "\n") + "\n";
    }

    /**
     * Reads a plan.
     *
     * @param document the document's characters
     * @return the plan
     * @throws UnreadablePlanException if it is no plan, with the place and the reason
     */
    public static DevelopmentPlan read(String document) throws UnreadablePlanException {
        try {
            return PlanReader.read(MAPPER.readTree(document));
        } catch (JsonProcessingException e) {
            throw broken(e);
        }
    }

    /**
     * Reads a plan.
     *
     * @param document the document's bytes, UTF-8
     * @return the plan
     * @throws UnreadablePlanException if it is no plan, with the place and the reason
     */
    public static DevelopmentPlan read(byte[] document) throws UnreadablePlanException {
        return read(new String(document, StandardCharsets.UTF_8));
    }

    /** Without the source text that the parser would quote: it may hold the unit's own words. */
    static UnreadablePlanException broken(JsonProcessingException e) {
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
        return new UnreadablePlanException("no JSON: broken at line " + line + ", column " + column
                + "\nMaybe the file was cut off, or a comma or quote is missing.");
    }
}
