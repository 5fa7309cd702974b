package fi.qwl.index;

import fi.qwl.model.Capability;
import fi.qwl.model.CapabilityRule;
import fi.qwl.model.IndexModel;
import fi.qwl.model.ItemId;
import fi.qwl.model.Measure;
import fi.qwl.model.NineDecimals;
import fi.qwl.model.Scale;
import fi.qwl.survey.Wave;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import fi.qwl.words.Text;
import java.util.ArrayList;
import java.util.List;

/** What an explanation says beside the model's own words. */
final class ExplanationWords {

    /** What it says to people. */
    private enum Wording implements Phrase {
        LEVERAGE,
        LIMITS_OF_ITEMS,
        LEVERAGE_OF_ITEMS,
        FORMULA_OF_ITEMS,
        MEAN_OF_ITEMS,
        SCALE,
        WEIGHT,
        FROM_ANSWERS,
        FROM_UNIT_MEANS,
        AS_REPORTED,
        FROM_ONE_PERSON,
        PARTLY,
        OTHER_ITEMS
    }

    private ExplanationWords() {}

    static Text partly(Measure measure, int asked, int all) {
        return Wording.PARTLY.with(measure.key(), asked, all);
    }

    static Text otherItems(Measure measure, Wave since) {
        return Wording.OTHER_ITEMS.with(measure.key(), since.toString());
    }

    static String limitsOfItems(Language language) {
        return Wording.LIMITS_OF_ITEMS.in(language);
    }

    static String leverageOfItems(Language language) {
        return Wording.LEVERAGE_OF_ITEMS.in(language);
    }

    /** Which items a measure is made of, and how. */
    static String items(IndexExplanation.Part part, IndexModel model, Language language) {
        List<String> items = new ArrayList<>();
        for (IndexExplanation.Part of : part.items()) {
            ItemId id = of.item().orElseThrow().id();
            double weight = model.weight(id);
            items.add(weight == 1 ? id.value() : id + " (" + weight(weight, language) + ")");
        }
        boolean isFormula =
                part.measure() instanceof Capability capability && model.rule(capability) == CapabilityRule.QWL_FORMULA;
        Wording how = isFormula ? Wording.FORMULA_OF_ITEMS : Wording.MEAN_OF_ITEMS;
        String name = Formats.in(language).sentence(part.measure().label().in(language));
        return how.in(language, name, String.join(", ", items));
    }

    /** How answers on a scale become percentages: declared with the scale, and never the same everywhere. */
    static String scale(Scale scale, Language language) {
        String rule = switch (scale.rule()) {
            case RANGE ->
                scale.min() == 0 ? "x / " + scale.max() : "(x − " + scale.min() + ") / " + (scale.max() - scale.min());
            case MAX -> "x / " + scale.max();
        };
        return Wording.SCALE.in(language, scale.min() + "–" + scale.max(), rule);
    }

    private static String weight(double weight, Language language) {
        return Wording.WEIGHT.in(language, Formats.in(language).number(NineDecimals.round(weight)));
    }

    static String leverage(Language language) {
        return Wording.LEVERAGE.in(language);
    }

    static String basis(IndexExplanation.Basis basis, Language language) {
        Wording text = switch (basis) {
            case ANSWERS -> Wording.FROM_ANSWERS;
            case UNIT_MEANS -> Wording.FROM_UNIT_MEANS;
            case REPORTED -> Wording.AS_REPORTED;
            case PERSON -> Wording.FROM_ONE_PERSON;
        };
        return text.in(language);
    }
}
