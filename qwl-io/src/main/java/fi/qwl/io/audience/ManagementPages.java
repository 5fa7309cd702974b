package fi.qwl.io.audience;

import fi.qwl.io.chart.Charts;
import fi.qwl.io.report.ResultsTable;
import fi.qwl.page.Handling;
import fi.qwl.page.Page;
import fi.qwl.plan.Role;
import fi.qwl.plan.meeting.PassedOnNeed;
import fi.qwl.plan.page.ClockPages;
import fi.qwl.plan.page.Issuer;
import fi.qwl.plan.page.NeedPages;
import fi.qwl.plan.page.OutcomePages;
import fi.qwl.plan.page.ResultPages;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.util.ArrayList;
import java.util.List;

/** The pages of the management team (units) and of the wider management team (sectors). */
public final class ManagementPages {

    private enum Wording implements Phrase {
        TEAM,
        WIDER,
        TO_DECIDE,
        NOTHING_TO_DECIDE,
        NEED_OF,
        UNITS,
        SECTORS,
        PICTURE
    }

    private ManagementPages() {}

    /**
     * For the management team: the whole in a few figures, the needs that wait for its decision, all units in the
     * organisation's order, where they are on the annual clock, and all needs with their replies.
     *
     * @param year the year, with results narrowed to the management team
     * @param issuer who issues the page
     * @param language the readers' language
     * @return the page
     * @throws IllegalArgumentException if the publication is for other readers
     */
    public static Page managementTeam(DevelopmentYear year, Issuer issuer, Language language) {
        Readers.require(year.results(), Audience.MANAGEMENT_TEAM);
        Page.Builder page = begin(Wording.TEAM, year, issuer, language).heading(Wording.TO_DECIDE.in(language));
        List<String> open = open(year, language);
        if (open.isEmpty()) {
            page.paragraph(Wording.NOTHING_TO_DECIDE.in(language));
        }
        page.points(open);
        addResults(page, Wording.UNITS, year.results(), language);
        page.page(ClockPages.counts(year.clock(), issuer, language))
                .page(NeedPages.all(year.records(), year.results().organisation(), issuer, language));
        if (!year.outcomes().isEmpty()) {
            page.page(OutcomePages.summary(year.outcomes(), year.results(), issuer, language));
        }
        return page.build();
    }

    /**
     * For the wider management team: the sectors, the needs that units passed on with their replies, and how far the units
     * are.
     *
     * @param year the year, with results narrowed to the wider management team
     * @param issuer who issues the page
     * @param language the readers' language
     * @return the page
     * @throws IllegalArgumentException if the publication is for other readers
     */
    public static Page widerManagementTeam(DevelopmentYear year, Issuer issuer, Language language) {
        Readers.require(year.results(), Audience.WIDER_MANAGEMENT_TEAM);
        Page.Builder page = begin(Wording.WIDER, year, issuer, language)
                .page(NeedPages.all(year.records(), year.results().organisation(), issuer, language));
        addResults(page, Wording.SECTORS, year.results(), language);
        return page.page(ClockPages.counts(year.clock(), issuer, language)).build();
    }

    private static Page.Builder begin(Wording title, DevelopmentYear year, Issuer issuer, Language language) {
        PublishedResults results = year.results();
        Unit root = results.organisation().root();
        Page.Builder page = Page.builder(
                        title.in(language, root.name(), results.wave().toString()), language)
                .imprint(issuer.imprint(Handling.INTERNAL, List.of(results)));
        ResultPages.figures(results, root.id(), language).blocks().forEach(page::block);
        return page;
    }

    private static void addResults(Page.Builder page, Wording heading, PublishedResults results, Language language) {
        page.heading(heading.in(language));
        ResultsTable.of(results, language).page().blocks().forEach(page::block);
        page.heading(Wording.PICTURE.in(language));
        Charts.in(language).heatMapsBySector(results).forEach(page::block);
    }

    /** Needs that were passed on to the management team and have no answer yet. */
    private static List<String> open(DevelopmentYear year, Language language) {
        Organisation organisation = year.results().organisation();
        List<String> lines = new ArrayList<>();
        for (Unit unit : organisation.units()) {
            year.record(unit.id()).stream()
                    .flatMap(record -> record.passedOn().stream())
                    .filter(need -> need.to() == Role.MANAGEMENT_TEAM && !need.isAnswered())
                    .map((PassedOnNeed need) -> Wording.NEED_OF.in(language, unit.name(), need.line(language)))
                    .forEach(lines::add);
        }
        return lines;
    }
}
