package fi.qwl.io.document;

import fi.qwl.index.BackgroundCells;
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

/** Answers of a small municipality: 24 people in A, 18 in B and 3 in C, a third of them under forty. */
final class InventedAnswers {

    private InventedAnswers() {}

    static Organisation organisation() {
        return Organisation.of(List.of(
                Unit.of("0", "Kunta", UnitLevel.MUNICIPALITY),
                Unit.of("A", "Koulu", UnitLevel.UNIT).withParent("0"),
                Unit.of("B", "Koti", UnitLevel.UNIT).withParent("0"),
                Unit.of("C", "Keittiö", UnitLevel.UNIT).withParent("0")));
    }

    static Survey survey() {
        return survey(DisclosurePolicy.standard());
    }

    static Survey survey(DisclosurePolicy promise) {
        Scale slider = new Scale("slider", 0, 100, PercentRule.RANGE);
        List<Item> items = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            items.add(
                    new Item(new ItemId(factor.key() + "1"), LocalText.of("väittämä"), slider, false, Set.of(factor)));
        }
        Survey.Builder survey =
                Survey.builder(Wave.of(2024), new Questionnaire(LocalText.of("Kysely"), items), promise, "age");
        for (int person = 0; person < 45; person++) {
            for (int item = 0; item < 3; item++) {
                survey.answer(item, (person * 37 + item * 29 + 11) % 89 + 5);
            }
            survey.unit(person < 24 ? "A" : person < 42 ? "B" : "C");
            survey.background("age", person % 3 == 0 ? "alle 40" : "40–").endRow();
        }
        return survey.build();
    }

    static Results results() {
        return results(survey());
    }

    static Results results(Survey survey) {
        return Results.of(Cells.of(IndexModel.linear(), survey), organisation(), ScoringOrder.PERSONS_FIRST)
                .withBackgrounds(BackgroundCells.of(IndexModel.linear(), survey, List.of("age")));
    }
}
