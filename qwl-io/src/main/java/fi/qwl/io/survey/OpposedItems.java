package fi.qwl.io.survey;

import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.model.Factor;
import fi.qwl.model.Item;
import fi.qwl.stats.Reliability;
import fi.qwl.stats.Reliability.ItemStatistics;
import fi.qwl.stats.Reliability.MissingAnswers;
import fi.qwl.survey.AnswerColumn;
import fi.qwl.survey.NumberColumn;
import fi.qwl.survey.Survey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Warns of items whose answers run against the others': most likely a question that is worded the other way round and not
 * declared so. Each factor's items are compared with one another by the sign of their loading on the common factor, and the
 * factors with one another, so that a factor of which most items are reversed is found as well. For one survey and one thread.
 */
final class OpposedItems {

    /** So many respondents, spread evenly, say as much of a correlation as a million. */
    private static final int MOST_ROWS = 2_000;

    /** Fewer respondents say nothing of a correlation (ours). */
    private static final int FEWEST_ROWS = 10;

    /** The correlation's t beyond which an item is named: 99.5 % in one direction for large groups (ours). */
    private static final double CERTAIN = 2.58;

    /**
     * Where no two items are correlated below the first of these, and none with the others on average below the second, all
     * run the same way, and no factor needs to be fitted (ours).
     */
    private static final double OPPOSED_PAIR = -0.1;

    private static final double OPPOSED_ON_AVERAGE = -0.03;

    /** Up to so many items the common factor is fitted (ours). */
    private static final int MOST_FITTED = 12;

    private static final int STEPS = 100;

    /** So few items have no common factor of their own; all items are compared together then. */
    private static final int FEWEST_ITEMS = 3;

    private final Survey survey;
    private final int[] rows;
    private final List<Item> items;
    private final double[][] scores;

    private OpposedItems(Survey survey) {
        this.survey = survey;
        this.rows = rows(survey.size());
        this.items = survey.questionnaire().items();
        this.scores = new double[items.size()][];
        for (int index = 0; index < scores.length; index++) {
            scores[index] = scores(items.get(index));
        }
    }

    /**
     * Reports the items that run against the others.
     *
     * @param place where an item's answers are, by its index
     */
    static void report(Survey survey, IntFunction<SourceLocation> place, Issues issues) {
        OpposedItems opposed = new OpposedItems(survey);
        if (opposed.rows.length >= FEWEST_ROWS) {
            opposed.report(place, issues);
        }
    }

    private static int[] rows(int size) {
        int count = Math.min(size, MOST_ROWS);
        return IntStream.range(0, count)
                .map(at -> (int) ((long) at * size / count))
                .toArray();
    }

    /** The item's answers, turned as the definition says and in standard deviations from their mean. */
    private double[] scores(Item item) {
        AnswerColumn answers = survey.answers(item.id());
        double[] scores = Arrays.stream(rows)
                .mapToDouble(row -> item.isReversed() ? -answers.value(row) : answers.value(row))
                .toArray();
        ItemStatistics statistics =
                Reliability.of(List.of(NumberColumn.of(scores))).items().get(0);
        double mean = statistics.mean().asDouble().orElse(Double.NaN);
        double deviation = statistics.standardDeviation().asDouble().orElse(0);
        for (int at = 0; at < scores.length; at++) {
            scores[at] = deviation > 0 ? (scores[at] - mean) / deviation : Double.NaN;
        }
        return scores;
    }

    private void report(IntFunction<SourceLocation> place, Issues issues) {
        List<List<Integer>> groups = groups();
        List<int[]> signs = groups.stream().map(this::signs).toList();
        turnFactors(groups, signs);
        double[] whole = mean(groups, signs);
        for (int index = 0; index < items.size(); index++) {
            double[] others = whole;
            for (int group = 0; group < groups.size(); group++) {
                int at = groups.get(group).indexOf(index);
                if (at >= 0) {
                    others = mean(groups.get(group), signs.get(group), at);
                }
            }
            reportItem(index, others, place, issues);
        }
    }

    private void reportItem(int index, double[] others, IntFunction<SourceLocation> place, Issues issues) {
        Reliability pair = Reliability.of(
                List.of(NumberColumn.of(scores[index]), NumberColumn.of(others)), MissingAnswers.COMPLETE_CASES);
        double r = pair.items().get(0).itemRest().asDouble().orElse(0);
        double t = r * Math.sqrt((pair.n() - 2) / Math.max(1 - r * r, 1e-12));
        if (pair.n() < FEWEST_ROWS || t > -CERTAIN) {
            return;
        }
        Item item = items.get(index);
        String correlation = String.format(Locale.ROOT, "%.2f", r);
        issues.accept(SurveyIssue.ITEM_OPPOSED.at(
                place.apply(index),
                "Item " + item.id() + " runs against the others (correlation " + correlation + ")"
                        + (item.isReversed()
                                ? " and is declared as \"reversed\"; check whether its question is worded so."
                                : ". If its question is worded the other way round, declare it as \"reversed\" in the"
                                        + " definition."),
                "item",
                item.id(),
                "correlation",
                correlation));
    }

    /** The items of each factor; where a factor has too few of its own, those of all factors together. */
    private List<List<Integer>> groups() {
        List<List<Integer>> byFactor = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            List<Integer> ofFactor =
                    indexes(item -> item.factor().filter(factor::equals).isPresent());
            if (!ofFactor.isEmpty()) {
                byFactor.add(ofFactor);
            }
        }
        boolean hasSmall = byFactor.stream().anyMatch(group -> group.size() < FEWEST_ITEMS);
        List<Integer> all = indexes(item -> item.factor().isPresent());
        return hasSmall || byFactor.isEmpty() ? List.of(all.isEmpty() ? indexes(item -> true) : all) : byFactor;
    }

    private List<Integer> indexes(Predicate<Item> isMeant) {
        return IntStream.range(0, items.size())
                .filter(index -> isMeant.test(items.get(index)))
                .filter(index -> Arrays.stream(scores[index]).anyMatch(score -> !Double.isNaN(score)))
                .boxed()
                .toList();
    }

    private int[] signs(List<Integer> group) {
        double[][] correlations = correlations(group);
        if (!mayBeOpposed(correlations)) {
            int[] same = new int[group.size()];
            Arrays.fill(same, 1);
            return same;
        }
        if (group.size() > MOST_FITTED) {
            return firstComponent(correlations);
        }
        List<NumberColumn> columns = new ArrayList<>();
        group.forEach(index -> columns.add(NumberColumn.of(scores[index])));
        return Reliability.of(columns).items().stream()
                .mapToInt(item -> item.isOpposed() ? -1 : 1)
                .toArray();
    }

    private double[][] correlations(List<Integer> group) {
        double[][] correlations = new double[group.size()][group.size()];
        for (int one = 0; one < correlations.length; one++) {
            correlations[one][one] = 1;
            for (int other = 0; other < one; other++) {
                double r = correlation(scores[group.get(one)], scores[group.get(other)]);
                correlations[one][other] = r;
                correlations[other][one] = r;
            }
        }
        return correlations;
    }

    private static boolean mayBeOpposed(double[][] correlations) {
        return Arrays.stream(correlations).anyMatch(row -> {
            double sumOfOthers = Arrays.stream(row).sum() - 1;
            return Arrays.stream(row).anyMatch(r -> r < OPPOSED_PAIR)
                    || sumOfOthers < OPPOSED_ON_AVERAGE * (row.length - 1);
        });
    }

    /** The signs on the first principal component, turned as most items run: a factor of many items is slow to fit. */
    private static int[] firstComponent(double[][] correlations) {
        double[] component = new double[correlations.length];
        // Any start will do that is not orthogonal to it; no two items start alike.
        Arrays.setAll(component, item -> 1 + item / 1000.0);
        for (int step = 0; step < STEPS; step++) {
            double[] before = component.clone();
            Arrays.setAll(component, item -> product(correlations[item], before));
            double length = Math.sqrt(product(component, component));
            Arrays.setAll(component, item -> component[item] / length);
        }
        boolean isTurned = Arrays.stream(component).sum() < 0;
        return Arrays.stream(component)
                .mapToInt(loading -> loading < 0 == isTurned ? 1 : -1)
                .toArray();
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }

    /** The mean product of two items' standardised scores: near enough to say whether they run the same way. */
    private static double correlation(double[] one, double[] other) {
        double sum = 0;
        int n = 0;
        for (int row = 0; row < one.length; row++) {
            double product = one[row] * other[row];
            if (!Double.isNaN(product)) {
                sum += product;
                n++;
            }
        }
        return n == 0 ? 0 : sum / n;
    }

    /** Turns a factor that runs against the other factors: most of its own items are reversed. */
    private void turnFactors(List<List<Integer>> groups, List<int[]> signs) {
        if (groups.size() < FEWEST_ITEMS) {
            return;
        }
        List<NumberColumn> factors = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            factors.add(NumberColumn.of(mean(groups.get(group), signs.get(group), -1)));
        }
        List<ItemStatistics> directions = Reliability.of(factors).items();
        for (int group = 0; group < groups.size(); group++) {
            int[] ofGroup = signs.get(group);
            for (int at = 0; at < ofGroup.length && directions.get(group).isOpposed(); at++) {
                ofGroup[at] = -ofGroup[at];
            }
        }
    }

    private double[] mean(List<List<Integer>> groups, List<int[]> signs) {
        List<Integer> all = groups.stream().flatMap(List::stream).toList();
        int[] allSigns = signs.stream().flatMapToInt(Arrays::stream).toArray();
        return mean(all, allSigns, -1);
    }

    /** Each respondent's mean score over a group's items but one, turned by their signs; not a number where none is answered. */
    private double[] mean(List<Integer> group, int[] signs, int without) {
        double[] means = new double[rows.length];
        for (int row = 0; row < means.length; row++) {
            double sum = 0;
            int count = 0;
            for (int at = 0; at < signs.length; at++) {
                double score = scores[group.get(at)][row];
                if (at != without && !Double.isNaN(score)) {
                    sum += signs[at] * score;
                    count++;
                }
            }
            means[row] = count == 0 ? Double.NaN : sum / count;
        }
        return means;
    }
}
