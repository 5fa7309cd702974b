package fi.qwl.stats;

import fi.qwl.model.Measure;
import fi.qwl.model.Scale;
import fi.qwl.survey.AnswerColumn;
import fi.qwl.survey.GroupColumn;
import fi.qwl.survey.NumberColumn;
import fi.qwl.survey.Survey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * How far the members of each group answer alike: r_wg per item, r_wg(j), r*_wg(j) and a_wg(j) over the items. Rows
 * that miss any of the items are left out, as R's multilevel does.
 *
 * <pre>{@code
 * InterraterAgreement leadership = InterraterAgreement.of(items, units, InterraterAgreement.NullDistribution.uniform(1, 5, 5));
 * for (InterraterAgreement.Group unit : leadership.groups()) {
 *     show(unit.index(), unit.n(), unit.rwgJ());
 * }
 * }</pre>
 *
 * <p>A high r_wg(j) alone does not show that groups differ: look at ICC(1) beside it ({@link Anova#icc1}). Immutable.
 *
 * @param nullDistributions per item, the answers of people who agree by chance only
 * @param groups one per group of the column, in its order, also for groups without answers
 */
public record InterraterAgreement(List<NullDistribution> nullDistributions, List<Group> groups) {

    /** Copies the lists. */
    public InterraterAgreement {
        nullDistributions = List.copyOf(nullDistributions);
        groups = List.copyOf(groups);
    }

    /** {@return how many items} */
    public int items() {
        return nullDistributions.size();
    }

    /**
     * The answers of people who agree by chance only, on a scale from {@code low} to {@code high}. Its variance is what
     * the variance within a group is held against; its ends are what a_wg needs.
     *
     * @param low the scale's lowest answer
     * @param high the scale's highest answer
     * @param variance the variance of answers without agreement, in squared units of the scale, positive
     */
    public record NullDistribution(double low, double high, double variance) {

        /** Rejects a scale without width and a variance that none can have. */
        public NullDistribution {
            Checks.finite(low, "low");
            Checks.finite(high, "high");
            if (low >= high) {
                throw new IllegalArgumentException(
                        "low " + low + " is not below high " + high + "\nMaybe the ends were given in reverse.");
            }
            double greatest = (high - low) * (high - low) / 4;
            if (!(variance > 0 && variance <= greatest)) {
                throw new IllegalArgumentException("variance is " + variance + ", a scale from " + low + " to " + high
                        + " allows above 0 and at most " + greatest
                        + "\nMaybe the variance belongs to another scale, such as 1-5 instead of percent.");
            }
        }

        /**
         * Every option equally likely: variance step^2 (A^2 - 1) / 12 for A options (James, Demaree and Wolf 1984);
         * 2 for 1-5, 4 for 1-7, 1250 for five options in percent.
         *
         * @param low the lowest option
         * @param high the highest option
         * @param options how many options, evenly spaced; at least 2
         * @return the distribution
         * @throws IllegalArgumentException if there are fewer than two options
         */
        public static NullDistribution uniform(double low, double high, int options) {
            double step = (high - low) / (requireOptions(options) - 1);
            return new NullDistribution(low, high, step * step * ((double) options * options - 1) / 12);
        }

        /**
         * Every value equally likely, for scores that are means of items: variance (high - low)^2 / 12; 833.33 for
         * percent.
         *
         * @param low the lowest value
         * @param high the highest value
         * @return the distribution
         */
        public static NullDistribution continuousUniform(double low, double high) {
            return new NullDistribution(low, high, (high - low) * (high - low) / 12);
        }

        /**
         * Given shares of the options, such as a slight skew towards agreement on 1-5: 0.05, 0.15, 0.20, 0.35, 0.25.
         * People who answer kindly without agreeing are so held against a smaller variance than the uniform one.
         *
         * @param low the lowest option
         * @param high the highest option
         * @param shares the options' shares from the lowest up, evenly spaced; they sum to 1 within 1e-9
         * @return the distribution
         * @throws IllegalArgumentException if there are fewer than two shares or they do not sum to 1
         */
        public static NullDistribution given(double low, double high, double... shares) {
            double step = (high - low) / (requireOptions(shares.length) - 1);
            double sum = 0;
            double mean = 0;
            for (int option = 0; option < shares.length; option++) {
                Checks.probability(shares[option], "share " + option);
                sum += shares[option];
                mean += shares[option] * option;
            }
            if (Math.abs(sum - 1) > 1e-9) {
                throw new IllegalArgumentException(
                        "shares sum to " + sum + "\nMaybe they are percentages; shares sum to 1.");
            }
            double variance = 0;
            for (int option = 0; option < shares.length; option++) {
                variance += shares[option] * (option - mean) * (option - mean);
            }
            return new NullDistribution(low, high, step * step * variance);
        }

        private static int requireOptions(int options) {
            if (options < 2) {
                throw new IllegalArgumentException(
                        "options is " + options + "\nMaybe the number of answers to choose from was meant.");
            }
            return options;
        }
    }

    /**
     * One group's agreement. Everything is undefined for fewer than two complete rows.
     *
     * @param index the group's index in its column
     * @param n rows of the group that answer every item
     * @param rwg one per item: 1 - s^2 / null variance, 0 to 1; 0 where people differ more than by chance
     * @param rwgJ over all items, 0 to 1; grows with their number
     * @param lindell r*_wg(j), at most 1, negative where people differ more than by chance
     * @param awg one per item, -1 to 1; 1 where all chose the same end of the scale, undefined
     *     ({@link Reason#MEAN_TOO_EXTREME}) where the mean is nearer an end than one differing person could bring it.
     *     Brown and Hauenstein advise at least as many people as options less one
     * @param awgJ the mean of the items' a_wg that are defined
     */
    public record Group(
            int index, int n, List<Estimate> rwg, Estimate rwgJ, Estimate lindell, List<Estimate> awg, Estimate awgJ) {

        /** Copies the lists. */
        public Group {
            Checks.count(index, "index");
            Checks.count(n, "n");
            rwg = List.copyOf(rwg);
            awg = List.copyOf(awg);
            Objects.requireNonNull(rwgJ, "rwgJ");
            Objects.requireNonNull(lindell, "lindell");
            Objects.requireNonNull(awgJ, "awgJ");
        }
    }

    /**
     * The agreement within each group.
     *
     * @param items a column per item, all on the same scale; reversed items may stay as they are
     * @param groups the rows' groups; a row in none is left out
     * @param nullDistribution the answers of people who agree by chance only
     * @return one result per group
     * @throws IllegalArgumentException if there is no item, the columns differ in rows, or an answer lies outside the
     *     scale
     */
    public static InterraterAgreement of(
            List<? extends NumberColumn> items, GroupColumn groups, NullDistribution nullDistribution) {
        Objects.requireNonNull(nullDistribution, "nullDistribution");
        return of(items, groups, Collections.nCopies(items.size(), nullDistribution));
    }

    /**
     * The agreement within each group, where items differ in their scales: each item's variance is divided by that of its
     * own null distribution.
     *
     * @param items a column per item; reversed items may stay as they are
     * @param groups the rows' groups; a row in none is left out
     * @param nullDistributions one per item, in the same order
     * @return one result per group
     * @throws IllegalArgumentException if there is no item, the lists or columns differ in size, or an answer lies outside
     *     its item's scale
     */
    public static InterraterAgreement of(
            List<? extends NumberColumn> items, GroupColumn groups, List<NullDistribution> nullDistributions) {
        List<NumberColumn> columns = Columns.sameRows(items, "items");
        Objects.requireNonNull(groups, "groups");
        if (nullDistributions.size() != columns.size()) {
            throw new IllegalArgumentException("there are " + columns.size() + " items but " + nullDistributions.size()
                    + " null distributions\nMaybe one for all was meant.");
        }
        Checks.sameSize(columns.get(0).size(), groups.size(), "groups");
        GroupColumn complete = completeOnly(columns, groups);
        List<List<Sample>> samples = new ArrayList<>();
        for (NumberColumn column : columns) {
            double[][] answers = Columns.byGroup(column, complete);
            samples.add(Arrays.stream(answers).map(Sample::of).toList());
        }
        List<Group> results = new ArrayList<>();
        for (int group = 0; group < groups.groupCount(); group++) {
            int index = group;
            List<Sample> own = samples.stream().map(item -> item.get(index)).toList();
            results.add(new GroupAgreement(nullDistributions, own).result(index));
        }
        return new InterraterAgreement(nullDistributions, results);
    }

    /**
     * The agreement within each unit of a survey on a measure's items, in points, each item held against every option of
     * its own scale being equally likely. That null distribution flatters: real answers are skewed without any agreement.
     *
     * @param survey the answers
     * @param measure a factor or a capability
     * @return one result per unit, in the order of {@link Survey#units()}
     * @throws IllegalArgumentException if the questionnaire has no items of the measure, as of the whole index
     */
    public static InterraterAgreement of(Survey survey, Measure measure) {
        List<AnswerColumn> items = survey.answers(measure);
        return of(
                items,
                survey.units(),
                items.stream().map(item -> uniform(item.item().scale())).toList());
    }

    private static NullDistribution uniform(Scale scale) {
        return NullDistribution.uniform(scale.min(), scale.max(), scale.max() - scale.min() + 1);
    }

    /**
     * The agreement of all rows, as one group.
     *
     * @param items a column per item, all on the same scale
     * @param nullDistribution the answers of people who agree by chance only
     * @return the result; its index is 0
     * @throws IllegalArgumentException as in {@link #of}
     */
    public static Group ofAll(List<? extends NumberColumn> items, NullDistribution nullDistribution) {
        int size = Columns.sameRows(items, "items").get(0).size();
        return of(items, new OneGroup(size), nullDistribution).groups().get(0);
    }

    private record OneGroup(int size) implements GroupColumn {
        @Override
        public int groupCount() {
            return 1;
        }

        @Override
        public int groupOf(int row) {
            return 0;
        }
    }

    private record CompleteOnly(GroupColumn groups, List<Boolean> isComplete) implements GroupColumn {
        @Override
        public int size() {
            return groups.size();
        }

        @Override
        public int groupCount() {
            return groups.groupCount();
        }

        @Override
        public int groupOf(int row) {
            return isComplete.get(row) ? groups.groupOf(row) : -1;
        }
    }

    private static GroupColumn completeOnly(List<NumberColumn> items, GroupColumn groups) {
        List<Boolean> isComplete = new ArrayList<>();
        for (int row = 0; row < groups.size(); row++) {
            isComplete.add(Columns.isComplete(items, row));
        }
        return new CompleteOnly(groups, isComplete);
    }

    /**
     * The mean of the groups' r_wg(j), each group counting once.
     *
     * @return {@link Method#MEAN_OF_GROUPS}; its n counts the respondents of the groups that have a value
     */
    public Estimate meanRwgJ() {
        return overGroups(Method.MEAN_OF_GROUPS, Group::rwgJ);
    }

    /**
     * The median of the groups' r_wg(j).
     *
     * @return {@link Method#MEDIAN_OF_GROUPS}; its n counts the respondents of the groups that have a value
     */
    public Estimate medianRwgJ() {
        return overGroups(Method.MEDIAN_OF_GROUPS, Group::rwgJ);
    }

    /**
     * The mean of the groups' r*_wg(j), each group counting once.
     *
     * @return {@link Method#MEAN_OF_GROUPS}; its n counts the respondents of the groups that have a value
     */
    public Estimate meanLindell() {
        return overGroups(Method.MEAN_OF_GROUPS, Group::lindell);
    }

    /**
     * The mean of the groups' a_wg(j), each group counting once.
     *
     * @return {@link Method#MEAN_OF_GROUPS}; its n counts the respondents of the groups that have a value
     */
    public Estimate meanAwgJ() {
        return overGroups(Method.MEAN_OF_GROUPS, Group::awgJ);
    }

    private Estimate overGroups(Method method, Function<Group, Estimate> part) {
        List<Group> defined =
                groups.stream().filter(group -> part.apply(group).isDefined()).toList();
        int n = defined.stream().mapToInt(Group::n).sum();
        double[] values = defined.stream()
                .mapToDouble(group -> part.apply(group).orElseThrow())
                .sorted()
                .toArray();
        if (values.length == 0) {
            boolean isEmpty = groups.stream().allMatch(group -> group.n() == 0);
            return new Estimate.Undefined(method, 0, isEmpty ? Reason.NO_VALUES : Reason.TOO_FEW_VALUES);
        }
        double value = method == Method.MEAN_OF_GROUPS ? Sample.of(values).mean() : Quantile.ofSorted(values, 0.5);
        return new Estimate.Value(method, n, value);
    }

    /** {@return the numbers of items and groups only, never a value} */
    @Override
    public String toString() {
        return "InterraterAgreement of " + items() + " items in " + groups.size() + " groups";
    }
}
