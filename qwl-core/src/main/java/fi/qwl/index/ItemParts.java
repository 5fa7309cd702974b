package fi.qwl.index;

import fi.qwl.model.Capability;
import fi.qwl.model.CapabilityRule;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.Measure;
import fi.qwl.model.Questionnaire;
import fi.qwl.risk.RiskStatus;
import fi.qwl.survey.AnswerColumn;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;

/** What each item adds to the measures that it serves, in one unit or for one person. Immutable. */
final class ItemParts {

    private static final ItemParts NONE = new ItemParts(IndexModel.linear(), List.of(), Map.of());

    private final IndexModel model;
    private final List<Item> items;
    private final Map<String, IndexExplanation.Known> known;

    private ItemParts(IndexModel model, List<Item> items, Map<String, IndexExplanation.Known> known) {
        this.model = model;
        this.items = items;
        this.known = known;
    }

    /** Where the answers are not available. */
    static ItemParts none() {
        return NONE;
    }

    static ItemParts ofUnit(Results results, Survey survey, UnitId unit) {
        Organisation organisation = results.organisation();
        int from = organisation.indexOf(unit);
        boolean[] isWithin = new boolean[survey.units().groupCount()];
        for (int group = 0; group < isWithin.length; group++) {
            int home =
                    organisation.indexOf(new UnitId(survey.units().categories().get(group)));
            isWithin[group] = home >= from && home < organisation.endOf(from);
        }
        // Those whose unit is not known belong to the root.
        IntPredicate isCounted = row -> {
            int group = survey.units().groupOf(row);
            return group < 0 ? from == 0 : isWithin[group];
        };
        long respondents = results.unit(unit).respondents().orElseThrow();
        Map<String, IndexExplanation.Known> known = new TreeMap<>();
        for (Item item : survey.questionnaire().items()) {
            Moments moments = moments(survey.answers(item.id()), isCounted);
            known.put(item.id().value(), known(results.model(), item, moments, respondents));
        }
        return of(results.model(), survey.questionnaire(), known);
    }

    private static Moments moments(AnswerColumn column, IntPredicate isCounted) {
        Moments moments = Moments.zero();
        for (int row = 0; row < column.size(); row++) {
            if (isCounted.test(row)) {
                moments.add(percent(column.item(), column.code(row)));
            }
        }
        return moments;
    }

    private static IndexExplanation.Known known(IndexModel model, Item item, Moments moments, long respondents) {
        double mean = moments.finish().mean().orElse(Double.NaN);
        long n = moments.n();
        Optional<RiskStatus> status = item.factor()
                .filter(factor -> n > 0)
                .map(factor -> RiskStatus.of(
                        mean, model.limits().of(factor), item.scale().stepPercent() / n));
        return new IndexExplanation.Known(mean, n, respondents - n, status);
    }

    static ItemParts ofPerson(IndexModel model, Survey survey, int row) {
        Map<String, IndexExplanation.Known> known = new TreeMap<>();
        for (Item item : survey.questionnaire().items()) {
            int code = survey.answers(item.id()).code(row);
            double percent = percent(item, code);
            int answered = code >= 0 ? 1 : 0;
            known.put(item.id().value(), new IndexExplanation.Known(percent, answered, 1 - answered, Optional.empty()));
        }
        return of(model, survey.questionnaire(), known);
    }

    private static ItemParts of(
            IndexModel model, Questionnaire questionnaire, Map<String, IndexExplanation.Known> known) {
        return new ItemParts(model, questionnaire.items(), known);
    }

    /** The items of a factor or capability. */
    List<IndexExplanation.Part> of(Measure measure) {
        List<Item> serving =
                items.stream().filter(item -> item.serves().contains(measure)).toList();
        boolean isFormula =
                measure instanceof Capability capability && model.rule(capability) == CapabilityRule.QWL_FORMULA;
        ToDoubleFunction<Item> leverage = isFormula ? ofFormula(serving) : item -> share(item, serving);
        List<IndexExplanation.Part> parts = new ArrayList<>();
        for (Item item : serving) {
            double limit = item.factor().map(model.limits()::of).orElse(Double.NaN);
            parts.add(new IndexExplanation.Part(
                    measure, item, known(item), limit, leverage.applyAsDouble(item), List.of()));
        }
        return parts;
    }

    /** An item moves the mean of its factor's items, and that the formula. */
    private ToDoubleFunction<Item> ofFormula(List<Item> serving) {
        List<List<Item>> byFactor = new ArrayList<>();
        double[] means = new double[Factor.values().length];
        for (Factor factor : Factor.values()) {
            List<Item> ofFactor = serving.stream()
                    .filter(item -> item.serves().contains(factor))
                    .toList();
            means[byFactor.size()] = mean(ofFactor);
            byFactor.add(ofFactor);
        }
        return item -> {
            int factor = item.factor().map(Factor::ordinal).orElse(-1);
            return factor < 0 ? 0 : IndexExplanation.leverage(model, means, factor) * share(item, byFactor.get(factor));
        };
    }

    private double mean(List<Item> ofFactor) {
        return ofFactor.stream()
                .mapToDouble(item -> share(item, ofFactor) * known(item).value())
                .sum();
    }

    private double share(Item item, List<Item> among) {
        double all = among.stream().mapToDouble(each -> model.weight(each.id())).sum();
        return model.weight(item.id()) / all;
    }

    private IndexExplanation.Known known(Item item) {
        return known.getOrDefault(item.id().value(), IndexExplanation.Known.NOTHING);
    }

    /** In percent, {@code NaN} for a missing code. */
    private static double percent(Item item, int code) {
        return code < 0 ? Double.NaN : item.scale().percent(item.scale().min() + code, item.isReversed());
    }
}
