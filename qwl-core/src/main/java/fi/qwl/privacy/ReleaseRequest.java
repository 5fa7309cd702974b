package fi.qwl.privacy;

import fi.qwl.index.Results;
import fi.qwl.policy.DisclosurePolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a release is asked to be: the units of the tree, under what was promised, unless more groups or a stricter policy are
 * asked for. Immutable; {@code with} methods give changed copies.
 *
 * <pre>{@code
 * ReleaseRequest request = ReleaseRequest.on(LocalDate.of(2024, 11, 15))
 *         .withGroups(UnitGroup.ofClasses(results, "age", root));
 * Publication publication = Publisher.release(results, request, store);
 * }</pre>
 */
public final class ReleaseRequest {

    private final transient LocalDate day;
    private final transient @Nullable DisclosurePolicy policy;
    private final transient List<UnitGroup> groups;
    private final transient long lastSeen;
    private final transient @Nullable Correction correction;
    private final transient String reason;
    private final transient String by;

    private ReleaseRequest(
            LocalDate day,
            @Nullable DisclosurePolicy policy,
            List<UnitGroup> groups,
            long lastSeen,
            @Nullable Correction correction,
            String reason,
            String by) {
        this.correction = correction;
        this.reason = reason;
        this.by = by;
        this.day = Objects.requireNonNull(day, "day");
        this.policy = policy;
        this.groups = List.copyOf(groups);
        this.lastSeen = lastSeen;
    }

    /**
     * A request for the units of the tree, under what was promised.
     *
     * @param day the day of the release
     * @return the request
     */
    public static ReleaseRequest on(LocalDate day) {
        return new ReleaseRequest(day, null, List.of(), 0, null, "", "");
    }

    /**
     * Asks for a stricter release than was promised.
     *
     * @param stricter a policy that keeps the promise; a weaker one is refused at the release
     * @return the changed copy
     */
    public ReleaseRequest withPolicy(DisclosurePolicy stricter) {
        return new ReleaseRequest(
                day, Objects.requireNonNull(stricter, "stricter"), groups, lastSeen, correction, reason, by);
    }

    /**
     * Asks for groups as well.
     *
     * @param more the groups, the more important first
     * @return the changed copy
     */
    public ReleaseRequest withGroups(List<UnitGroup> more) {
        List<UnitGroup> all = new ArrayList<>(groups);
        all.addAll(more);
        return new ReleaseRequest(day, policy, all, lastSeen, correction, reason, by);
    }

    /**
     * Says which revision of the store the host has seen: a store that is older was restored from a backup and has
     * forgotten releases, so the release is refused.
     *
     * @param revision the highest {@link Publication#revision()} that the host knows of
     * @return the changed copy
     */
    public ReleaseRequest withLastSeen(long revision) {
        return new ReleaseRequest(day, policy, groups, revision, correction, reason, by);
    }

    /**
     * Says that the wave was released from other answers, and why these come now. New values then go where what changed is of
     * nobody or of at least as many people as the policy asks for; the earlier releases of the wave are superseded.
     *
     * @param kind what becomes of values that cannot safely be replaced
     * @param why the reason, for the record; not blank
     * @param decidedBy who decided, an opaque id or a role; not blank
     * @return the changed copy
     * @throws IllegalArgumentException if a text is blank
     */
    public ReleaseRequest withCorrection(Correction kind, String why, String decidedBy) {
        ReleaseAct act = new ReleaseAct(ReleaseAct.Kind.SUPERSEDED, why, decidedBy, day);
        return new ReleaseRequest(day, policy, groups, lastSeen, kind, act.text(), act.by());
    }

    /** {@return what becomes of values that cannot safely be replaced, where this is a correction} */
    public Optional<Correction> correction() {
        return Optional.ofNullable(correction);
    }

    /** What is recorded with the releases that a correction replaces. */
    ReleaseAct superseding() {
        return new ReleaseAct(ReleaseAct.Kind.SUPERSEDED, reason, by, day);
    }

    /** {@return the day of the release} */
    public LocalDate day() {
        return day;
    }

    /** {@return the stricter policy that is asked for; empty for what was promised} */
    public Optional<DisclosurePolicy> policy() {
        return Optional.ofNullable(policy);
    }

    /** {@return groups across the tree or of background classes, the more important first; unmodifiable} */
    public List<UnitGroup> groups() {
        return groups;
    }

    /** {@return the revision of the store that the host has seen; 0 if it says none} */
    public long lastSeen() {
        return lastSeen;
    }

    /** What the release is decided from, given what is kept. */
    ReleaseTask task(Results results, SurveyReleases kept) {
        DisclosurePolicy promise = results.promise();
        DisclosurePolicy asked = policy == null ? promise : policy;
        if (!asked.isAtLeastAsStrictAs(promise)) {
            throw ReleaseRefusal.weaker(promise, asked).exception();
        }
        if (kept.revision() < lastSeen) {
            throw ReleaseRefusal.forgetful(kept.revision(), lastSeen).exception();
        }
        ReleaseStamp stamp =
                new ReleaseStamp(kept.revision() + 1, day, Publisher.RULES, fingerprint(results), results.headcounts());
        ReleaseLedger judged = kept.ledger().joining(results.wave(), kept.wavesOfSameAnswers(results));
        return new ReleaseTask(asked, judged, groups, kept.results(), stamp);
    }

    private String fingerprint(Results results) {
        StringBuilder all = new StringBuilder(correction == null ? "" : correction.name());
        groups.forEach(group -> all.append(group.id())
                .append('\n')
                .append(group.units())
                .append('\n')
                .append(group.classes())
                .append('\n'));
        new TreeMap<>(results.baseSnapshots())
                .forEach((wave, snapshot) ->
                        all.append(wave).append(' ').append(snapshot).append('\n'));
        return CommentRelease.digest(all.toString()).substring(0, 16);
    }

    private List<Object> parts() {
        return List.of(day, policy(), groups, lastSeen, correction(), reason, by);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReleaseRequest that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** {@return what it is, never a value} */
    @Override
    public String toString() {
        return "ReleaseRequest";
    }
}
