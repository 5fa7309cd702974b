package fi.qwl.io.audience;

import fi.qwl.io.chart.Charts;
import fi.qwl.io.report.ResultsTable;
import fi.qwl.page.Block;
import fi.qwl.page.Handling;
import fi.qwl.page.Page;
import fi.qwl.page.Paper;
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
import java.util.LinkedHashMap;
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
        ONLY_LATE,
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
                .paper(Paper.WIDE)
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
        Map<Optional<ClockEventKind>, List<Unit>> byStep = new LinkedHashMap<>();
        UnitSteps.steps().forEach(kind -> byStep.put(Optional.of(kind), new ArrayList<>()));
        byStep.put(Optional.empty(), new ArrayList<>());
        for (Unit unit : steps.units()) {
            if (!SupportReason.of(year, unit.id()).isEmpty()) {
                byStep.computeIfAbsent(steps.next(unit.id()), none -> new ArrayList<>())
                        .add(unit);
            }
        }
        byStep.values().removeIf(List::isEmpty);
        if (byStep.isEmpty()) {
            page.paragraph(Wording.NOWHERE.in(language));
        }
        byStep.forEach((step, units) ->
                page.block(new Block.Heading(title(step, language), 3)).points(lines(units, year, language)));
    }

    private static String title(Optional<ClockEventKind> step, Language language) {
        return step.map(kind -> Wording.STEP.in(language, kind.label().in(language)))
                .orElseGet(() -> Wording.STEP_NONE.in(language));
    }

    /** A line for each unit with a reason of its own; then those that are only late, together. */
    private static List<String> lines(List<Unit> units, DevelopmentYear year, Language language) {
        List<String> lines = new ArrayList<>();
        Map<List<SupportReason>, List<String>> onlyLate = new LinkedHashMap<>();
        for (Unit unit : units) {
            List<SupportReason> reasons = SupportReason.of(year, unit.id());
            if (reasons.stream().allMatch(SupportReason::isOfClock)) {
                onlyLate.computeIfAbsent(reasons, none -> new ArrayList<>()).add(unit.name());
            } else {
                lines.add(line(unit.name(), reasons, language));
            }
        }
        onlyLate.forEach((reasons, names) -> lines.add(Wording.ONLY_LATE.in(
                language,
                Formats.in(language).sentence(list(reasons, language)),
                names.size(),
                String.join("; ", names))));
        return lines;
    }

    private static String line(String unit, List<SupportReason> reasons, Language language) {
        return Wording.REASONS.in(language, unit, list(reasons, language));
    }

    private static String list(List<SupportReason> reasons, Language language) {
        return Formats.in(language)
                .list(reasons.stream()
                        .map(reason -> reason.label().in(language))
                        .toList());
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
