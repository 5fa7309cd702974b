package fi.qwl.io.store.jdbc;

import fi.qwl.index.Cells;
import fi.qwl.index.Results;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Results of twelve invented people, small enough to be released again and again. */
final class FewAnswers {

    private FewAnswers() {}

    static Results results(int year) {
        Scale slider = new Scale("slider", 0, 100, PercentRule.RANGE);
        List<Item> items = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            items.add(new Item(new ItemId(factor.key()), LocalText.of(factor.key()), slider, false, Set.of(factor)));
        }
        Survey.Builder survey = Survey.builder(
                Wave.of(year), new Questionnaire(LocalText.of("Few"), items), DisclosurePolicy.standard());
        for (int person = 0; person < 12; person++) {
            for (int item = 0; item < items.size(); item++) {
                survey.answer(item, 30 + (7 * person + 11 * item + year % 37) % 41);
            }
            survey.unit("all").endRow();
        }
        return Results.of(
                Cells.of(IndexModel.linear(), survey.build()),
                Organisation.of(List.of(Unit.of("all", "All", UnitLevel.MUNICIPALITY))),
                ScoringOrder.PERSONS_FIRST);
    }
}
