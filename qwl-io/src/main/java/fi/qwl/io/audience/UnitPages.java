package fi.qwl.io.audience;

import fi.qwl.io.chart.Charts;
import fi.qwl.model.WholeIndex;
import fi.qwl.page.Block;
import fi.qwl.page.Handling;
import fi.qwl.page.Page;
import fi.qwl.plan.page.Issuer;
import fi.qwl.plan.page.ResultPages;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.util.List;

/** A unit's results on one sheet. */
public final class UnitPages {

    private enum Wording implements Phrase {
        PICTURE,
        TREND
    }

    private UnitPages() {}

    /**
     * The sheet. Its front has at most fifteen numbers: how many answered, the index, the three factors with limit and last
     * year, one sentence on what to take up first, and what is hidden and why. Its back has all measures against the unit
     * above, the municipality and the whole, what they mean, and the index over the years. A hidden team's sheet has the same
     * parts with the results that stand in for its own, named as such.
     *
     * @param waves the publications, each narrowed to a reader of the unit; the last one is presented
     * @param unit the unit
     * @param issuer who issues the page
     * @param language the readers' language
     * @return the page
     * @throws IllegalArgumentException if a publication is for other readers, or the waves are not of one organisation
     */
    public static Page sheet(List<PublishedResults> waves, UnitId unit, Issuer issuer, Language language) {
        List<PublishedResults> inOrder = Readers.inOrder(waves);
        PublishedResults last = Readers.last(inOrder);
        Readers.requireOfUnit(inOrder, unit);
        Page front = ResultPages.front(last, unit, language);
        Page.Builder page = Page.builder(front.title(), language).imprint(issuer.imprint(Handling.INTERNAL, inOrder));
        front.blocks().forEach(page::block);
        page.pageBreak().page(ResultPages.back(last, unit, language));
        charts(inOrder, unit, language).forEach(page::block);
        return page.build();
    }

    /** A picture of what is the unit's own; a hidden unit has none to draw. */
    private static List<Block> charts(List<PublishedResults> waves, UnitId unit, Language language) {
        PublishedResults last = Readers.last(waves);
        boolean isOwn = last.unit(unit).value(WholeIndex.QWL).isShown();
        if (!isOwn) {
            return List.of();
        }
        Charts charts = Charts.in(language);
        Block.Figure drawn =
                waves.size() > 1 ? charts.trend(waves, unit, WholeIndex.QWL) : charts.factorBars(last, unit);
        Wording heading = waves.size() > 1 ? Wording.TREND : Wording.PICTURE;
        return List.of(new Block.Heading(heading.in(language), 2), drawn);
    }
}
