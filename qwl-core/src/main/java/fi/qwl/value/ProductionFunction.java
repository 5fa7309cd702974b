package fi.qwl.value;

import fi.qwl.survey.UnitLevel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The human capital production function (published: Kesti): what effective working time earns, and what a change of the
 * index or of auxiliary time would be worth.
 *
 * <pre>{@code revenue = K · FTE · hours · (1 − auxiliary share) · QWL}</pre>
 *
 * <pre>{@code
 * Workforce staff = new Workforce(400, 2000, 15, 60);
 * ProductionFunction function =
 *         ProductionFunction.calibrated(UnitLevel.SUBSIDIARY, staff, Euros.of(100_000_000), 50);
 * function.effectOf(staff.withQwl(61)).result();   // 833333.33 EUR
 * }</pre>
 *
 * <p>K, money per effective hour, is calibrated from the latest accounts. The effect assumes that the extra capacity is
 * used and that variable costs follow revenue: it is a ceiling for talk about priorities, not a forecast. For an
 * organisation as a whole, never for a team. Immutable.
 */
public final class ProductionFunction {

    private final Workforce staff;
    private final Euros revenue;
    private final double variableCostPercent;

    private ProductionFunction(Workforce staff, Euros revenue, double variableCostPercent) {
        this.staff = staff;
        this.revenue = revenue;
        this.variableCostPercent = variableCostPercent;
    }

    /**
     * What a change would be worth in a year.
     *
     * @param revenue the change of revenue
     * @param result the change of the operating result before depreciation (EBITDA)
     * @param resultPerFte the same per full-time equivalent
     */
    public record Effect(Euros revenue, Euros result, Euros resultPerFte) {

        /** Rejects nulls. */
        public Effect {
            Objects.requireNonNull(revenue, "revenue");
            Objects.requireNonNull(result, "result");
            Objects.requireNonNull(resultPerFte, "resultPerFte");
        }
    }

    /**
     * One cell of a sensitivity table.
     *
     * @param qwlPercent the index in percent
     * @param auxiliaryPercent the share of auxiliary time in percent
     * @param effect against the calibrated state
     */
    public record Sensitivity(double qwlPercent, double auxiliaryPercent, Effect effect) {

        /** Rejects nulls. */
        public Sensitivity {
            Objects.requireNonNull(effect, "effect");
        }
    }

    /**
     * Calibrates K from the latest accounts.
     *
     * @param level what the accounts are of: a municipal group, a municipality or a subsidiary
     * @param staff its working time and index in the year of the accounts
     * @param revenue its sales revenue in that year, above 0
     * @param variableCostPercent costs that follow revenue, in percent of it, 0–100
     * @return the function
     * @throws IllegalArgumentException if the level is below an organisation, or a number makes no sense
     */
    public static ProductionFunction calibrated(
            UnitLevel level, Workforce staff, Euros revenue, double variableCostPercent) {
        Workforce.requireOrganisation(level);
        Objects.requireNonNull(staff, "staff");
        if (revenue.amount().signum() <= 0) {
            throw new IllegalArgumentException("revenue must be above 0\nMaybe the employer has no sales revenue: see"
                    + " Workforce.staffCostPerEffectiveHour.");
        }
        if (!(variableCostPercent >= 0 && variableCostPercent <= 100)) {
            throw new IllegalArgumentException(
                    "variableCostPercent must be from 0 to 100 but was " + variableCostPercent);
        }
        return new ProductionFunction(staff, revenue, variableCostPercent);
    }

    /** {@return the working time and index that K was calibrated with} */
    public Workforce staff() {
        return staff;
    }

    /** {@return K: revenue per effective hour} */
    public Euros perEffectiveHour() {
        return new Euros(revenue.amount().divide(staff.effectiveHours(), Workforce.WIDE));
    }

    /**
     * The revenue that another state of the workforce would earn.
     *
     * @param changed its working time and index
     * @return the revenue
     */
    public Euros revenueOf(Workforce changed) {
        BigDecimal earned = revenue.amount().multiply(changed.effectiveHours());
        return new Euros(earned.divide(staff.effectiveHours(), Workforce.WIDE));
    }

    /**
     * The operating result before depreciation in the calibrated state.
     *
     * @param staffCosts of the year
     * @param otherFixedCosts of the year
     * @return revenue less variable, staff and other fixed costs
     */
    public Euros result(Euros staffCosts, Euros otherFixedCosts) {
        return new Euros(kept(revenue.amount()).subtract(staffCosts.amount()).subtract(otherFixedCosts.amount()));
    }

    /**
     * What a change would be worth. Staff costs are taken as they are: the change is of how time is used, not of how many
     * people there are.
     *
     * @param changed the changed working time or index, of as many people
     * @return the effect in a year
     * @throws IllegalArgumentException if the number of people changed
     */
    public Effect effectOf(Workforce changed) {
        if (changed.fullTimeEquivalents() != staff.fullTimeEquivalents()) {
            throw new IllegalArgumentException("an effect is computed for as many people as before, "
                    + staff.fullTimeEquivalents() + " full-time equivalents, but was asked for "
                    + changed.fullTimeEquivalents());
        }
        BigDecimal more = revenueOf(changed).amount().subtract(revenue.amount());
        BigDecimal result = kept(more);
        BigDecimal perFte = result.divide(Workforce.exact(staff.fullTimeEquivalents()), Workforce.WIDE);
        return new Effect(new Euros(more), new Euros(result), new Euros(perFte));
    }

    /**
     * A table of effects, by index and auxiliary time.
     *
     * @param qwlPercents the indices to look at, in percent
     * @param auxiliaryPercents the shares of auxiliary time to look at, in percent
     * @return a cell for each pair, in the order given, indices outermost
     */
    public List<Sensitivity> sensitivity(List<Double> qwlPercents, List<Double> auxiliaryPercents) {
        List<Sensitivity> table = new ArrayList<>();
        for (double qwl : qwlPercents) {
            for (double auxiliary : auxiliaryPercents) {
                Effect effect = effectOf(staff.withQwl(qwl).withAuxiliary(auxiliary));
                table.add(new Sensitivity(qwl, auxiliary, effect));
            }
        }
        return List.copyOf(table);
    }

    /** What is left of revenue when the costs that follow it are paid. */
    private BigDecimal kept(BigDecimal earned) {
        BigDecimal share = Workforce.HUNDRED.subtract(Workforce.exact(variableCostPercent));
        return earned.multiply(share).divide(Workforce.HUNDRED, Workforce.WIDE);
    }

    /** {@return no amounts} */
    @Override
    public String toString() {
        return "ProductionFunction of " + staff.fullTimeEquivalents() + " full-time equivalents";
    }
}
