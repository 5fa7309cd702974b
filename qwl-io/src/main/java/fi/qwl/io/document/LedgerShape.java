package fi.qwl.io.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.module.SimpleModule;
import fi.qwl.policy.DisclosurePolicy;
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

/**
 * How the host's ledger looks: what was shown of whom under which policy, and fingerprints; no answers and no results. A
 * lost or shortened one makes later releases unsafe.
 *
 * @param releases every release, in order
 */
record LedgerShape(@JsonProperty @Presence(isNeeded = true) List<ReleaseLedger.Release> releases) {

    static void addTo(SimpleModule module) {
        Shapes.as(module, ReleaseLedger.Release.class, ReleaseShape.class, ReleaseShape::of, ReleaseShape::release);
    }

    static LedgerShape of(ReleaseLedger ledger) {
        return new LedgerShape(ledger.releases());
    }

    ReleaseLedger ledger() {
        return ReleaseLedger.restore(releases);
    }

    /**
     * One release.
     *
     * @param wave the wave
     * @param snapshot a fingerprint of the answers and of the organisation that it was made from
     * @param revision the store's revision that holds the release for the first time
     * @param day the day of the decision
     * @param rules the version of the rules of protection that decided
     * @param request a fingerprint of what was asked for beside the units
     * @param headcounts a fingerprint of how many were invited
     * @param policy the policy that was kept
     * @param shown the units with a released value, by what was shown
     * @param groups the groups with a released mean
     * @param backgrounds of each background that groups are of, a fingerprint of who is in which class
     * @param acts what became of the release
     */
    record ReleaseShape(
            Wave wave,
            String snapshot,
            long revision,
            LocalDate day,
            int rules,
            @JsonProperty @Presence(isNeeded = false) String request,
            @JsonProperty @Presence(isNeeded = false) String headcounts,
            DisclosurePolicy policy,
            @JsonProperty @Presence(isNeeded = true) List<ShownUnits> shown,
            List<ReleasedGroup> groups,
            Map<String, String> backgrounds,
            List<ActShape> acts) {

        private static ReleaseShape of(ReleaseLedger.Release release) {
            ReleaseStamp stamp = release.stamp();
            List<ReleasedGroup> groups = new ArrayList<>();
            release.groups()
                    .forEach((measure, ofMeasure) ->
                            ofMeasure.forEach(group -> groups.add(ReleasedGroup.of(measure, group))));
            return new ReleaseShape(
                    release.wave(),
                    release.snapshot(),
                    stamp.revision(),
                    stamp.day(),
                    stamp.rules(),
                    stamp.request(),
                    stamp.headcounts(),
                    release.policy(),
                    release.shown().entrySet().stream()
                            .map(entry -> new ShownUnits(entry.getKey(), entry.getValue()))
                            .toList(),
                    groups,
                    release.backgrounds(),
                    release.acts().stream().map(ActShape::of).toList());
        }

        private ReleaseLedger.Release release() {
            Map<String, Set<UnitId>> units = new LinkedHashMap<>();
            for (ShownUnits entry : shown) {
                if (units.put(entry.key, entry.units) != null) {
                    throw new IllegalArgumentException("the key '" + entry.key + "' appears twice");
                }
            }
            Map<String, List<UnitGroup>> byMeasure = new LinkedHashMap<>();
            groups.forEach(group -> byMeasure
                    .computeIfAbsent(group.measure, none -> new ArrayList<>())
                    .add(new UnitGroup(group.id, group.name, group.units, group.classes)));
            return new ReleaseLedger.Release(
                    wave,
                    snapshot,
                    policy,
                    units,
                    byMeasure,
                    backgrounds,
                    new ReleaseStamp(revision, day, rules, request, headcounts),
                    acts.stream().map(ActShape::act).toList());
        }
    }

    /**
     * The units of which something was shown.
     *
     * @param key what was shown: a measure's key, and what of it
     * @param units the units
     */
    record ShownUnits(
            String key,
            @JsonProperty @Presence(isNeeded = true) Set<UnitId> units) {}

    /**
     * A group with a released mean.
     *
     * @param measure the measure's key
     * @param id the group's id
     * @param name its name for people
     * @param units its units
     * @param classes the class by background, where only people of that class are meant
     */
    record ReleasedGroup(
            String measure,
            String id,
            String name,
            @JsonProperty @Presence(isNeeded = true) Set<UnitId> units,
            Map<String, String> classes) {

        private static ReleasedGroup of(String measure, UnitGroup group) {
            return new ReleasedGroup(measure, group.id(), group.name(), group.units(), group.classes());
        }
    }

    /**
     * What became of a release.
     *
     * @param kind what was done
     * @param text to whom it was handed out, or why it ended
     * @param by who decided
     * @param day when
     */
    record ActShape(ReleaseAct.Kind kind, String text, String by, LocalDate day) {

        private static ActShape of(ReleaseAct act) {
            return new ActShape(act.kind(), act.text(), act.by(), act.day());
        }

        private ReleaseAct act() {
            return new ReleaseAct(kind, text, by, day);
        }
    }
}
