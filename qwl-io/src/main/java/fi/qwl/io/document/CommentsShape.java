package fi.qwl.io.document;

import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.PublishedComments;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How released comments look; not how many were withheld.
 *
 * @param wave which round of the survey it is
 * @param policy the policy that was kept
 * @param units the comments by the unit at which they appear
 */
record CommentsShape(Wave wave, DisclosurePolicy policy, List<UnitComments> units) {

    static CommentsShape of(PublishedComments comments) {
        return new CommentsShape(
                comments.wave(),
                comments.policy(),
                comments.units().stream()
                        .map(unit -> new UnitComments(unit, comments.comments(unit)))
                        .toList());
    }

    PublishedComments published() {
        Map<UnitId, List<String>> byUnit = new LinkedHashMap<>();
        units.forEach(unit -> byUnit.put(unit.id, unit.comments));
        return PublishedComments.restore(wave, policy, byUnit);
    }

    /**
     * The comments that appear at a unit.
     *
     * @param id the unit
     * @param comments the comments, shuffled
     */
    record UnitComments(UnitId id, List<String> comments) {}
}
