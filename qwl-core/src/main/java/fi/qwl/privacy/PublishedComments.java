package fi.qwl.privacy;

import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Comments as they may leave, each at one unit; {@link CommentRelease} decides which. Immutable.
 */
public final class PublishedComments {

    private final Wave wave;
    private final DisclosurePolicy policy;
    private final Map<UnitId, List<String>> comments;

    PublishedComments(Wave wave, DisclosurePolicy policy, Map<UnitId, List<String>> comments) {
        this.wave = Objects.requireNonNull(wave, "wave");
        this.policy = Objects.requireNonNull(policy, "policy");
        Map<UnitId, List<String>> copy = new LinkedHashMap<>();
        comments.forEach((unit, texts) -> copy.put(unit, List.copyOf(texts)));
        this.comments = Collections.unmodifiableMap(copy);
    }

    /**
     * Restores comments that left the host before. It is no way to publish: that is {@link Publisher#releaseComments}.
     *
     * @param wave which round of the survey
     * @param policy the policy that was kept
     * @param comments the comments by the unit at which they appear
     * @return comments equal to those that left
     * @throws IllegalArgumentException if a unit has fewer comments than people the policy asks for
     */
    public static PublishedComments restore(Wave wave, DisclosurePolicy policy, Map<UnitId, List<String>> comments) {
        comments.values().forEach(texts -> {
            if (texts.size() < policy.minimumForComments()) {
                throw new IllegalArgumentException("a unit must have comments by as many people as the policy asks for"
                        + "\nMaybe the stored comments are damaged.");
            }
        });
        return new PublishedComments(wave, policy, comments);
    }

    /** {@return which round of the survey it is} */
    public Wave wave() {
        return wave;
    }

    /** {@return the policy that was kept; for open data with the reason} */
    public DisclosurePolicy policy() {
        return policy;
    }

    /** {@return the units at which comments appear; unmodifiable} */
    public Set<UnitId> units() {
        return comments.keySet();
    }

    /**
     * The comments that appear at a unit: of its own people and of units below it that have too few.
     *
     * @param unit the unit
     * @return the comments, shuffled; empty where none may be shown there; unmodifiable
     */
    public List<String> comments(UnitId unit) {
        return comments.getOrDefault(unit, List.of());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublishedComments that
                && wave.equals(that.wave)
                && policy.equals(that.policy)
                && comments.equals(that.comments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(wave, policy, comments);
    }

    /** {@return wave, policy and number of units, never a comment} */
    @Override
    public String toString() {
        return "PublishedComments " + wave + "/" + policy.name() + " at " + comments.size() + " units";
    }
}
