package fi.qwl.io.mapping;

import fi.qwl.model.IndexModel;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Unit;
import java.util.List;
import java.util.Objects;

/**
 * All that is fixed before a survey is answered: what is asked, how it is scored, what was promised to respondents, and
 * how the survey tools' exports are read. Written as JSON ({@code qwl-definition/1}).
 *
 * @param questionnaire what is asked
 * @param model how it is scored; there is no default
 * @param order whether persons or means come first in the index
 * @param policy what was promised to respondents; a run may only be stricter
 * @param mappings how exports are read; the first one whose columns are all there is used; unmodifiable
 * @param root the unit above all others where no organisation is given
 */
public record SurveyDefinition(
        Questionnaire questionnaire,
        IndexModel model,
        ScoringOrder order,
        DisclosurePolicy policy,
        List<SurveyMapping> mappings,
        Unit root) {

    public SurveyDefinition {
        Objects.requireNonNull(questionnaire, "questionnaire");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(policy, "policy");
        mappings = List.copyOf(mappings);
        Objects.requireNonNull(root, "root");
    }

    @Override
    public String toString() {
        return "SurveyDefinition of " + questionnaire.name();
    }
}
