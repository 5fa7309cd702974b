package fi.qwl.privacy;

import java.time.LocalDate;
import java.util.Objects;

/**
 * With which release a publication left the host.
 *
 * @param id the host's id of the release; not blank
 * @param day the day of the release
 */
public record ReleaseMark(String id, LocalDate day) {

    public ReleaseMark {
        Objects.requireNonNull(day, "day");
        if (id.isBlank()) {
            throw new IllegalArgumentException("a release's id must not be blank\nMaybe number the releases.");
        }
    }
}
