package fi.qwl.value;

import fi.qwl.survey.UnitLevel;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * An organisation's working time, and how much of it is effective.
 *
 * <pre>{@code effective share = (1 − auxiliary share) · QWL}</pre>
 *
 * @param fullTimeEquivalents staff in full-time equivalents, above 0
 * @param hoursPerYear paid hours of a full-time equivalent in a year, above 0
 * @param auxiliaryPercent the share of auxiliary time, such as leave, meetings and training, in percent, from 0 to below
 *     100
 * @param qwlPercent the whole index in percent, above 0 and at most 100
 */
public record Workforce(double fullTimeEquivalents, double hoursPerYear, double auxiliaryPercent, double qwlPercent) {

    static final MathContext WIDE = MathContext.DECIMAL128;
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Rejects numbers that make no workforce. */
    public Workforce {
        require(
                fullTimeEquivalents > 0 && fullTimeEquivalents < 1e9,
                "fullTimeEquivalents",
                "above 0",
                fullTimeEquivalents);
        require(hoursPerYear > 0 && hoursPerYear <= 8784, "hoursPerYear", "above 0 and at most 8784", hoursPerYear);
        require(
                auxiliaryPercent >= 0 && auxiliaryPercent < 100,
                "auxiliaryPercent",
                "from 0 to below 100",
                auxiliaryPercent);
        require(qwlPercent > 0 && qwlPercent <= 100, "qwlPercent", "above 0 and at most 100", qwlPercent);
    }

    /**
     * Changes the index.
     *
     * @param changed in percent
     * @return the changed copy
     */
    public Workforce withQwl(double changed) {
        return new Workforce(fullTimeEquivalents, hoursPerYear, auxiliaryPercent, changed);
    }

    /**
     * Changes the share of auxiliary time.
     *
     * @param changed in percent
     * @return the changed copy
     */
    public Workforce withAuxiliary(double changed) {
        return new Workforce(fullTimeEquivalents, hoursPerYear, changed, qwlPercent);
    }

    /** {@return the share of paid time that is effective, in percent} */
    public BigDecimal effectivePercent() {
        return HUNDRED.subtract(exact(auxiliaryPercent))
                .multiply(exact(qwlPercent))
                .divide(HUNDRED, WIDE);
    }

    /** {@return the share of paid time that is at work but not effective, in percent} */
    public BigDecimal otherPercent() {
        return HUNDRED.subtract(exact(auxiliaryPercent)).subtract(effectivePercent());
    }

    /** {@return the effective hours of all staff in a year} */
    public BigDecimal effectiveHours() {
        return exact(fullTimeEquivalents)
                .multiply(exact(hoursPerYear))
                .multiply(effectivePercent())
                .divide(HUNDRED, WIDE);
    }

    /**
     * What an effective hour costs in staff costs (ours): for an employer without sales revenue, whose published form of
     * the function could not be read.
     *
     * @param staffCosts of a year
     * @return staff costs per effective hour
     */
    public Euros staffCostPerEffectiveHour(Euros staffCosts) {
        return new Euros(staffCosts.amount().divide(effectiveHours(), WIDE));
    }

    /** Money is computed for an organisation as a whole only. */
    static void requireOrganisation(UnitLevel level) {
        if (level != UnitLevel.GROUP && level != UnitLevel.MUNICIPALITY && level != UnitLevel.SUBSIDIARY) {
            throw new IllegalArgumentException(
                    "money is computed for a municipal group, a municipality or a subsidiary as a"
                            + " whole but was asked for a " + level
                            + "\nMaybe the whole organisation was meant: a team's index is not a sum of money.");
        }
    }

    /** The number that was written, not its binary neighbour. */
    static BigDecimal exact(double number) {
        return BigDecimal.valueOf(number);
    }

    private static void require(boolean isFine, String name, String expected, double found) {
        if (!isFine) {
            throw new IllegalArgumentException(name + " must be " + expected + " but was " + found);
        }
    }
}
