package fi.qwl.index;

import fi.qwl.model.Capability;
import fi.qwl.model.CapabilityRule;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.Measure;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.WholeIndex;
import fi.qwl.survey.AnswerColumn;
import fi.qwl.survey.Survey;
import java.util.ArrayList;
import java.util.List;

/**
 * A model made ready for one questionnaire: scores a block of respondents at a time, column by column. Immutable; its
 * scratch space is made per call.
 */
final class Scorer {

    /** Rows per block: its columns stay in the processor's cache. */
    static final int BLOCK = 1024;

    private final IndexModel model;
    private final List<Measure> measures;
    private final List<Step> steps;

    Scorer(IndexModel model, Questionnaire questionnaire) {
        this.model = model;
        this.measures = questionnaire.measures();
        this.steps =
                measures.stream().map(measure -> step(measure, questionnaire)).toList();
    }

    /** The measures that are scored, in reading order. */
    List<Measure> measures() {
        return measures;
    }

    /** Writes the scores of rows {@code from} to {@code to} into {@code out[measure][row - from]}, NaN where missing. */
    void score(Survey survey, int from, int to, double[][] out) {
        for (int measure = 0; measure < steps.size(); measure++) {
            steps.get(measure).score(survey, from, to, out[measure]);
        }
    }

    /** What one person's score on a measure can be. */
    PossibleValues possibleValues(int measure) {
        return steps.get(measure).possibleValues();
    }

    private Step step(Measure measure, Questionnaire questionnaire) {
        if (measure == WholeIndex.QWL) {
            return formula(
                    List.of(Factor.values()).stream()
                            .map(questionnaire::itemsOf)
                            .toList(),
                    questionnaire);
        }
        List<Item> items = questionnaire.itemsOf(measure);
        if (measure instanceof Capability capability && model.rule(capability) == CapabilityRule.QWL_FORMULA) {
            return formula(byFactor(capability, items), questionnaire);
        }
        return new MeanOfItems(items, questionnaire);
    }

    private Step formula(List<List<Item>> itemsByFactor, Questionnaire questionnaire) {
        List<MeanOfItems> factors = itemsByFactor.stream()
                .map(items -> new MeanOfItems(items, questionnaire))
                .toList();
        return new Formula(factors.get(0), factors.get(1), factors.get(2));
    }

    private static List<List<Item>> byFactor(Capability capability, List<Item> items) {
        List<List<Item>> byFactor = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            List<Item> ofFactor = items.stream()
                    .filter(item -> item.serves().contains(factor))
                    .toList();
            if (ofFactor.isEmpty()) {
                throw new IllegalArgumentException("capability " + capability.key()
                        + " is computed by the QWL formula but none of its items serves " + factor
                        + "\nMaybe the rule should be the mean of items.");
            }
            byFactor.add(ofFactor);
        }
        return byFactor;
    }

    /** How one measure is scored. */
    private sealed interface Step {
        void score(Survey survey, int from, int to, double[] out);

        PossibleValues possibleValues();
    }

    /** The mean of the answered items' percentages, where enough are answered. */
    private final class MeanOfItems implements Step {
        private final int[] columns;
        /** Per item, the percentage of each code. */
        private final double[][] percents;

        private final int least;

        MeanOfItems(List<Item> items, Questionnaire questionnaire) {
            columns = items.stream()
                    .mapToInt(item -> questionnaire.requireIndex(item.id()))
                    .toArray();
            percents = items.stream().map(MeanOfItems::percents).toArray(double[][]::new);
            least = model.missing().leastAnswers(items.size());
        }

        private static double[] percents(Item item) {
            int min = item.scale().min();
            double[] byCode = new double[item.scale().max() - min + 1];
            for (int code = 0; code < byCode.length; code++) {
                byCode[code] = item.scale().percent(min + code, item.isReversed());
            }
            return byCode;
        }

        @Override
        public void score(Survey survey, int from, int to, double[] out) {
            int[] answered = new int[to - from];
            java.util.Arrays.fill(out, 0, to - from, 0);
            for (int i = 0; i < columns.length; i++) {
                addItem(survey.answers().get(columns[i]), percents[i], from, to, out, answered);
            }
            for (int row = 0; row < to - from; row++) {
                out[row] = answered[row] >= least ? out[row] / answered[row] : Double.NaN;
            }
        }

        private static void addItem(
                AnswerColumn column, double[] byCode, int from, int to, double[] sums, int[] answered) {
            for (int row = from; row < to; row++) {
                int code = column.code(row);
                if (code >= 0) {
                    sums[row - from] += byCode[code];
                    answered[row - from]++;
                }
            }
        }

        /**
         * Where scales differ, a person who answered some items only has ends of their own. The ends are the innermost
         * ones that anybody can have, so that nobody at an end is taken for being inside.
         */
        @Override
        public PossibleValues possibleValues() {
            double[] lows = new double[percents.length];
            double[] highs = new double[percents.length];
            for (int item = 0; item < percents.length; item++) {
                double first = percents[item][0];
                double last = percents[item][percents[item].length - 1];
                lows[item] = Math.min(first, last);
                highs[item] = Math.max(first, last);
            }
            java.util.Arrays.sort(lows);
            java.util.Arrays.sort(highs);
            double lowest = 0;
            double highest = 0;
            for (int i = 0; i < least; i++) {
                lowest += lows[lows.length - 1 - i];
                highest += highs[i];
            }
            return PossibleValues.of(lowest / least, highest / least, percents);
        }
    }

    /** The QWL formula over three groups of items; all three must be there. */
    private final class Formula implements Step {
        private final MeanOfItems fe;
        private final MeanOfItems yi;
        private final MeanOfItems pl;

        Formula(MeanOfItems fe, MeanOfItems yi, MeanOfItems pl) {
            this.fe = fe;
            this.yi = yi;
            this.pl = pl;
        }

        @Override
        public void score(Survey survey, int from, int to, double[] out) {
            double[] safety = new double[to - from];
            double[] identity = new double[to - from];
            fe.score(survey, from, to, safety);
            yi.score(survey, from, to, identity);
            pl.score(survey, from, to, out);
            for (int row = 0; row < to - from; row++) {
                out[row] = model.qwl(safety[row], identity[row], out[row]);
            }
        }

        @Override
        public PossibleValues possibleValues() {
            PossibleValues safety = fe.possibleValues();
            PossibleValues identity = yi.possibleValues();
            PossibleValues objectives = pl.possibleValues();
            return PossibleValues.of(
                    model.qwl(safety.lowest(), identity.lowest(), objectives.lowest()),
                    model.qwl(safety.highest(), identity.highest(), objectives.highest()));
        }
    }
}
