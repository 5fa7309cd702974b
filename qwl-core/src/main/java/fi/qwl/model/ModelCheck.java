package fi.qwl.model;

import java.util.ArrayList;
import java.util.List;

/** Finds what does not fit between a model and a questionnaire. */
final class ModelCheck {

    private final IndexModel model;
    private final Questionnaire questionnaire;
    private final List<IndexModel.Problem> problems = new ArrayList<>();

    ModelCheck(IndexModel model, Questionnaire questionnaire) {
        this.model = model;
        this.questionnaire = questionnaire;
    }

    List<IndexModel.Problem> problems() {
        checkFactors();
        checkWeights();
        checkCapabilities();
        checkIndividualRisks();
        return List.copyOf(problems);
    }

    private void checkFactors() {
        for (Factor factor : Factor.values()) {
            if (questionnaire.itemsOf(factor).isEmpty()) {
                add("formula", "no item serves " + factor + ", so there is no index\nMaybe items lack their factor.");
            }
        }
    }

    private void checkWeights() {
        for (ItemId item : model.weights().keySet()) {
            if (questionnaire.items().stream().noneMatch(asked -> asked.id().equals(item))) {
                add("weights." + item, "item " + item + " has a weight but is not asked\nMaybe its id is misspelt.");
            }
        }
    }

    private void checkCapabilities() {
        for (Measure measure : questionnaire.measures()) {
            List<Item> items = questionnaire.itemsOf(measure);
            if (!(measure instanceof Capability capability) || model.rule(capability) != CapabilityRule.QWL_FORMULA) {
                continue;
            }
            for (Factor factor : Factor.values()) {
                if (items.stream().noneMatch(item -> item.serves().contains(factor))) {
                    add(
                            "capabilities." + capability.key(),
                            "it is computed by the QWL formula but none of its items serves " + factor
                                    + "\nMaybe the rule should be the mean of items.");
                }
            }
        }
    }

    private void checkIndividualRisks() {
        List<Measure> given = questionnaire.measures();
        for (IndividualRisk risk : model.applicableRisks()) {
            for (Measure measure : risk.measures()) {
                if (!given.contains(measure)) {
                    add(
                            "individual-risks." + risk.id(),
                            "it needs " + measure.key() + ", which the questionnaire does not give"
                                    + "\nMaybe the rule should be left out.");
                }
            }
        }
    }

    private void add(String part, String message) {
        problems.add(new IndexModel.Problem(part, message));
    }
}
