package fi.qwl.model;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What numbers are called: individual risks, index classes, spread, result categories. Immutable; each {@code with}
 * method gives a changed copy.
 *
 * @param individual rules on persons' own scores; ids differ; unmodifiable
 * @param elevation when an individual risk is shown, and called elevated
 * @param classes classes of the whole index
 * @param spread what a standard deviation is called
 * @param category when a result is positive, middling or poor
 * @param change which changes matter
 */
public record RiskRules(
        List<IndividualRisk> individual,
        Elevation elevation,
        IndexClasses classes,
        SpreadLimits spread,
        CategoryCriteria category,
        ChangeCriteria change) {

    /** Rejects two rules of one id. */
    public RiskRules {
        individual = List.copyOf(individual);
        Objects.requireNonNull(elevation, "elevation");
        Objects.requireNonNull(classes, "classes");
        Objects.requireNonNull(spread, "spread");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(change, "change");
        Set<String> ids = new HashSet<>();
        for (IndividualRisk risk : individual) {
            if (!ids.add(risk.id())) {
                throw new IllegalArgumentException("individual risk '" + risk.id() + "' appears twice");
            }
        }
    }

    /**
     * When an individual risk is shown, and when it is called elevated. Whether anything is shown depends on n alone.
     *
     * @param minimumAnswers the least number of people with the scores that a rule needs
     * @param minimumPersons the least number of people under the rule
     * @param leastShare the least share of people under the rule, in percent
     */
    public record Elevation(int minimumAnswers, int minimumPersons, double leastShare) {

        /** Rejects numbers that would reveal single people. */
        public Elevation {
            if (minimumAnswers < 1 || minimumPersons < 1 || !(leastShare >= 0 && leastShare <= 100)) {
                throw new IllegalArgumentException("an elevated risk needs at least 1 answer, 1 person and a share of 0"
                        + " to 100 but was given " + minimumAnswers + ", " + minimumPersons + " and " + leastShare);
            }
        }

        /** {@return shown for 10 answers or more, elevated from 3 persons and 20 % (ours)} */
        public static Elevation standard() {
            return new Elevation(10, 3, 20);
        }

        /**
         * Whether a verdict may be shown at all.
         *
         * @param n people with the scores that the rule needs
         * @return true from the fewest answers up
         */
        public boolean isShown(long n) {
            return n >= minimumAnswers;
        }

        /**
         * The verdict.
         *
         * @param persons people under the rule
         * @param n people with the scores that the rule needs
         * @return whether the risk is elevated
         */
        public boolean isElevated(long persons, long n) {
            return n > 0 && persons >= minimumPersons && NineDecimals.compare(100.0 * persons / n, leastShare) >= 0;
        }
    }

    /**
     * What a standard deviation between respondents is called.
     *
     * @param smallBelow the lowest standard deviation that is no longer small, in percentage points
     * @param moderateBelow the lowest that is no longer moderate but large
     */
    public record SpreadLimits(double smallBelow, double moderateBelow) {

        /** Rejects limits out of order. */
        public SpreadLimits {
            if (!(smallBelow > 0 && moderateBelow > smallBelow && moderateBelow <= 100)) {
                throw new IllegalArgumentException(
                        "spread limits must rise within 0 to 100 but were " + smallBelow + " and " + moderateBelow);
            }
        }

        /** {@return below 12 small, below 20 moderate, else large (ours)} */
        public static SpreadLimits standard() {
            return new SpreadLimits(12, 20);
        }

        /**
         * The verdict.
         *
         * @param sd the standard deviation with n − 1, in percentage points
         * @return what it is called, on nine decimals
         */
        public Dispersion verdict(double sd) {
            if (NineDecimals.compare(sd, smallBelow) < 0) {
                return Dispersion.SMALL;
            }
            return NineDecimals.compare(sd, moderateBelow) < 0 ? Dispersion.MODERATE : Dispersion.LARGE;
        }
    }

    /**
     * When a result is poor. It is positive where no factor is below its limit and no individual risk elevated, and
     * middling where it is neither.
     *
     * @param farBelow a factor is far below its limit when it is below by more than this, in percentage points
     * @param poorFactors the least number of factors far below that makes a result poor, 1–3
     */
    public record CategoryCriteria(double farBelow, int poorFactors) {

        /** Rejects criteria that nothing or everything meets. */
        public CategoryCriteria {
            if (!(farBelow >= 0 && farBelow <= 100) || poorFactors < 1 || poorFactors > 3) {
                throw new IllegalArgumentException("a poor result needs a distance of 0 to 100 and 1 to 3 factors but"
                        + " was given " + farBelow + " and " + poorFactors);
            }
        }

        /** {@return two or more factors over 10 points below their limits (ours; the seed names the categories)} */
        public static CategoryCriteria standard() {
            return new CategoryCriteria(10, 2);
        }

        /**
         * Whether a factor is far below its limit.
         *
         * @param mean the factor's mean, in percent
         * @param limit its limit, in percent
         * @return the verdict, on nine decimals
         */
        public boolean isFarBelow(double mean, double limit) {
            return NineDecimals.compare(limit - mean, farBelow) > 0;
        }
    }

    /**
     * Which changes matter. What is smaller may be called "about the same", if the answers are enough to show it.
     *
     * @param smallest the smallest change or difference that matters, in percentage points, above 0
     */
    public record ChangeCriteria(double smallest) {

        /** Rejects a change that nothing or everything is. */
        public ChangeCriteria {
            if (!(smallest > 0 && smallest <= 100)) {
                throw new IllegalArgumentException(
                        "the smallest change that matters must be above 0 and at most 100 but was " + smallest);
            }
        }

        /** {@return 5 percentage points (ours)} */
        public static ChangeCriteria standard() {
            return new ChangeCriteria(5);
        }
    }

    /** {@return the published individual risks and classes, with our thresholds} */
    public static RiskRules standard() {
        return new RiskRules(
                IndividualRisk.published(),
                Elevation.standard(),
                IndexClasses.published(),
                SpreadLimits.standard(),
                CategoryCriteria.standard(),
                ChangeCriteria.standard());
    }

    /**
     * Changes the individual risks.
     *
     * @param changed the rules
     * @return the changed copy
     */
    public RiskRules withIndividual(List<IndividualRisk> changed) {
        return new RiskRules(changed, elevation, classes, spread, category, change);
    }

    /**
     * Changes when individual risks are shown and elevated.
     *
     * @param changed the thresholds
     * @return the changed copy
     */
    public RiskRules withElevation(Elevation changed) {
        return new RiskRules(individual, changed, classes, spread, category, change);
    }

    /**
     * Changes the index classes.
     *
     * @param changed the classes
     * @return the changed copy
     */
    public RiskRules withClasses(IndexClasses changed) {
        return new RiskRules(individual, elevation, changed, spread, category, change);
    }

    /**
     * Changes what spreads are called.
     *
     * @param changed the limits
     * @return the changed copy
     */
    public RiskRules withSpread(SpreadLimits changed) {
        return new RiskRules(individual, elevation, classes, changed, category, change);
    }

    /**
     * Changes when a result is poor.
     *
     * @param changed the criteria
     * @return the changed copy
     */
    public RiskRules withCategory(CategoryCriteria changed) {
        return new RiskRules(individual, elevation, classes, spread, changed, change);
    }

    /**
     * Changes which changes matter.
     *
     * @param changed the criteria
     * @return the changed copy
     */
    public RiskRules withChange(ChangeCriteria changed) {
        return new RiskRules(individual, elevation, classes, spread, category, changed);
    }
}
