package fi.qwl.io.audience;

import fi.qwl.io.chart.Charts;
import fi.qwl.io.report.ResultsTable;
import fi.qwl.page.Handling;
import fi.qwl.page.Page;
import fi.qwl.plan.clock.ClockEventKind;
import fi.qwl.plan.page.ClockPages;
import fi.qwl.plan.page.Issuer;
import fi.qwl.plan.page.NeedPages;
import fi.qwl.plan.page.OutcomePages;
import fi.qwl.plan.page.ResultPages;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of the HR and wellbeing coordinator. */
public final class HrPages {

    private enum Wording implements Phrase {
        OVERVIEW,
        WHOLE,
        NEEDED,
        NEEDED_MEANS,
        NOWHERE,
        STEP,
        STEP_NONE,
        REASONS,
        STEPS,
        RESULTS,
        HEAT_MAP
    }

    private HrPages() {}

    /**
     * Where HR is needed first: a conflict or crisis, a poor result, a clear change for the worse, a low response rate, no
     * results meeting by the day of the annual clock. Units are grouped by their step of the clock and within it in the
     * organisation's order, without score and rank. Then all units by steps, what is late, needs with replies, and what came
     * of the plans.
     *
     * @param year the year, with results narrowed to HR
     * @param issuer who issues the page
     * @param language the readers' language
     * @return the page
     * @throws IllegalArgumentException if the publication is for other readers
     */
    public static Page overview(DevelopmentYear year, Issuer issuer, Language language) {
        PublishedResults results = year.results();
        Readers.require(results, Audience.HR);
        Organisation organisation = results.organisation();
        UnitSteps steps = new UnitSteps(year.clock(), organisation, language);
        Page.Builder page = Page.builder(
                        Wording.OVERVIEW.in(language, results.wave().toString()), language)
                .imprint(issuer.imprint(Handling.INTERNAL, List.of(results)))
                .heading(Wording.NEEDED.in(language))
                .paragraph(Wording.NEEDED_MEANS.in(language));
        addNeeded(page, year, steps, language);
        page.heading(Wording.STEPS.in(language))
                .block(steps.table())
                .page(ClockPages.year(year.clock(), organisation, issuer, language))
                .page(NeedPages.all(year.records(), organisation, issuer, language));
        if (!year.outcomes().isEmpty()) {
            page.page(OutcomePages.summary(year.outcomes(), results, issuer, language));
        }
        return page.build();
    }

    private static void addNeeded(Page.Builder page, DevelopmentYear year, UnitSteps steps, Language language) {
        Map<ClockEventKind, List<String>> byStep = new EnumMap<>(ClockEventKind.class);
        List<String> behind = new ArrayList<>();
        for (Unit unit : steps.units()) {
            List<SupportReason> reasons = SupportReason.of(year, unit.id());
            if (!reasons.isEmpty()) {
                Optional<ClockEventKind> next = steps.next(unit.id());
                List<String> group = next.map(kind -> byStep.computeIfAbsent(kind, none -> new ArrayList<>()))
                        .orElse(behind);
                group.add(line(unit, reasons, language));
            }
        }
        if (byStep.isEmpty() && behind.isEmpty()) {
            page.paragraph(Wording.NOWHERE.in(language));
        }
        for (Map.Entry<ClockEventKind, List<String>> group : byStep.entrySet()) {
            page.paragraph(Wording.STEP.in(language, group.getKey().label().in(language)))
                    .points(group.getValue());
        }
        if (!behind.isEmpty()) {
            page.paragraph(Wording.STEP_NONE.in(language)).points(behind);
        }
    }

    private static String line(Unit unit, List<SupportReason> reasons, Language language) {
        return Wording.REASONS.in(
                language,
                unit.name(),
                Formats.in(language)
                        .list(reasons.stream()
                                .map(reason -> reason.label().in(language))
                                .toList()));
    }

    /**
     * The results of the whole organisation, all that is published: the front of the whole, the table of all units, and a
     * picture of them.
     *
     * @param waves the publications, narrowed to HR; the last one is presented
     * @param issuer who issues the page
     * @param language the readers' language
     * @return the page
     * @throws IllegalArgumentException if a publication is for other readers, or the waves are not of one organisation
     */
    public static Page results(List<PublishedResults> waves, Issuer issuer, Language language) {
        List<PublishedResults> inOrder = Readers.inOrder(waves);
        inOrder.forEach(results -> Readers.require(results, Audience.HR));
        PublishedResults last = Readers.last(inOrder);
        Unit root = last.organisation().root();
        Page front = ResultPages.front(last, root.id(), language);
        Page.Builder page = Page.builder(
                        Wording.WHOLE.in(language, root.name(), last.wave().toString()), language)
                .imprint(issuer.imprint(Handling.INTERNAL, inOrder));
        front.blocks().forEach(page::block);
        page.page(PersonnelTable.overYears(inOrder, language));
        page.pageBreak().heading(Wording.RESULTS.in(language));
        ResultsTable.of(last, language).page().blocks().forEach(page::block);
        page.pageBreak().heading(Wording.HEAT_MAP.in(language));
        Charts.in(language).heatMapsBySector(last).forEach(page::block);
        return page.build();
    }
}
