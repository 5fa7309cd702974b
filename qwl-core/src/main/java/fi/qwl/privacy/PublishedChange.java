package fi.qwl.privacy;

import fi.qwl.risk.ChangeVerdict;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The signed change of a unit's released mean since an earlier wave.
 *
 * @param since the earlier wave
 * @param base the earlier units that the unit continues; sorted, unmodifiable
 * @param baseMean their mean as it was released then, in percent
 * @param difference the released mean now less the released mean then, in percentage points
 * @param verdict whether it is significant, by a test of the released numbers; is shown next to the difference and never replaces it
 */
public record PublishedChange(Wave since, Set<UnitId> base, double baseMean, double difference, ChangeVerdict verdict) {

    /** Copies the earlier units. */
    public PublishedChange {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(verdict, "verdict");
        base = base.size() == 1 ? Set.copyOf(base) : Collections.unmodifiableSet(new TreeSet<>(base));
    }

    /** {@return the waves only, never a value} */
    @Override
    public String toString() {
        return "PublishedChange since " + since;
    }
}
