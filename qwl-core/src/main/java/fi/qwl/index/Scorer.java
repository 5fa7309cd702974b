package fi.qwl.index;

import fi.qwl.model.Capability;
import fi.qwl.model.CapabilityRule;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.IndividualRisk;
import fi.qwl.model.Item;
import fi.qwl.model.Measure;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.WholeIndex;
import java.util.ArrayList;
import java.util.List;

/**
 * A model made ready for one questionnaire: scores a block of respondents at a time, column by column. Immutable; each
 * thread brings its own scratch space.
 */
final class Scorer {

    /** Rows per block: its columns stay in the processor's cache. */
    static final int BLOCK = 1024;

    private final IndexModel model;
    private final Questionnaire questionnaire;
    private final List<Measure> measures;
    private final List<Step> steps;
    private final List<PersonRule> rules;

    Scorer(IndexModel model, Questionnaire questionnaire) {
        this.model = model;
        this.questionnaire = questionnaire;
        this.measures = questionnaire.measures();
        this.steps =
                measures.stream().map(measure -> step(measure, questionnaire)).toList();
        this.rules = risks(model, measures).stream()
                .map(risk -> new PersonRule(risk, measures))
                .toList();
    }

    /** The individual risks that apply to a model and that the measures give the scores for. */
    static List<IndividualRisk> risks(IndexModel model, List<Measure> measures) {
        return model.applicableRisks().stream()
                .filter(risk -> measures.containsAll(risk.measures()))
                .toList();
    }

    IndexModel model() {
        return model;
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    /** The applicable individual-risk rules whose scores the questionnaire gives. */
    List<PersonRule> rules() {
        return rules;
    }

    /** The measures that are scored, in reading order. */
    List<Measure> measures() {
        return measures;
    }

    /** Writes the scores of rows {@code from} to {@code to} into {@code out[measure][row - from]}, NaN where missing. */
    void score(AnswerCodes given, int from, int to, ItemMean.Scratch scratch, double[][] out) {
        for (int measure = 0; measure < steps.size(); measure++) {
            steps.get(measure).score(given, from, to, scratch, out, scratch.places, measure);
        }
    }

    /** As above, with the scores' places in {@link #table} for the measures that have one. */
    void score(AnswerCodes given, int from, int to, ItemMean.Scratch scratch, double[][] out, int[][] places) {
        for (int measure = 0; measure < steps.size(); measure++) {
            steps.get(measure).score(given, from, to, scratch, out, places[measure], measure);
        }
    }

    /** Every score that a measure can have, by place; empty for measures that are not looked up. */
    double[] table(int measure) {
        return steps.get(measure) instanceof Mean mean ? mean.items().table() : new double[0];
    }

    /** Whether a measure is the mean of its items, and not a formula of several means. */
    boolean isMean(Measure measure) {
        return steps.get(measures.indexOf(measure)) instanceof Mean;
    }

    /** What one person's score on a measure can be. */
    PossibleValues possibleValues(int measure) {
        return steps.get(measure).possibleValues();
    }

    private Step step(Measure measure, Questionnaire questionnaire) {
        if (measure == WholeIndex.QWL) {
            // The three factors are first in reading order and have been scored already.
            return new IndexOfFactors(
                    measures.indexOf(Factor.SAFETY),
                    measures.indexOf(Factor.COLLABORATION),
                    measures.indexOf(Factor.OBJECTIVES));
        }
        List<Item> items = questionnaire.itemsOf(measure);
        if (measure instanceof Capability capability && model.rule(capability) == CapabilityRule.QWL_FORMULA) {
            List<ItemMean> factors = byFactor(capability, items).stream()
                    .map(ofFactor -> new ItemMean(model, ofFactor, questionnaire))
                    .toList();
            return new Formula(factors.get(0), factors.get(1), factors.get(2));
        }
        return new Mean(new ItemMean(model, items, questionnaire));
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
        void score(
                AnswerCodes given,
                int from,
                int to,
                ItemMean.Scratch scratch,
                double[][] out,
                int[] places,
                int measure);

        PossibleValues possibleValues();
    }

    /** The mean of items. */
    private record Mean(ItemMean items) implements Step {

        @Override
        public void score(
                AnswerCodes given,
                int from,
                int to,
                ItemMean.Scratch scratch,
                double[][] out,
                int[] places,
                int measure) {
            items.score(given, from, to, scratch, out[measure], places);
        }

        @Override
        public PossibleValues possibleValues() {
            return items.possibleValues();
        }
    }

    /** The QWL formula over the scored factors; all three must be there. */
    private final class IndexOfFactors implements Step {
        private final int fe;
        private final int yi;
        private final int pl;

        IndexOfFactors(int fe, int yi, int pl) {
            this.fe = fe;
            this.yi = yi;
            this.pl = pl;
        }

        @Override
        public void score(
                AnswerCodes given,
                int from,
                int to,
                ItemMean.Scratch scratch,
                double[][] out,
                int[] places,
                int measure) {
            putIndex(out[fe], out[yi], out[pl], out[measure], to - from);
        }

        @Override
        public PossibleValues possibleValues() {
            return indexOf(
                    Scorer.this.possibleValues(fe), Scorer.this.possibleValues(yi), Scorer.this.possibleValues(pl));
        }
    }

    /** The QWL formula over three groups of items; all three must be there. */
    private final class Formula implements Step {
        private final ItemMean fe;
        private final ItemMean yi;
        private final ItemMean pl;

        Formula(ItemMean fe, ItemMean yi, ItemMean pl) {
            this.fe = fe;
            this.yi = yi;
            this.pl = pl;
        }

        @Override
        public void score(
                AnswerCodes given,
                int from,
                int to,
                ItemMean.Scratch scratch,
                double[][] out,
                int[] places,
                int measure) {
            double[] safety = new double[to - from];
            double[] identity = new double[to - from];
            fe.score(given, from, to, scratch, safety, scratch.places);
            yi.score(given, from, to, scratch, identity, scratch.places);
            pl.score(given, from, to, scratch, out[measure], scratch.places);
            putIndex(safety, identity, out[measure], out[measure], to - from);
        }

        @Override
        public PossibleValues possibleValues() {
            return indexOf(fe.possibleValues(), yi.possibleValues(), pl.possibleValues());
        }
    }

    private PossibleValues indexOf(PossibleValues fe, PossibleValues yi, PossibleValues pl) {
        return PossibleValues.of(
                model.qwl(fe.lowest(), yi.lowest(), pl.lowest()), model.qwl(fe.highest(), yi.highest(), pl.highest()));
    }

    private void putIndex(double[] fe, double[] yi, double[] pl, double[] out, int rows) {
        for (int row = 0; row < rows; row++) {
            out[row] = model.qwl(fe[row], yi[row], pl[row]);
        }
    }
}
