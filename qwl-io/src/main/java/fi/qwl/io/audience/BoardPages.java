package fi.qwl.io.audience;

import fi.qwl.io.chart.Charts;
import fi.qwl.io.report.ResultsTable;
import fi.qwl.page.Handling;
import fi.qwl.page.Page;
import fi.qwl.plan.clock.ClockEventKind;
import fi.qwl.plan.clock.ClockOverview;
import fi.qwl.plan.page.ClockPages;
import fi.qwl.plan.page.Issuer;
import fi.qwl.plan.page.ResultPages;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PrivacyPromise;
import fi.qwl.privacy.PublishedProfiles;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.Unit;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import fi.qwl.words.Words;
import java.util.List;

/**
 * Pages that leave the line organisation: for the board and council, for the co-operation and safety committee, and for the
 * personnel report. They show the whole and its sectors, no unit below them and no text that a unit wrote.
 */
public final class BoardPages {

    private enum Wording implements Phrase {
        BOARD,
        BOARD_TEXT,
        BOARD_ASKS,
        COMMITTEE,
        COMMITTEE_TEXT,
        COMMITTEE_ASKS,
        PROTECTION,
        MEANING,
        SECTORS,
        PICTURE,
        WORK,
        WORK_DONE,
        REPORT,
        REPORT_TEXT
    }

    private BoardPages() {}

    /**
     * For the board and council, in words fit for the public: the whole and its sectors over the years, what it means, how
     * many units develop their work, and what is asked of the leadership.
     *
     * @param waves the publications, narrowed to the board; the last one is presented
     * @param clock the annual clock on the day of the page
     * @param issuer who issues the page
     * @param language the readers' language
     * @return the page
     * @throws IllegalArgumentException if a publication is for other readers, or the waves are not of one organisation
     */
    public static Page board(List<PublishedResults> waves, ClockOverview clock, Issuer issuer, Language language) {
        List<PublishedResults> inOrder = boardWaves(waves);
        PublishedResults last = Readers.last(inOrder);
        Page.Builder page = begin(Wording.BOARD, inOrder, Handling.PUBLIC, issuer, language);
        addFigures(page, last, language);
        page.heading(Wording.MEANING.in(language))
                .points(profile(last, language))
                .heading(Wording.WORK.in(language))
                .paragraph(work(clock, language))
                .points(inList(Wording.BOARD_ASKS, language))
                .page(PersonnelTable.overYears(inOrder, language));
        addSectors(page, last, language);
        return page.build();
    }

    /**
     * For the co-operation and occupational-safety committee: the same results, the individual-level risks in words, how they
     * are protected, and what the committee may look at.
     *
     * @param waves the publications, narrowed to the board; the last one is presented
     * @param clock the annual clock on the day of the page
     * @param issuer who issues the page
     * @param language the readers' language
     * @return the page
     * @throws IllegalArgumentException if a publication is for other readers, or the waves are not of one organisation
     */
    public static Page committee(List<PublishedResults> waves, ClockOverview clock, Issuer issuer, Language language) {
        List<PublishedResults> inOrder = boardWaves(waves);
        PublishedResults last = Readers.last(inOrder);
        Page.Builder page = begin(Wording.COMMITTEE, inOrder, Handling.INTERNAL, issuer, language);
        addFigures(page, last, language);
        page.heading(Wording.MEANING.in(language))
                .points(profile(last, language))
                .points(inList(Wording.COMMITTEE_ASKS, language));
        addSectors(page, last, language);
        return page.page(ClockPages.counts(clock, issuer, language))
                .heading(Wording.PROTECTION.in(language))
                .points(PrivacyPromise.of(last.policy()).in(language))
                .build();
    }

    /**
     * The personnel report's paragraph and table: the whole organisation over its surveys.
     *
     * @param waves the publications, narrowed to the board
     * @param clock the annual clock on the day of the page
     * @param issuer who issues the page
     * @param language the readers' language
     * @return the page
     * @throws IllegalArgumentException if a publication is for other readers, or the waves are not of one organisation
     */
    public static Page personnelReport(
            List<PublishedResults> waves, ClockOverview clock, Issuer issuer, Language language) {
        List<PublishedResults> inOrder = boardWaves(waves);
        PublishedResults last = Readers.last(inOrder);
        Unit root = last.organisation().root();
        return Page.builder(Wording.REPORT.in(language, root.name()), language)
                .imprint(issuer.imprint(Handling.PUBLIC, inOrder))
                .paragraph(Wording.REPORT_TEXT.in(language, last.wave().toString()) + " "
                        + String.join(" ", profile(last, language)) + " " + work(clock, language))
                .page(PersonnelTable.overYears(inOrder, language))
                .note(String.join(" ", ResultsTable.of(last, language).heading().split("\n", -1)))
                .build();
    }

    private static List<PublishedResults> boardWaves(List<PublishedResults> waves) {
        List<PublishedResults> inOrder = Readers.inOrder(waves);
        inOrder.forEach(results -> Readers.require(results, Audience.BOARD));
        return inOrder;
    }

    private static Page.Builder begin(
            Wording title, List<PublishedResults> waves, Handling handling, Issuer issuer, Language language) {
        PublishedResults last = Readers.last(waves);
        Wording text = title == Wording.BOARD ? Wording.BOARD_TEXT : Wording.COMMITTEE_TEXT;
        return Page.builder(
                        title.in(
                                language,
                                last.organisation().root().name(),
                                last.wave().toString()),
                        language)
                .imprint(issuer.imprint(handling, waves))
                .paragraph(text.in(language));
    }

    private static void addFigures(Page.Builder page, PublishedResults results, Language language) {
        ResultPages.figures(results, results.organisation().root().id(), language)
                .blocks()
                .forEach(page::block);
    }

    private static void addSectors(Page.Builder page, PublishedResults results, Language language) {
        page.heading(Wording.SECTORS.in(language));
        ResultsTable.of(results, language).page().blocks().forEach(page::block);
        page.heading(Wording.PICTURE.in(language)).block(Charts.in(language).heatMap(results));
    }

    private static List<String> profile(PublishedResults results, Language language) {
        return PublishedProfiles.of(results, results.organisation().root().id()).sentences(language);
    }

    private static String work(ClockOverview clock, Language language) {
        return Wording.WORK_DONE.in(
                language,
                clock.total(ClockEventKind.RESULTS_MEETING).done(),
                clock.total(ClockEventKind.PLAN_READY).done(),
                clock.units().size());
    }

    private static List<String> inList(Wording wording, Language language) {
        return Words.list(wording).stream().map(text -> text.in(language)).toList();
    }
}
