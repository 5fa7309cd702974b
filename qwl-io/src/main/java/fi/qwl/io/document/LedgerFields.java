package fi.qwl.io.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.qwl.model.Measure;
import fi.qwl.privacy.ReleaseAct;
import fi.qwl.privacy.ReleaseLedger;
import fi.qwl.privacy.ReleaseStamp;
import fi.qwl.privacy.UnitGroup;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The host's ledger as a JSON document, {@code "format": "qwl-ledger/1"}: what was shown of whom under which policy, and
 * fingerprints; no answers and no results. It is for the host alone, and a lost or shortened one makes later releases
 * unsafe: a field that is not known is refused, and so is a document of another format.
 *
 * <pre>{@code
 * {"format": "qwl-ledger/1",
 *  "releases": [{"wave": "2024", "snapshot": "0123456789abcdef", "policy": {"name": "standard", …},
 *                "shown": [{"key": "FE", "units": ["310", "320"]}],
 *                "groups": [{"measure": "FE", "id": "310/age=30–39", "name": "…", "units": ["310"],
 *                            "classes": {"age": "30–39"}}],
 *                "backgrounds": {"age": "fedcba9876543210"}}]}
 * }</pre>
 */
final class LedgerFields {

    private LedgerFields() {}

    static ObjectNode write(ReleaseLedger ledger) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode releases = document.putArray("releases");
        ledger.releases().forEach(release -> write(release, releases.addObject()));
        return document;
    }

    private static void write(ReleaseLedger.Release release, ObjectNode node) {
        node.put("wave", release.wave().toString());
        node.put("snapshot", release.snapshot());
        ReleaseStamp stamp = release.stamp();
        node.put("revision", stamp.revision());
        node.put("day", stamp.day().toString());
        node.put("rules", stamp.rules());
        node.put("request", stamp.request());
        node.put("headcounts", stamp.headcounts());
        node.set("policy", PolicyFields.write(release.policy()));
        ArrayNode shown = node.putArray("shown");
        release.shown().forEach((key, units) -> {
            ObjectNode entry = shown.addObject();
            entry.put("key", key);
            writeUnits(units, entry);
        });
        if (!release.groups().isEmpty()) {
            ArrayNode groups = node.putArray("groups");
            release.groups()
                    .forEach((key, ofMeasure) -> ofMeasure.forEach(group -> {
                        ObjectNode entry = groups.addObject();
                        entry.put("measure", key);
                        writeGroup(group, entry);
                    }));
        }
        if (!release.backgrounds().isEmpty()) {
            ObjectNode backgrounds = node.putObject("backgrounds");
            release.backgrounds().forEach(backgrounds::put);
        }
        if (!release.acts().isEmpty()) {
            ArrayNode acts = node.putArray("acts");
            release.acts()
                    .forEach(act -> acts.addObject()
                            .put("kind", PlanFields.code(act.kind()))
                            .put("text", act.text())
                            .put("by", act.by())
                            .put("day", act.day().toString()));
        }
    }

    static void writeGroup(UnitGroup group, ObjectNode node) {
        node.put("id", group.id());
        node.put("name", group.name());
        writeUnits(group.units(), node);
        if (!group.classes().isEmpty()) {
            ObjectNode classes = node.putObject("classes");
            group.classes().forEach(classes::put);
        }
    }

    private static void writeUnits(Set<UnitId> units, ObjectNode node) {
        ArrayNode ids = node.putArray("units");
        units.forEach(unit -> ids.add(unit.value()));
    }

    static ReleaseLedger read(PlanFields fields) throws DocumentFault {
        return ReleaseLedger.restore(fields.list("releases", LedgerFields::release));
    }

    private static ReleaseLedger.Release release(PlanFields fields) throws DocumentFault {
        Map<String, Set<UnitId>> shown = new LinkedHashMap<>();
        for (Entry entry : fields.list("shown", LedgerFields::entry)) {
            if (shown.put(entry.key, entry.units) != null) {
                throw new IllegalArgumentException("the key '" + entry.key + "' appears twice");
            }
        }
        Map<String, List<UnitGroup>> groups = new LinkedHashMap<>();
        for (GroupEntry entry : fields.list("groups", LedgerFields::group)) {
            groups.computeIfAbsent(entry.measure, none -> new ArrayList<>()).add(entry.group);
        }
        return new ReleaseLedger.Release(
                fields.require("wave", Wave::parse),
                fields.text("snapshot"),
                fields.object("policy", PolicyFields::read),
                shown,
                groups,
                fields.findObject("backgrounds", PlanFields::entries).orElse(Map.of()),
                new ReleaseStamp(
                        fields.integer("revision"),
                        fields.require("day", LocalDate::parse),
                        fields.integer("rules"),
                        fields.findText("request").orElse(""),
                        fields.findText("headcounts").orElse("")),
                fields.list("acts", LedgerFields::act));
    }

    private static ReleaseAct act(PlanFields fields) throws DocumentFault {
        return new ReleaseAct(
                fields.oneOf("kind", ReleaseAct.Kind.class),
                fields.text("text"),
                fields.text("by"),
                fields.require("day", LocalDate::parse));
    }

    private static Entry entry(PlanFields fields) throws DocumentFault {
        return new Entry(fields.text("key"), new TreeSet<>(fields.texts("units", UnitId::new)));
    }

    private static GroupEntry group(PlanFields fields) throws DocumentFault {
        UnitGroup group = new UnitGroup(
                fields.text("id"),
                fields.text("name"),
                new TreeSet<>(fields.texts("units", UnitId::new)),
                fields.findObject("classes", PlanFields::entries).orElse(Map.of()));
        return new GroupEntry(fields.require("measure", LedgerFields::keyOfGroups), group);
    }

    private static String keyOfGroups(String key) {
        return key.equals(ReleaseLedger.MERGED) ? key : Measure.ofKey(key).key();
    }

    private record Entry(String key, Set<UnitId> units) {}

    private record GroupEntry(String measure, UnitGroup group) {}
}
