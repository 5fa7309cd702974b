package fi.qwl.model;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A mean that others published, entered by the user, to stand beside own results: of the country or of a sector. The
 * library ships none. Immutable.
 *
 * <pre>{@code
 * ReferenceValue country = new ReferenceValue(
 *         "all municipalities", Factor.SAFETY, PercentRule.RANGE, 2023, 5000, 74.2, OptionalDouble.empty(),
 *         Reference.by("Invented, for the example"));
 * List<Comparison> besides = UnitComparisons.of(results).withReference(country);
 * }</pre>
 *
 * @param population whose mean it is, for people; never blank
 * @param measure what was measured
 * @param rule how answers became percentages; means by another rule are not comparable
 * @param year when it was measured
 * @param n the number of people behind it; 0 where it is not known
 * @param mean in percent, 0–100
 * @param sd in percentage points; empty where it is not known, and then nothing is tested
 * @param source where it was published
 */
public record ReferenceValue(
        String population,
        Measure measure,
        PercentRule rule,
        int year,
        long n,
        double mean,
        OptionalDouble sd,
        Reference source) {

    /** Rejects a blank population and numbers that cannot be. */
    public ReferenceValue {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(source, "source");
        if (population.isBlank()) {
            throw new IllegalArgumentException(
                    "the population of a reference value must not be blank\nMaybe say whose mean it is.");
        }
        if (n < 0 || !(mean >= 0 && mean <= 100) || (sd.isPresent() && !(sd.getAsDouble() >= 0 && n > 1))) {
            throw new IllegalArgumentException(
                    "a reference value needs n of at least 0, a mean from 0 to 100 and, with a"
                            + " spread, n of at least 2, but had n " + n + " and mean " + mean
                            + "\nMaybe leave out a spread that is not known.");
        }
    }

    /**
     * Whether own answers become percentages by the same rule.
     *
     * @param questionnaire what was asked; for the whole index all its items are looked at
     * @return false where an item of the measure has another rule, or no item serves it
     */
    public boolean isByRuleOf(Questionnaire questionnaire) {
        List<Item> items = measure instanceof WholeIndex ? questionnaire.items() : questionnaire.itemsOf(measure);
        return !items.isEmpty() && items.stream().allMatch(item -> item.scale().rule() == rule);
    }
}
