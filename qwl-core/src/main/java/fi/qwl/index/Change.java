package fi.qwl.index;

import fi.qwl.risk.ChangeVerdict;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The signed change of a unit's mean since an earlier wave.
 *
 * @param since the earlier wave
 * @param base the earlier units that the unit continues; sorted, unmodifiable
 * @param baseMean their mean then, in percent
 * @param difference the mean now less the mean then, in percentage points
 * @param verdict whether it is news; stands beside the difference and never replaces it
 * @param releasedBase the base's n, mean and standard deviation as a publication of that wave gives them, by which a
 *     publication of this wave takes its own difference and verdict; of no values where a base
 *     has no mean or n
 */
public record Change(
        Wave since, Set<UnitId> base, double baseMean, double difference, ChangeVerdict verdict, Summary releasedBase) {

    /** Copies the earlier units. */
    public Change {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(releasedBase, "releasedBase");
        base = Collections.unmodifiableSet(new TreeSet<>(base));
    }

    /** {@return the waves only, never a value} */
    @Override
    public String toString() {
        return "Change since " + since;
    }
}
