package fi.qwl.privacy;

import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The host's book of what has been released: definitions only, no answers and no results. Each release of a wave must
 * be safe together with all earlier ones, whoever read them. Immutable.
 *
 * <p>One snapshot of each wave: late answers, another tree or other headcounts of a wave that has been released are
 * refused, never guessed. Several releases of one snapshot, under other policies or with other groups across the tree,
 * are admitted, reduced or answered with a part of what has been shown.
 *
 * <p>A release is by key: a measure's key for its means; followed by {@code /spread} or {@code /band} for these, or by
 * {@code /group/} and a group's id for a group's mean, with the group's units; and {@code participation}.
 *
 * @param releases every release, in order; unmodifiable
 */
public record ReleaseLedger(List<Release> releases) {

    /** Stands between a measure's key and a group's id. */
    static final String GROUP = "/group/";

    public ReleaseLedger {
        releases = List.copyOf(releases);
    }

    /** {@return a ledger without releases, for a first one} */
    public static ReleaseLedger empty() {
        return new ReleaseLedger(List.of());
    }

    /**
     * The units whose value has been released.
     *
     * @param wave the wave
     * @param key a key as in {@link Release#shown()}
     * @return their ids, from all releases; sorted, unmodifiable
     */
    public Set<UnitId> released(Wave wave, String key) {
        Set<UnitId> units = new TreeSet<>();
        for (Release release : releases) {
            if (release.wave().equals(wave)) {
                units.addAll(release.shown().getOrDefault(key, Set.of()));
            }
        }
        return Collections.unmodifiableSet(units);
    }

    /**
     * The groups across the tree whose value has been released.
     *
     * @param wave the wave
     * @param key a measure's key
     * @return the units of each group, from all releases; unmodifiable
     */
    public Set<Set<UnitId>> releasedGroups(Wave wave, String key) {
        Set<Set<UnitId>> groups = new java.util.LinkedHashSet<>();
        for (Release release : releases) {
            release.shown().forEach((shown, units) -> {
                if (release.wave().equals(wave) && shown.startsWith(key + GROUP)) {
                    groups.add(units);
                }
            });
        }
        return Collections.unmodifiableSet(groups);
    }

    /**
     * The snapshot of a wave that has been released.
     *
     * @param wave the wave
     * @return its name; none if nothing of the wave has been released
     */
    public Optional<String> findSnapshot(Wave wave) {
        return releases.stream()
                .filter(release -> release.wave().equals(wave))
                .map(Release::snapshot)
                .findFirst();
    }

    ReleaseLedger with(Release release) {
        List<Release> all = new ArrayList<>(releases);
        all.add(release);
        return new ReleaseLedger(all);
    }

    /**
     * One release.
     *
     * @param wave the wave
     * @param snapshot which state of its answers and of the organisation it was made from
     * @param policy the policy that was kept
     * @param shown the units with a released value, by key; sorted, unmodifiable
     */
    public record Release(Wave wave, String snapshot, DisclosurePolicy policy, Map<String, Set<UnitId>> shown) {

        public Release {
            Objects.requireNonNull(wave, "wave");
            Objects.requireNonNull(snapshot, "snapshot");
            Objects.requireNonNull(policy, "policy");
            Map<String, Set<UnitId>> copy = new TreeMap<>();
            shown.forEach((measure, units) -> copy.put(measure, Collections.unmodifiableSet(new TreeSet<>(units))));
            shown = Collections.unmodifiableMap(copy);
        }
    }
}
