package fi.qwl.privacy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a release gives: the results that may leave, why they are fewer than they might be, and how the store knows the
 * release again.
 */
public final class Publication {

    private final transient PublishedResults results;
    private final transient Set<Reduction> reductions;
    private final transient long revision;
    private final transient LocalDate day;

    Publication(PublishedResults results, Set<Reduction> reductions, ReleaseStamp stamp) {
        Objects.requireNonNull(results, "results");
        Set<Reduction> copy = EnumSet.noneOf(Reduction.class);
        copy.addAll(reductions);
        this.reductions = Collections.unmodifiableSet(copy);

        this.results = results;
        this.revision = stamp.revision();
        this.day = stamp.day();
    }

    /** {@return the published results} */
    public PublishedResults results() {
        return results;
    }

    /**
     * The revision of the store that holds the release for the first time, by which it is known there. A store of an earlier
     * revision has forgotten it ({@link ReleaseRequest#withLastSeen}).
     *
     * @return at least 1
     */
    public long revision() {
        return revision;
    }

    /** {@return the day of the release} */
    public LocalDate day() {
        return day;
    }

    /**
     * {@return why less is shown than a first release of the units alone would show; empty where nothing was reduced;
     * unmodifiable}
     */
    public Set<Reduction> reductions() {
        return reductions;
    }

    /** Why a release was reduced. None depends on a value. */
    public enum Reduction {
        /** Together with what has been shown of the wave, more would reveal too much: a part of that is shown again. */
        ONLY_WHAT_WAS_SHOWN,
        /**
         * The wave was released from other answers or in another tree: means are shown as far as both releases together
         * are safe, and no spread, bands, groups or, where trees or headcounts differ, participation.
         */
        OTHER_ANSWERS,
        /** Some groups that were asked for are not shown. */
        GROUPS,
        /** Where groups are shown, spread, distributions and bands are not. */
        NO_SPREAD_BESIDE_GROUPS
    }

    private List<Object> parts() {
        return List.of(results, reductions, revision, day);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Publication that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** {@return what it is, never a value} */
    @Override
    public String toString() {
        return "Publication";
    }
}
