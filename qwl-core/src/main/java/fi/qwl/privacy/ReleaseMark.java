package fi.qwl.privacy;

import java.time.LocalDate;
import java.util.Objects;

/**
 * With which release a publication left the host.
 *
 * @param revision the revision of the store that holds the release for the first time, by which it is known there; at least 1
 * @param day the day of the release
 */
public record ReleaseMark(long revision, LocalDate day) {

    public ReleaseMark {
        Objects.requireNonNull(day, "day");
        if (revision < 1) {
            throw new IllegalArgumentException("the revision of a release must be at least 1 but was " + revision);
        }
    }
}
