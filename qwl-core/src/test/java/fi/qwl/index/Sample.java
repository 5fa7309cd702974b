package fi.qwl.index;

import fi.qwl.model.Factor;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Questionnaire;
import fi.qwl.model.Scale;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Small surveys for tests: one item per factor on 0–100, so that an answer is its percentage. */
public final class Sample {

    /** Means that the item is not answered. */
    public static final int NO = -1;

    private final Survey.Builder builder;

    private Sample(Wave wave, DisclosurePolicy promise) {
        builder = Survey.builder(wave, questionnaire(), promise);
    }

    /** A survey of the three factors. */
    public static Sample of(int year) {
        return of(year, DisclosurePolicy.standard());
    }

    /** A survey of the three factors. */
    public static Sample of(Wave wave) {
        return new Sample(wave, DisclosurePolicy.standard());
    }

    /** A survey of the three factors under another promise. */
    public static Sample of(int year, DisclosurePolicy promise) {
        return new Sample(Wave.of(year), promise);
    }

    /** FE, YI and PL, an item each. */
    public static Questionnaire questionnaire() {
        List<Item> items = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            items.add(item(factor.key() + "1", false, factor));
        }
        return new Questionnaire(LocalText.of("Kysely"), items);
    }

    /** An item on 0–100. */
    public static Item item(String id, boolean isReversed, Measure... serves) {
        Scale percent = new Scale("percent", 0, 100, PercentRule.RANGE);
        return new Item(new ItemId(id), LocalText.of("väittämä"), percent, isReversed, Set.of(serves));
    }

    /** One person. */
    public Sample person(String unit, int fe, int yi, int pl) {
        int[] answers = {fe, yi, pl};
        for (int item = 0; item < answers.length; item++) {
            if (answers[item] != NO) {
                builder.answer(item, answers[item]);
            }
        }
        builder.unit(unit).endRow();
        return this;
    }

    /** People whose answers differ a little and lie nowhere near an end. */
    public Sample people(String unit, int count) {
        for (int i = 0; i < count; i++) {
            person(unit, 40 + 3 * i % 20, 50 + 7 * i % 20, 60 + 11 * i % 20);
        }
        return this;
    }

    /** The survey. */
    public Survey build() {
        return builder.build();
    }

    /** An organisation of units written {@code id}, or {@code id<parent}. */
    public static Organisation organisation(String... units) {
        List<Unit> all = new ArrayList<>();
        for (String text : units) {
            int split = text.indexOf('<');
            if (split < 0) {
                all.add(Unit.of(text, text, UnitLevel.MUNICIPALITY));
            } else {
                String id = text.substring(0, split);
                all.add(Unit.of(id, id, UnitLevel.UNIT).withParent(text.substring(split + 1)));
            }
        }
        return Organisation.of(all);
    }
}
