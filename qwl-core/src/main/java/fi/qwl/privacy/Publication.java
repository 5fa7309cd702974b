package fi.qwl.privacy;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * What a release gives: the results that may leave, why they are fewer than they might be, and how the store knows the
 * release again.
 */
public final class Publication {

    private final transient PublishedResults results;

    Publication(PublishedResults results) {
        this.results = Objects.requireNonNull(results, "results");
    }

    /**
     * Restores a publication that left the host before, from its results.
     *
     * @param results all results of the release
     * @return the publication
     * @throws IllegalArgumentException if the results were narrowed for some readers
     */
    public static Publication restore(PublishedResults results) {
        if (!results.readers().isEmpty()) {
            throw new IllegalArgumentException("a publication holds the results for all readers but these were narrowed"
                    + "\nMaybe read them as PublishedResults.");
        }
        return new Publication(results);
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
        return results.release().revision();
    }

    /** {@return the day of the release} */
    public LocalDate day() {
        return results.release().day();
    }

    /**
     * {@return why less is shown than a first release of the units alone would show; empty where nothing was reduced;
     * unmodifiable}
     */
    public Set<Reduction> reductions() {
        return results.reductions();
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
        /** Where groups are shown, means are shown exactly or not at all, and no spread, distributions or bands. */
        ONLY_MEANS_BESIDE_GROUPS
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Publication that && results.equals(that.results);
    }

    @Override
    public int hashCode() {
        return results.hashCode();
    }

    /** {@return what it is, never a value} */
    @Override
    public String toString() {
        return "Publication";
    }
}
