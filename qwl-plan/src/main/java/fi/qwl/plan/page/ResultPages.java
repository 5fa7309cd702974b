package fi.qwl.plan.page;

import fi.qwl.model.ReferenceValue;
import fi.qwl.model.ReferenceValues;
import fi.qwl.page.Block;
import fi.qwl.page.Page;
import fi.qwl.privacy.PrivacyPromise;
import fi.qwl.privacy.PublishedProfiles;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.risk.ResultCategory;
import fi.qwl.risk.RiskProfile;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import fi.qwl.words.Text;
import fi.qwl.words.Words;
import java.util.List;

/** Pages on the results of a survey. */
public final class ResultPages {

    private enum Wording implements Phrase {
        IN_SHORT,
        PROMISE,
        FRONT,
        FIRST,
        ATTITUDE,
        ATTITUDE_TO_STAND_IN,
        COMPARISON,
        MEANING,
        REFERENCES,
        REFERENCES_MEAN,
        OTHERS,
        OTHERS_MEAN,
        POPULATION,
        POPULATION_UNCOUNTED
    }

    private ResultPages() {}

    /**
     * A unit's results in a few sentences.
     *
     * @param profile the profile
     * @param unitName the unit's name for people
     * @param language the readers' language
     * @return the page
     */
    public static Page inShort(RiskProfile profile, String unitName, Language language) {
        return Page.builder(Wording.IN_SHORT.in(language, unitName), language)
                .points(profile.sentences(language))
                .build();
    }

    /**
     * The front of a unit's results, at most fifteen numbers: how many answered, the index, the three factors with their
     * limits and last year's values, one sentence on what to take up first, and how to meet the result. Where the unit's own results are hidden, one
     * sentence says why, and the figures are those of its neighbours together or of the nearest unit above, named as such.
     *
     * @param results the publication, narrowed to a reader of the unit
     * @param unit the unit
     * @param language the readers' language
     * @return the page
     * @throws IllegalArgumentException if the unit is not in the organisation, or not for the audience
     */
    public static Page front(PublishedResults results, UnitId unit, Language language) {
        UnitFigures figures = UnitFigures.of(results, unit, language);
        RiskProfile profile = PublishedProfiles.of(results, unit);
        boolean isStandIn = figures.whyStandIn().isPresent();
        Page.Builder page = begin(figures, results, language)
                .callout(Wording.FIRST.in(language), FirstTopic.of(profile, isStandIn, language))
                .points(figures.hiddenMeasures())
                .heading(Wording.ATTITUDE.in(language))
                .points(Titles.in(language, attitude(profile, isStandIn)));
        figures.notes().forEach(page::note);
        return page.build();
    }

    /** How to meet the result; a result that is not the unit's own is met otherwise. */
    private static List<Text> attitude(RiskProfile profile, boolean isStandIn) {
        return profile.category()
                .filter(category -> !isStandIn)
                .map(category -> category.guidance(ResultCategory.Background.ORDINARY))
                .orElseGet(() -> Words.list(Wording.ATTITUDE_TO_STAND_IN));
    }

    /**
     * The figures of the front alone: how many answered, the index, and the factors with limits and last year's values; for
     * readers who do not meet over them.
     *
     * @param results the publication, narrowed to its readers
     * @param unit the unit, often the whole
     * @param language the readers' language
     * @return the page
     * @throws IllegalArgumentException if the unit is not in the organisation, or not for the audience
     */
    public static Page figures(PublishedResults results, UnitId unit, Language language) {
        UnitFigures figures = UnitFigures.of(results, unit, language);
        Page.Builder page = begin(figures, results, language);
        figures.notes().forEach(page::note);
        return page.build();
    }

    private static Page.Builder begin(UnitFigures figures, PublishedResults results, Language language) {
        Page.Builder page = Page.builder(
                Wording.FRONT.in(language, figures.unit().name(), results.wave().toString()), language);
        figures.whyStandIn().ifPresent(page::paragraph);
        page.keyFigures(figures.ofUnit());
        figures.standInName().ifPresent(page::heading);
        return page.keyFigures(figures.factors());
    }

    /**
     * The back of a unit's results: all measures of the publication, the organisation's own dimensions included, against the
     * unit above, the municipality and the whole; and what they mean, in a few sentences.
     *
     * @param results the publication, narrowed to a reader of the unit
     * @param unit the unit
     * @param language the readers' language
     * @return the page
     * @throws IllegalArgumentException if the unit is not in the organisation, or not for the audience
     */
    public static Page back(PublishedResults results, UnitId unit, Language language) {
        RiskProfile profile = PublishedProfiles.of(results, unit);
        Page table = comparison(results, unit, language);
        Page.Builder page = Page.builder(table.title(), language);
        table.blocks().forEach(page::block);
        return page.heading(Wording.MEANING.in(language))
                .points(profile.sentences(language))
                .build();
    }

    /** All measures against the units above, for a page that says elsewhere what they mean. */
    static Page comparison(PublishedResults results, UnitId unit, Language language) {
        UnitFigures figures = UnitFigures.of(results, unit, language);
        return Page.builder(Wording.COMPARISON.in(language), language)
                .block(new Block.Table(
                        "", figures.comparisonHeader(), figures.comparison(), Block.Table.RowHeader.FIRST_CELL))
                .build();
    }

    /**
     * A unit's results beside means that others published. Ask {@link ReferenceValues#byRuleOf} first which can be compared.
     * Where the unit's own results are hidden, those that stand in for them are shown, named as such.
     *
     * @param results the publication, narrowed to a reader of the unit
     * @param unit the unit
     * @param references the means of others, as the municipality entered them
     * @param language the readers' language
     * @return the page; measures that were not published are left out
     * @throws IllegalArgumentException if the unit is not in the organisation, or not for the audience
     */
    public static Page references(
            PublishedResults results, UnitId unit, ReferenceValues references, Language language) {
        UnitFigures figures = UnitFigures.of(results, unit, language);
        List<ReferenceValue> known = references.values().stream()
                .filter(value -> results.measures().contains(value.measure()))
                .toList();
        Page.Builder page = Page.builder(Wording.REFERENCES.in(language), language)
                .paragraph(Wording.REFERENCES_MEAN.in(language))
                .block(new Block.Table(
                        "",
                        figures.besideHeader(Wording.OTHERS.in(language), Wording.OTHERS_MEAN.in(language)),
                        known.stream()
                                .map(value ->
                                        figures.beside(value.measure(), population(value, language), value.mean()))
                                .toList(),
                        Block.Table.RowHeader.FIRST_CELL));
        known.stream().map(value -> value.source().in(language)).distinct().forEach(page::note);
        return page.build();
    }

    private static String population(ReferenceValue value, Language language) {
        return value.n() > 0
                ? Wording.POPULATION.in(language, value.population(), Integer.toString(value.year()), value.n())
                : Wording.POPULATION_UNCOUNTED.in(language, value.population(), Integer.toString(value.year()));
    }

    /**
     * What respondents are promised.
     *
     * @param promise the promise
     * @param language the readers' language
     * @return the page
     */
    public static Page promise(PrivacyPromise promise, Language language) {
        return Page.builder(Wording.PROMISE.in(language), language)
                .points(promise.in(language))
                .build();
    }
}
