package fi.qwl.index;

import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.IndividualRisk;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.Measure;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.SharedItems;
import fi.qwl.model.WholeIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What all cells of one definition have in common: how answers became values, and what the values can be. Immutable. */
final class CellsForm {

    private final IndexModel model;
    /** Not there for cells that were stored in a document. */
    private final @Nullable Questionnaire questionnaire;

    /** By measure, in reading order. */
    private final Map<Measure, PossibleValues> possible;

    private final List<Measure> measures;
    private final List<IndividualRisk> risks;

    private CellsForm(IndexModel model, @Nullable Questionnaire questionnaire, Map<Measure, PossibleValues> possible) {
        this.model = model;
        this.questionnaire = questionnaire;
        this.possible = possible;
        this.measures = List.copyOf(possible.keySet());
        this.risks = List.copyOf(Scorer.risks(model, measures));
    }

    static CellsForm of(Scorer scorer) {
        Map<Measure, PossibleValues> possible = new LinkedHashMap<>();
        for (Measure measure : scorer.measures()) {
            double step = scorer.questionnaire().itemsOf(measure).stream()
                    .mapToDouble(item -> item.scale().stepPercent())
                    .max()
                    .orElse(0);
            possible.put(
                    measure,
                    scorer.possibleValues(possible.size()).withStep(step).withShared(shared(scorer, measure)));
        }
        return new CellsForm(scorer.model(), scorer.questionnaire(), possible);
    }

    /** The measures that have some items of a measure, where both are means of their items. */
    private static List<SharedItems> shared(Scorer scorer, Measure measure) {
        List<Item> own = scorer.questionnaire().itemsOf(measure);
        List<SharedItems> shared = new ArrayList<>();
        for (Measure other : scorer.measures()) {
            List<Item> ofOther = scorer.questionnaire().itemsOf(other);
            int common = (int) own.stream().filter(ofOther::contains).count();
            boolean isAnother = common > 0 && (common < own.size() || common < ofOther.size());
            if (isAnother && scorer.isMean(measure) && scorer.isMean(other)) {
                shared.add(new SharedItems(other, own.size(), ofOther.size(), common));
            }
        }
        return shared;
    }

    /** The form of cells that were stored in a document, without their questionnaire. */
    static CellsForm stored(IndexModel model, Map<Measure, PossibleValues> possible) {
        Map<Measure, PossibleValues> inOrder = new LinkedHashMap<>();
        possible.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Measure.readingOrder()))
                .forEach(entry -> inOrder.put(entry.getKey(), entry.getValue()));
        if (inOrder.containsKey(WholeIndex.QWL) && !inOrder.keySet().containsAll(List.of(Factor.values()))) {
            throw new IllegalArgumentException(
                    "a whole index needs all three factors\nMaybe the stored results are damaged.");
        }
        return new CellsForm(model, null, inOrder);
    }

    IndexModel model() {
        return model;
    }

    /** The questionnaire, for what stored cells cannot do. */
    Questionnaire requireQuestionnaire() {
        if (questionnaire == null) {
            throw new IllegalStateException("cells that were stored in a document have no questionnaire"
                    + "\nMaybe merge or write them before they are stored, or keep the document.");
        }
        return questionnaire;
    }

    /** The items of the questionnaire; none where it is not known. */
    List<Item> allItems() {
        return questionnaire == null ? List.of() : questionnaire.items();
    }

    List<Measure> measures() {
        return measures;
    }

    List<IndividualRisk> risks() {
        return risks;
    }

    PossibleValues possibleValues(Measure measure) {
        return possible.getOrDefault(measure, PossibleValues.PERCENT);
    }

    /** Whether values of both mean the same, so that they can be added. */
    boolean isLike(CellsForm other) {
        return model.equals(other.model) && requireQuestionnaire().equals(other.requireQuestionnaire());
    }

    /** By measure, which of its items were asked; empty where the questionnaire is not known. */
    Map<Measure, ItemCoverage> items(Set<ItemId> asked) {
        return questionnaire == null ? Map.of() : items(questionnaire, asked, measures);
    }

    static Map<Measure, ItemCoverage> items(Questionnaire questionnaire, Set<ItemId> asked, List<Measure> measures) {
        Map<Measure, ItemCoverage> items = new LinkedHashMap<>();
        for (Measure measure : measures) {
            Set<ItemId> all = new TreeSet<>();
            List<Measure> parts = measure == WholeIndex.QWL ? List.of(Factor.values()) : List.of(measure);
            parts.forEach(part -> questionnaire.itemsOf(part).forEach(item -> all.add(item.id())));
            Set<ItemId> there = new TreeSet<>(all);
            there.retainAll(asked);
            items.put(measure, ItemCoverage.of(there, all.size()));
        }
        return items;
    }

    /** A digest of all that decides what a value is: of the questionnaire's scales and items, and of the model's formula. */
    String fingerprint() {
        Fingerprint fingerprint = new Fingerprint();
        for (Item item : requireQuestionnaire().items()) {
            fingerprint.add(item.id().value());
            fingerprint.add(item.scale().min());
            fingerprint.add(item.scale().max());
            fingerprint.add(item.scale().rule().name());
            fingerprint.add(String.valueOf(item.isReversed()));
            item.serves().stream().map(Measure::key).sorted().forEach(fingerprint::add);
            fingerprint.add(model.weight(item.id()));
        }
        fingerprint.add(model.name());
        fingerprint.add(model.version());
        for (Factor factor : Factor.values()) {
            fingerprint.add(model.curve(factor).toString());
        }
        fingerprint.add(model.combination().name());
        fingerprint.add(model.missing().leastShare());
        fingerprint.add(model.missing().filling().name());
        model.capabilityRules().forEach((capability, rule) -> {
            fingerprint.add(capability.key());
            fingerprint.add(rule.name());
        });
        risks.forEach(risk -> {
            fingerprint.add(risk.id());
            risk.conditions().forEach(condition -> {
                fingerprint.add(condition.measure().key());
                fingerprint.add(condition.side().name());
                fingerprint.add(condition.limit());
            });
        });
        model.aboutSupervisor().measures().forEach(measure -> fingerprint.add(measure.key()));
        model.aboutSupervisor().supervisors().forEach((background, classes) -> {
            fingerprint.add(background);
            classes.forEach(fingerprint::add);
        });
        return fingerprint.hex();
    }
}
