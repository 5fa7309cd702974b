package fi.qwl.io.audience;

import fi.qwl.io.chart.Charts;
import fi.qwl.io.report.ResultsTable;
import fi.qwl.model.ReferenceValues;
import fi.qwl.model.WholeIndex;
import fi.qwl.page.Handling;
import fi.qwl.page.Page;
import fi.qwl.plan.page.Issuer;
import fi.qwl.plan.page.ResultPages;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.Readership;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.util.List;

/** A unit's results on one sheet. */
public final class UnitPages {

    private enum Wording implements Phrase {
        SUPERVISOR,
        PICTURES,
        NOTHING_TO_DRAW
    }

    private UnitPages() {}

    /**
     * The sheet. Its front has at most fifteen numbers: how many answered, the index, the three factors with limit and last
     * year, one sentence on what to take up first, and what is hidden and why. Its back has all measures against the unit
     * above, the municipality and the whole, and what they mean. A hidden team's sheet has the same
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
        return page.pageBreak().page(ResultPages.back(last, unit, language)).build();
    }

    /**
     * The sheet with the unit's results beside means that others published, behind its back page.
     *
     * @param waves the publications, each narrowed to a reader of the unit; the last one is presented
     * @param unit the unit
     * @param references the means of others that can be compared ({@link ReferenceValues#byRuleOf})
     * @param issuer who issues the page
     * @param language the readers' language
     * @return the page
     * @throws IllegalArgumentException if a publication is for other readers, or the waves are not of one organisation
     */
    public static Page sheet(
            List<PublishedResults> waves, UnitId unit, ReferenceValues references, Issuer issuer, Language language) {
        Page sheet = sheet(waves, unit, issuer, language);
        Page.Builder page = Page.builder(sheet.title(), language)
                .imprint(issuer.imprint(Handling.INTERNAL, Readers.inOrder(waves)));
        sheet.blocks().forEach(page::block);
        PublishedResults last = Readers.last(Readers.inOrder(waves));
        return page.page(ResultPages.references(last, unit, references, language))
                .build();
    }

    /**
     * All units of a supervisor in one table: each with the units above it, and together where a group of them was published
     * ({@link fi.qwl.privacy.UnitGroup#ofSupervisors}).
     *
     * @param results the publication, narrowed to the supervisor ({@link Readership#ofSupervisor})
     * @param issuer who issues the page
     * @param language the readers' language
     * @return the page
     * @throws IllegalArgumentException if the publication is for other readers
     */
    public static Page supervisor(PublishedResults results, Issuer issuer, Language language) {
        Readers.require(results, Audience.SUPERVISOR);
        List<UnitId> homes = results.readers().get(results.readers().size() - 1).homes();
        String names = Formats.in(language)
                .list(homes.stream()
                        .map(home -> results.unit(home).unit().name())
                        .toList());
        Page.Builder page = Page.builder(
                        Wording.SUPERVISOR.in(language, names, results.wave().toString()), language)
                .imprint(issuer.imprint(Handling.INTERNAL, List.of(results)));
        ResultsTable.of(results, language).page().blocks().forEach(page::block);
        return page.build();
    }

    /**
     * The unit's factors against their limits, and its index over the years, as pictures with their numbers. A unit whose
     * results are hidden has none to draw; the page says so.
     *
     * @param waves the publications, each narrowed to a reader of the unit
     * @param unit the unit
     * @param issuer who issues the page
     * @param language the readers' language
     * @return the page
     * @throws IllegalArgumentException if a publication is for other readers, or the waves are not of one organisation
     */
    public static Page pictures(List<PublishedResults> waves, UnitId unit, Issuer issuer, Language language) {
        List<PublishedResults> inOrder = Readers.inOrder(waves);
        PublishedResults last = Readers.last(inOrder);
        Readers.requireOfUnit(inOrder, unit);
        String name = last.unit(unit).unit().name();
        Page.Builder page = Page.builder(Wording.PICTURES.in(language, name), language)
                .imprint(issuer.imprint(Handling.INTERNAL, inOrder));
        if (!hasOwn(last, unit)) {
            return page.paragraph(Wording.NOTHING_TO_DRAW.in(language)).build();
        }
        Charts charts = Charts.in(language);
        return page.block(charts.factorBars(last, unit))
                .block(charts.trend(inOrder, unit, WholeIndex.QWL))
                .build();
    }

    /**
     * Whether a unit has results of its own to draw.
     *
     * @param results the publication
     * @param unit the unit
     * @return true if its index is shown
     */
    public static boolean hasOwn(PublishedResults results, UnitId unit) {
        return results.unit(unit).value(WholeIndex.QWL).isShown();
    }
}
