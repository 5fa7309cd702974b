package fi.qwl.privacy;

import java.time.LocalDate;
import java.util.Objects;

/**
 * When and by what a release was decided. Immutable.
 *
 * @param revision the store's revision that holds the release for the first time; names the release within its survey
 * @param day the day of the decision
 * @param rules the version of this library's rules of protection; what was decided by others is never decided anew
 * @param request a fingerprint of what was asked for beside the units: groups and comparisons
 * @param headcounts a fingerprint of how many were invited, which may change while the answers stay the same
 */
public record ReleaseStamp(long revision, LocalDate day, int rules, String request, String headcounts) {

    public ReleaseStamp {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(headcounts, "headcounts");
        if (revision < 1) {
            throw new IllegalArgumentException("the revision of a release must be at least 1 but was " + revision);
        }
    }
}
