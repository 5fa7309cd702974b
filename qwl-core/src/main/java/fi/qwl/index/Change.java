package fi.qwl.index;

import java.util.List;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.Collections;
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
    private final transient double p;

    /**
     * Copies the earlier units.
     *
     * @param since the earlier wave
     * @param base the earlier units that the unit continues; sorted, unmodifiable
     * @param baseMean their mean then, in percent
     * @param difference the mean now less the mean then, in percentage points
     * @param verdict whether it is news; stands beside the difference and never replaces it
     * @param p the test's p before any correction, by which a publication corrects its own verdicts; {@code NaN} where there is no test, and in every publication
     */
    public Change(Wave since, Set<UnitId> base, double baseMean, double difference, ChangeVerdict verdict, double p) {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(verdict, "verdict");
        this.base = Collections.unmodifiableSet(new TreeSet<>(base));
    
        this.since = since;
        this.baseMean = baseMean;
        this.difference = difference;
        this.verdict = verdict;
        this.p = p;
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

    /** {@return whether it is news; stands beside the difference and never replaces it} */
    public ChangeVerdict verdict() {
        return verdict;
    }

    /** {@return the test's p before any correction, by which a publication corrects its own verdicts; {@code NaN} where there is no test, and in every publication} */
    public double p() {
        return p;
    }



    /**
     * A change that was not tested.
     *
     * @param since the earlier wave
     * @param base the earlier units that the unit continues
     * @param baseMean their mean then, in percent
     * @param difference the mean now less the mean then, in percentage points
     */
    public Change(Wave since, Set<UnitId> base, double baseMean, double difference) {
        this(since, base, baseMean, difference, ChangeVerdict.NOT_TESTED);
    }

    /**
     * A change whose verdict stands without its p.
     *
     * @param since the earlier wave
     * @param base the earlier units that the unit continues
     * @param baseMean their mean then, in percent
     * @param difference the mean now less the mean then, in percentage points
     * @param verdict whether it is news
     */
    public Change(Wave since, Set<UnitId> base, double baseMean, double difference, ChangeVerdict verdict) {
        this(since, base, baseMean, difference, verdict, Double.NaN);
    }

    /**
     * The same change with another verdict, and without the p that the first one rested on.
     *
     * @param changed the verdict
     * @return the changed copy
     */
    public Change withVerdict(ChangeVerdict changed) {
        return new Change(since, base, baseMean, difference, changed);
    }

    /** {@return the waves only, never a value} */
    @Override
    public String toString() {
        return "Change since " + since;
    }

    private List<Object> parts() {
        return List.of(since, base, baseMean, difference, verdict, p);
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
