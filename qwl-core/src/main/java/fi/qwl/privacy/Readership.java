package fi.qwl.privacy;

import fi.qwl.survey.UnitId;
import java.util.Objects;

/**
 * For whom a publication was narrowed.
 *
 * @param audience who reads it
 * @param home the reader's unit; the root for those who read for the whole organisation
 */
public record Readership(Audience audience, UnitId home) {

    public Readership {
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(home, "home");
    }
}
