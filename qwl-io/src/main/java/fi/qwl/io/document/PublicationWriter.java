package fi.qwl.io.document;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.Measure;
import fi.qwl.model.NineDecimals;
import fi.qwl.model.Provenance;
import fi.qwl.privacy.CommentRelease;
import fi.qwl.privacy.Participation;
import fi.qwl.privacy.PublishedChange;
import fi.qwl.privacy.PublishedGroup;
import fi.qwl.privacy.PublishedItems;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.privacy.UnitGroup;
import fi.qwl.risk.IndividualRiskVerdict;
import fi.qwl.stats.Interval;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a publication as {@code qwl-results/1}. Means are written to nine decimals, as verdicts see them. */
final class PublicationWriter {

    private static final String FORMAT = "qwl-results/1";

    private static final JsonMapper MAPPER = new JsonMapper();

    private PublicationWriter() {}

    static JsonNode write(PublishedResults results) {
        return tree(json -> write(results, json));
    }

    /** Writes by tokens. */
    @FunctionalInterface
    private interface Tokens {
        void write(JsonGenerator json) throws IOException;
    }

    private static JsonNode tree(Tokens tokens) {
        try (TokenBuffer buffer = new TokenBuffer(MAPPER, false)) {
            tokens.write(buffer);
            return MAPPER.readTree(buffer.asParser());
        } catch (IOException e) {
            throw new UncheckedIOException("a tree cannot be written to memory", e);
        }
    }

    static JsonNode write(PublishedItems items) {
        return tree(json -> write(items, json));
    }

    private static void write(PublishedItems items, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", "qwl-items/1");
        json.writeStringField("wave", items.wave().toString());
        json.writeFieldName("policy");
        json.writeTree(PolicyFields.write(items.policy()));
        json.writeArrayFieldStart("units");
        for (Unit unit : items.organisation().units()) {
            json.writeStartObject();
            json.writeStringField("id", unit.id().value());
            json.writeObjectFieldStart("values");
            for (Item item : items.items()) {
                json.writeObjectFieldStart(item.id().value());
                writeValue(items.value(unit.id(), item.id()), json);
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Not how many comments were withheld. */
    static JsonNode write(CommentRelease release) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("format", "qwl-comments/1").put("wave", release.wave().toString());
        node.set("policy", PolicyFields.write(release.policy()));
        ArrayNode units = node.putArray("units");
        for (UnitId unit : release.units()) {
            release.comments(unit)
                    .forEach(units.addObject().put("id", unit.value()).putArray("comments")::add);
        }
        return node;
    }

    private static void write(PublishedResults results, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("format", FORMAT);
        json.writeStringField("id", results.id());
        json.writeStringField("wave", results.wave().toString());
        json.writeStringField("origin", written(results.origin()));
        json.writeStringField("order", written(results.order()));
        writeModel(results.model(), json);
        json.writeFieldName("policy");
        json.writeTree(PolicyFields.write(results.policy()));
        json.writeArrayFieldStart("measures");
        for (Measure measure : results.measures()) {
            json.writeString(measure.key());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("units");
        for (PublishedUnit unit : results.units()) {
            writeUnit(results, unit, json);
        }
        json.writeEndArray();
        writeGroups("groups", results.groups(), json);
        writeGroups("merged", results.merged(), json);
        json.writeEndObject();
    }

    private static void writeGroups(String field, List<PublishedGroup> groups, JsonGenerator json) throws IOException {
        if (!groups.isEmpty()) {
            json.writeArrayFieldStart(field);
            for (PublishedGroup group : groups) {
                writeGroup(group, json);
            }
            json.writeEndArray();
        }
    }

    private static void writeGroup(PublishedGroup published, JsonGenerator json) throws IOException {
        UnitGroup group = published.group();
        json.writeStartObject();
        json.writeStringField("id", group.id());
        json.writeStringField("name", group.name());
        json.writeArrayFieldStart("units");
        for (UnitId unit : group.units()) {
            json.writeString(unit.value());
        }
        json.writeEndArray();
        if (!group.classes().isEmpty()) {
            json.writeObjectFieldStart("classes");
            for (Map.Entry<String, String> entry : group.classes().entrySet()) {
                json.writeStringField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
        }
        json.writeObjectFieldStart("values");
        for (Map.Entry<Measure, PublishedValue> entry : published.values().entrySet()) {
            json.writeObjectFieldStart(entry.getKey().key());
            writeValue(entry.getValue(), json);
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    static void writeValue(PublishedValue value, JsonGenerator json) throws IOException {
        if (value instanceof PublishedValue.Shown shown) {
            writeShown(shown, json);
        } else if (value instanceof PublishedValue.Banded banded) {
            json.writeStringField("band", written(banded.band()));
            json.writeNumberField("from", banded.band().from());
            json.writeNumberField("to", banded.band().to());
        } else if (value instanceof PublishedValue.Ranged ranged) {
            json.writeNumberField("n", ranged.n());
            json.writeNumberField("from", ranged.from());
            json.writeNumberField("to", ranged.to());
        } else if (value instanceof PublishedValue.Hidden hidden) {
            json.writeStringField("hidden", written(hidden.reason()));
        }
    }

    private static void writeModel(IndexModel model, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("model");
        json.writeStringField("name", model.name());
        json.writeStringField("version", model.version());
        json.writeBooleanField("calibrated", model.isCalibrated());
        json.writeObjectFieldStart("limits");
        for (Factor factor : Factor.values()) {
            json.writeNumberField(factor.key(), model.limits().of(factor));
        }
        json.writeEndObject();
        json.writeObjectFieldStart("provenance");
        for (Map.Entry<String, Provenance> part : model.provenance().entrySet()) {
            json.writeStringField(
                    part.getKey(),
                    written(part.getValue().label()) + ": " + part.getValue().text());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeUnit(PublishedResults results, PublishedUnit published, JsonGenerator json)
            throws IOException {
        Unit unit = published.unit();
        json.writeStartObject();
        json.writeStringField("id", unit.id().value());
        json.writeStringField("name", unit.name());
        json.writeStringField("level", written(unit.level()));
        if (unit.parent().isPresent()) {
            json.writeStringField("parent", unit.parent().get().value());
        }
        writeParticipation(published.participation(), json);
        json.writeObjectFieldStart("values");
        for (Map.Entry<Measure, PublishedValue> entry : published.values().entrySet()) {
            json.writeObjectFieldStart(entry.getKey().key());
            writeValue(entry.getValue(), json);
            if (entry.getValue() instanceof PublishedValue.Hidden) {
                Optional<PublishedUnit> nearest = results.nearestShown(unit.id(), entry.getKey());
                if (nearest.isPresent()) {
                    json.writeStringField("shownAt", nearest.get().unit().id().value());
                }
                Optional<PublishedGroup> merged = results.findMerged(unit.id());
                if (merged.isPresent()) {
                    json.writeStringField("shownWith", merged.get().group().id());
                }
            }
            Optional<PublishedValue.Shown> others = published.findOthers(entry.getKey());
            if (others.isPresent()) {
                json.writeObjectFieldStart("otherUnits");
                writeShown(others.get(), json);
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        if (!published.individualRisks().isEmpty()) {
            json.writeArrayFieldStart("individualRisks");
            for (IndividualRiskVerdict verdict : published.individualRisks()) {
                json.writeStartObject();
                json.writeStringField("risk", verdict.risk().id());
                json.writeBooleanField("elevated", verdict.isElevated());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void writeParticipation(Participation participation, JsonGenerator json) throws IOException {
        if (participation.invited().isPresent()) {
            json.writeNumberField("invited", participation.invited().getAsInt());
        }
        if (participation.respondents().isPresent()) {
            json.writeNumberField("respondents", participation.respondents().getAsLong());
        }
        if (participation.responseRate().isPresent()) {
            json.writeNumberField(
                    "responseRate",
                    NineDecimals.round(participation.responseRate().getAsDouble()));
        }
    }

    private static void writeShown(PublishedValue.Shown shown, JsonGenerator json) throws IOException {
        json.writeNumberField("n", shown.n());
        json.writeNumberField("mean", NineDecimals.round(shown.mean()));
        if (shown.sd().isPresent()) {
            json.writeNumberField("sd", NineDecimals.round(shown.sd().getAsDouble()));
        }
        if (shown.spread().isPresent()) {
            json.writeStringField("spread", written(shown.spread().get()));
        }
        if (shown.status().isPresent()) {
            json.writeStringField("status", written(shown.status().get()));
        }
        if (shown.interval().isPresent()) {
            Interval.Bounds interval = shown.interval().get();
            json.writeObjectFieldStart("interval");
            json.writeNumberField("confidence", interval.confidence());
            json.writeNumberField("lower", NineDecimals.round(interval.lower()));
            json.writeNumberField("upper", NineDecimals.round(interval.upper()));
            json.writeEndObject();
        }
        if (shown.distribution().isPresent()) {
            writeDistribution(shown.distribution().get(), json);
        }
        if (shown.change().isPresent()) {
            PublishedChange change = shown.change().get();
            json.writeObjectFieldStart("change");
            json.writeStringField("since", change.since().toString());
            json.writeNumberField("then", NineDecimals.round(change.baseMean()));
            json.writeNumberField("difference", NineDecimals.round(change.difference()));
            json.writeEndObject();
        }
    }

    private static void writeDistribution(PublishedValue.Distribution told, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("distribution");
        json.writeArrayFieldStart("histogram");
        for (long count : told.histogram()) {
            json.writeNumber(count);
        }
        json.writeEndArray();
        if (!told.quartiles().isEmpty()) {
            json.writeArrayFieldStart("quartiles");
            for (double quartile : told.quartiles()) {
                json.writeNumber(quartile);
            }
            json.writeEndArray();
        }
        if (told.shareBelowLimit().isPresent()) {
            json.writeNumberField(
                    "shareBelowLimit", NineDecimals.round(told.shareBelowLimit().getAsDouble()));
        }
        json.writeEndObject();
    }

    private static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
