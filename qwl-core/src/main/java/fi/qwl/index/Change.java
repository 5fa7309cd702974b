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
 * @param p the test's p before any correction, by which a publication corrects its own verdicts; {@code NaN} where there is
 *     no test, and in every publication
 */
public record Change(
        Wave since, Set<UnitId> base, double baseMean, double difference, ChangeVerdict verdict, double p) {

    /** Copies the earlier units. */
    public Change {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(verdict, "verdict");
        base = Collections.unmodifiableSet(new TreeSet<>(base));
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
}
