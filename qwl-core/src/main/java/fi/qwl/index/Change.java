package fi.qwl.index;

import fi.qwl.risk.ChangeVerdict;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The signed change of a unit's mean since an earlier wave.
 */
public final class Change {

    private final transient Wave since;
    private final transient Set<UnitId> base;
    private final transient double baseMean;
    private final transient double difference;
    private final transient ChangeVerdict verdict;
    private final transient Level releasedBase;

    /**
     * Copies the earlier units.
     *
     * @param since the earlier wave
     * @param base the earlier units that the unit continues; sorted, unmodifiable
     * @param baseMean their mean then, in percent
     * @param difference the mean now less the mean then, in percentage points
     * @param verdict whether it is significant; is shown next to the difference and never replaces it
     * @param releasedBase the base's n, mean and standard deviation as a publication of that wave gives them, by
     *     which a publication of this wave takes its own difference and verdict; of no values where a base has no
     *     mean or n
     */
    public Change(
            Wave since,
            Set<UnitId> base,
            double baseMean,
            double difference,
            ChangeVerdict verdict,
            Level releasedBase) {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(releasedBase, "releasedBase");
        this.base = base.size() == 1 ? Set.copyOf(base) : Collections.unmodifiableSet(new TreeSet<>(base));

        this.since = since;
        this.baseMean = baseMean;
        this.difference = difference;
        this.verdict = verdict;
        this.releasedBase = releasedBase;
    }

    Change withVerdict(ChangeVerdict changed) {
        return new Change(since, base, baseMean, difference, changed, releasedBase);
    }

    /** {@return the earlier wave} */
    public Wave since() {
        return since;
    }

    /** {@return the earlier units that the unit continues; sorted, unmodifiable} */
    public Set<UnitId> base() {
        return base;
    }

    /** {@return their mean then, in percent} */
    public double baseMean() {
        return baseMean;
    }

    /** {@return the mean now less the mean then, in percentage points} */
    public double difference() {
        return difference;
    }

    /** {@return whether it is significant; is shown next to the difference and never replaces it} */
    public ChangeVerdict verdict() {
        return verdict;
    }

    /**
     * {@return the base's n, mean and standard deviation as a publication of that wave gives them, by which a
     * publication of this wave takes its own difference and verdict; of no values where a base has no mean or n}
     */
    public Level releasedBase() {
        return releasedBase;
    }

    /** {@return the waves only, never a value} */
    @Override
    public String toString() {
        return "Change since " + since;
    }

    private List<Object> parts() {
        return List.of(since, base, baseMean, difference, verdict, releasedBase);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Change that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }
}
