package fi.qwl.index;

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
 */
public record Change(Wave since, Set<UnitId> base, double baseMean, double difference) {

    public Change {
        Objects.requireNonNull(since, "since");
        base = Collections.unmodifiableSet(new TreeSet<>(base));
    }

    /** {@return the waves only, never a value} */
    @Override
    public String toString() {
        return "Change since " + since;
    }
}
