package fi.qwl.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** When and by what a release was decided. Stays with the host, as the ledger does. Immutable. */
public final class ReleaseStamp {

    private final transient long revision;
    private final transient LocalDate day;
    private final transient int rules;
    private final transient String request;
    private final transient String headcounts;

    /**
     * Holds what a release is known by.
     *
     * @param revision the store's revision that holds the release for the first time; names it within its survey
     * @param day the day of the decision
     * @param rules the version of this library's rules of protection; what was decided by others is not decided again
     * @param request a fingerprint of what was asked for beside the units: groups and comparisons
     * @param headcounts a fingerprint of how many were invited, which may change while the answers stay the same
     * @throws IllegalArgumentException if the revision is below 1
     */
    public ReleaseStamp(long revision, LocalDate day, int rules, String request, String headcounts) {
        if (revision < 1) {
            throw new IllegalArgumentException("the revision of a release must be at least 1 but was " + revision);
        }
        this.revision = revision;
        this.day = Objects.requireNonNull(day, "day");
        this.rules = rules;
        this.request = Objects.requireNonNull(request, "request");
        this.headcounts = Objects.requireNonNull(headcounts, "headcounts");
    }

    /** {@return the store's revision that holds the release for the first time} */
    public long revision() {
        return revision;
    }

    /** {@return the day of the decision} */
    public LocalDate day() {
        return day;
    }

    /** {@return the version of the rules of protection that decided} */
    public int rules() {
        return rules;
    }

    /** {@return a fingerprint of what was asked for beside the units} */
    public String request() {
        return request;
    }

    /** {@return a fingerprint of how many were invited} */
    public String headcounts() {
        return headcounts;
    }

    private List<Object> parts() {
        return List.of(revision, day, rules, request, headcounts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReleaseStamp that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** {@return the revision and the day} */
    @Override
    public String toString() {
        return "ReleaseStamp " + revision + " of " + day;
    }
}
