package fi.qwl.privacy;

import fi.qwl.index.Results;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The host's book of what has been released: definitions only, no answers and no results. Each release of a wave must
 * be safe together with all earlier ones, regardless of the reader. Immutable.
 *
 * <p>A release is by key: a measure's key for its means; followed by {@code /range}, {@code /spread}, {@code /spread-word},
 * {@code /band} or {@code /distribution} for ranges, standard deviations, names of spread, bands and distributions; an item's as
 * {@code item/} and its id; {@code participation}; {@code comments}; for figures of several employers {@code joint/}, the
 * agreement's id and the measure's key, with the agreed groups' ids for units. Neighbours that were taken together have an
 * id of their own among the units; which they are is said under {@value #MERGED} among the groups.
 */
public final class ReleaseLedger {

    /** A ledger without releases: that of a fresh store. */
    static final ReleaseLedger NOTHING = new ReleaseLedger(List.of());

    private static final String ANY = "";

    private final transient List<Release> releases;
    private final transient Map<Wave, List<Release>> byWave = new HashMap<>();
    private final transient Map<Shown, Set<UnitId>> shown = new HashMap<>();

    private ReleaseLedger(List<Release> releases) {
        this.releases = List.copyOf(releases);
        for (Release release : releases) {
            if (release.wasUndone()) {
                continue;
            }
            byWave.computeIfAbsent(release.wave(), first -> new ArrayList<>()).add(release);
            release.shown().forEach((key, units) -> {
                shown.merge(new Shown(release.wave(), key, ANY), units, ReleaseLedger::union);
                shown.merge(new Shown(release.wave(), key, release.snapshot()), units, ReleaseLedger::union);
            });
        }
    }

    /** What the units with a released value are looked up by: publishing asks for every unit. */
    private record Shown(Wave wave, String key, String snapshot) {}

    private static Set<UnitId> union(Set<UnitId> some, Set<UnitId> others) {
        if (some.containsAll(others)) {
            return some;
        }
        Set<UnitId> all = new TreeSet<>(some);
        all.addAll(others);
        return Collections.unmodifiableSet(all);
    }

    /**
     * A ledger that a store reads back.
     *
     * @param releases every release, in order
     * @return the ledger
     */
    public static ReleaseLedger restore(List<Release> releases) {
        return new ReleaseLedger(releases);
    }

    /** {@return every release, in order; unmodifiable} */
    public List<Release> releases() {
        return releases;
    }

    /** The key of participation, beside the measures' keys. */
    static final String PARTICIPATION = "participation";

    /** What follows a measure's key for its spread. */
    static final String SPREAD = "/spread";

    /** What follows a measure's key for means that are shown as ranges. */
    static final String RANGE = "/range";

    /** What follows a measure's key for what its spread is called. */
    static final String SPREAD_WORD = "/spread-word";

    /** What follows a measure's key for its bands. */
    static final String BAND = "/band";

    /** What follows a measure's key for its distributions. */
    static final String DISTRIBUTION = "/distribution";

    /** The key of comments, whose releases are of other fingerprints than those of answers. */
    static final String COMMENTS = "comments";

    /** The key of the named neighbours that were taken together: what units the ids of such groups are of. */
    public static final String MERGED = "merged";

    /**
     * The units whose value has been released, from whatever answers.
     *
     * @param wave the wave
     * @param key a key as in {@link Release#shown()}
     * @return their ids, from all releases; sorted, unmodifiable
     */
    public Set<UnitId> released(Wave wave, String key) {
        return shown.getOrDefault(new Shown(wave, key, ANY), Set.of());
    }

    /**
     * The units whose value has been released from some answers.
     *
     * @param wave the wave
     * @param key a key as in {@link Release#shown()}
     * @param snapshot the fingerprint of the answers
     * @return their ids, from all releases of these answers; sorted, unmodifiable
     */
    public Set<UnitId> released(Wave wave, String key, String snapshot) {
        return shown.getOrDefault(new Shown(wave, key, snapshot), Set.of());
    }

    /** The units whose value was released of the last wave before another. */
    Set<UnitId> releasedBefore(Wave wave, String key) {
        return releases.stream()
                .map(Release::wave)
                .filter(earlier -> earlier.compareTo(wave) < 0)
                .max(Comparator.naturalOrder())
                .map(earlier -> released(earlier, key))
                .orElse(Set.of());
    }

    /**
     * The groups whose value has been released.
     *
     * @param wave the wave
     * @param key a measure's key
     * @return the groups, from all releases; unmodifiable
     */
    public Set<UnitGroup> releasedGroups(Wave wave, String key) {
        Set<UnitGroup> groups = new LinkedHashSet<>();
        releasesOf(wave).forEach(release -> groups.addAll(release.groups().getOrDefault(key, List.of())));
        return Collections.unmodifiableSet(groups);
    }

    /**
     * The answers of a wave that have been released.
     *
     * @param wave the wave
     * @return their fingerprints, in the order of release; unmodifiable
     */
    public Set<String> snapshots(Wave wave) {
        Set<String> snapshots = new LinkedHashSet<>();
        releasesOf(wave).stream().filter(Release::holdsAnswers).forEach(release -> snapshots.add(release.snapshot()));
        return Collections.unmodifiableSet(snapshots);
    }

    List<Release> releasesOf(Wave wave) {
        return Collections.unmodifiableList(byWave.getOrDefault(wave, List.of()));
    }

    /** The waves of which something has been released; in no order. */
    Set<Wave> waves() {
        return Collections.unmodifiableSet(byWave.keySet());
    }

    /** With one release recorded otherwise. */
    ReleaseLedger with(Release before, Release after) {
        List<Release> all = new ArrayList<>(releases);
        all.replaceAll(release -> release.equals(before) ? after : release);
        return new ReleaseLedger(all);
    }

    /** With the releases of waves that hold the same answers as one among the releases of that one, too. */
    ReleaseLedger joining(Wave wave, Set<Wave> same) {
        List<Release> all = new ArrayList<>(releases);
        same.stream()
                .flatMap(other -> releasesOf(other).stream())
                .map(release -> release.of(wave))
                .forEach(all::add);
        return same.isEmpty() ? this : new ReleaseLedger(all);
    }

    /** Without the releases of a wave: what a first release of it would be decided by. */
    ReleaseLedger without(Wave wave) {
        return new ReleaseLedger(releases.stream()
                .filter(release -> !release.wave().equals(wave))
                .toList());
    }

    ReleaseLedger with(Release release) {
        List<Release> all = new ArrayList<>(releases);
        all.add(release);
        return new ReleaseLedger(all);
    }

    /**
     * One release.
     */
    public static final class Release {

        private final transient Wave wave;
        private final transient String snapshot;
        private final transient DisclosurePolicy policy;
        private final transient Map<String, Set<UnitId>> shown;
        private final transient Map<String, List<UnitGroup>> groups;
        private final transient Map<String, String> backgrounds;
        private final transient ReleaseStamp stamp;
        private final transient List<ReleaseAct> acts;

        /**
         * A release as a store reads it back.
         *
         * @param wave the wave
         * @param snapshot a fingerprint of the answers and of the organisation that it was made from
         * @param policy the policy that was kept
         * @param shown the units with a released value, by key; sorted, unmodifiable
         * @param groups the groups with a released mean, by the measure's key, and under {@link #MERGED} the neighbours that
         *     were taken together; sorted by key, unmodifiable
         * @param backgrounds of each background that groups are of, a fingerprint of who is in which class; sorted, unmodifiable
         * @param stamp when and by what it was decided
         * @param acts what became of it: hand-outs, and how it ended; in order, unmodifiable
         */
        public Release(
                Wave wave,
                String snapshot,
                DisclosurePolicy policy,
                Map<String, Set<UnitId>> shown,
                Map<String, List<UnitGroup>> groups,
                Map<String, String> backgrounds,
                ReleaseStamp stamp,
                List<ReleaseAct> acts) {
            Objects.requireNonNull(wave, "wave");
            Objects.requireNonNull(snapshot, "snapshot");
            Objects.requireNonNull(policy, "policy");
            Objects.requireNonNull(stamp, "stamp");
            Map<String, Set<UnitId>> units = new TreeMap<>();
            shown.forEach((key, ids) -> units.put(key, Collections.unmodifiableSet(new TreeSet<>(ids))));
            this.shown = Collections.unmodifiableMap(units);
            Map<String, List<UnitGroup>> copy = new TreeMap<>();
            groups.forEach((key, ofMeasure) -> copy.put(key, List.copyOf(ofMeasure)));
            this.groups = Collections.unmodifiableMap(copy);
            this.backgrounds = Collections.unmodifiableMap(new TreeMap<>(backgrounds));

            this.wave = wave;
            this.snapshot = snapshot;
            this.policy = policy;
            this.stamp = stamp;
            this.acts = List.copyOf(acts);
        }

        /** A release that nothing has become of yet. */
        Release(
                Wave wave,
                String snapshot,
                DisclosurePolicy policy,
                Map<String, Set<UnitId>> shown,
                Map<String, List<UnitGroup>> groups,
                Map<String, String> backgrounds,
                ReleaseStamp stamp) {
            this(wave, snapshot, policy, shown, groups, backgrounds, stamp, List.of());
        }

        /** {@return the wave} */
        public Wave wave() {
            return wave;
        }

        /** {@return a fingerprint of the answers and of the organisation that it was made from} */
        public String snapshot() {
            return snapshot;
        }

        /** {@return the policy that was kept} */
        public DisclosurePolicy policy() {
            return policy;
        }

        /** {@return the units with a released value, by key; sorted, unmodifiable} */
        public Map<String, Set<UnitId>> shown() {
            return shown;
        }

        /** {@return the groups with a released mean, by the measure's key; sorted by key, unmodifiable} */
        public Map<String, List<UnitGroup>> groups() {
            return groups;
        }

        /** {@return of each background that groups are of, a fingerprint of who is in which class; sorted, unmodifiable} */
        public Map<String, String> backgrounds() {
            return backgrounds;
        }

        /** {@return when and by what it was decided} */
        public ReleaseStamp stamp() {
            return stamp;
        }

        /** {@return what became of it: hand-outs, and how it ended; in order, unmodifiable} */
        public List<ReleaseAct> acts() {
            return acts;
        }

        /** The same release with one more act. */
        Release with(ReleaseAct act) {
            List<ReleaseAct> all = new ArrayList<>(acts);
            all.add(act);
            return new Release(wave, snapshot, policy, shown, groups, backgrounds, stamp, all);
        }

        /** The same release as one of another wave. */
        Release of(Wave other) {
            return new Release(other, snapshot, policy, shown, groups, backgrounds, stamp, acts);
        }

        /** Whether nobody but the releaser has had it, and it was withdrawn: then it is as if it had not been. */
        boolean wasUndone() {
            return has(ReleaseAct.Kind.WITHDRAWN) && !has(ReleaseAct.Kind.HANDED_OUT);
        }

        /** {@return whether its publication may still be handed out as what it says it is} */
        public boolean stands() {
            return !has(ReleaseAct.Kind.WITHDRAWN) && !has(ReleaseAct.Kind.REBOOKED);
        }

        boolean has(ReleaseAct.Kind kind) {
            return acts.stream().anyMatch(act -> act.kind() == kind);
        }

        /** Whether it is what a task asks for: then it is not decided again. */
        boolean isOf(Results results, ReleaseTask task) {
            return wave.equals(results.wave())
                    && snapshot.equals(results.snapshot())
                    && policy.equals(task.policy())
                    && stamp.request().equals(task.stamp().request())
                    && stamp.headcounts().equals(task.stamp().headcounts());
        }

        /** Whether it shows the very same: then the ledger gains nothing by it. */
        boolean isSame(Release other) {
            return definitions().equals(other.definitions());
        }

        private List<Object> definitions() {
            return List.of(wave, snapshot, policy, shown, groups, backgrounds);
        }

        boolean holdsComments() {
            return shown.keySet().equals(Set.of(COMMENTS));
        }

        /** Comments and joint figures have their own fingerprints. */
        boolean holdsAnswers() {
            return !holdsComments() && shown.keySet().stream().noneMatch(key -> key.startsWith(JointRelease.PREFIX));
        }

        private List<Object> parts() {
            return List.of(wave, snapshot, policy, shown, groups, backgrounds, stamp, acts);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Release that && parts().equals(that.parts());
        }

        @Override
        public int hashCode() {
            return parts().hashCode();
        }

        /** {@return what it is, never a value} */
        @Override
        public String toString() {
            return "Release";
        }
    }

    private List<Object> parts() {
        return List.of(releases);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReleaseLedger that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** {@return what it is, never a value} */
    @Override
    public String toString() {
        return "ReleaseLedger";
    }
}
