package fi.qwl.plan.page;

import fi.qwl.model.DisplayRounding;
import fi.qwl.model.Measure;
import fi.qwl.page.Block;
import fi.qwl.page.Handling;
import fi.qwl.page.Page;
import fi.qwl.page.Paper;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.outcome.MeasuredChange;
import fi.qwl.plan.outcome.OutcomeSummary;
import fi.qwl.plan.outcome.PlanOutcome;
import fi.qwl.privacy.PrivacyPromise;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.Unit;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What came of plans. A small team whose values are hidden reads what can be said all the same: its own evaluation, and why
 * there is no number.
 */
public final class OutcomePages {

    private enum Wording implements Phrase {
        TITLE,
        POSTER_TITLE,
        SUMMARY_TITLE,
        OWN_WORDS,
        NO_OWN_WORDS,
        COMPARED,
        NOT_COMPARABLE,
        NO_MEASURE,
        NO_PROOF,
        COUNTED,
        THEME,
        IMPROVED,
        ABOUT_THE_SAME,
        NOT_DISTINGUISHABLE,
        WORSE,
        NOT_ASSESSED,
        SMALL_TEAMS,
        STRENGTHS
    }

    private OutcomePages() {}

    /**
     * What came of a unit's plan, area by area: the unit's own evaluation, and the published values then and now.
     *
     * @param plan the plan
     * @param outcome what came of it
     * @param later the publication that it was compared with, narrowed to a reader of the unit
     * @param unit the unit
     * @param issuer who issues the page
     * @param language the readers' language
     * @return the page
     * @throws IllegalArgumentException if the plan is of another unit or the outcome of another plan
     */
    public static Page unit(
            DevelopmentPlan plan,
            PlanOutcome outcome,
            PublishedResults later,
            Unit unit,
            Issuer issuer,
            Language language) {
        PlanPages.requireOf(unit, plan);
        requireOf(plan, outcome);
        Page.Builder page = Page.builder(Wording.TITLE.in(language, unit.name()), language)
                .imprint(issuer.imprint(Handling.INTERNAL, List.of(later)));
        for (PlanOutcome.Area area : outcome.areas()) {
            DevelopmentArea planned = plan.requireArea(area.id());
            page.heading(planned.topic()).points(lines(planned, area, later, language));
        }
        return page.note(Wording.NO_PROOF.in(language)).build();
    }

    /**
     * The same for the wall: in words, without figures and names.
     *
     * @param plan the plan, with its evaluations
     * @param unit the unit
     * @param issuer who issues the page
     * @param language the readers' language
     * @return the page
     * @throws IllegalArgumentException if the plan is of another unit
     */
    public static Page poster(DevelopmentPlan plan, Unit unit, Issuer issuer, Language language) {
        PlanPages.requireOf(unit, plan);
        Page.Builder page = Page.builder(Wording.POSTER_TITLE.in(language, unit.name()), language)
                .paper(Paper.POSTER)
                .imprint(issuer.imprint(Handling.INTERNAL, List.of()));
        for (DevelopmentArea area : plan.areas()) {
            page.heading(area.topic()).paragraph(ownWords(area, language));
        }
        if (!plan.strengths().isEmpty()) {
            page.heading(Wording.STRENGTHS.in(language))
                    .points(plan.strengths().stream()
                            .map(strength -> strength.text())
                            .toList());
        }
        return page.build();
    }

    /**
     * What came of all plans: how many areas improved, and how each measure that was worked on changed. Counts only, of all
     * units together.
     *
     * @param outcomes what came of each plan
     * @param later the publication that they were compared with
     * @param issuer who issues the page
     * @param language the readers' language
     * @return the page
     */
    public static Page summary(List<PlanOutcome> outcomes, PublishedResults later, Issuer issuer, Language language) {
        OutcomeSummary summary = OutcomeSummary.of(outcomes);
        Formats formats = Formats.in(language);
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<Measure, OutcomeSummary.Theme> entry : summary.themes().entrySet()) {
            OutcomeSummary.Theme theme = entry.getValue();
            rows.add(List.of(
                    formats.sentence(entry.getKey().label().in(language)),
                    Integer.toString(theme.improved()),
                    Integer.toString(theme.aboutTheSame()),
                    Integer.toString(theme.notDistinguishable()),
                    Integer.toString(theme.worse()),
                    Integer.toString(theme.notAssessed())));
        }
        Page.Builder page = Page.builder(Wording.SUMMARY_TITLE.in(language), language)
                .imprint(issuer.imprint(Handling.INTERNAL, List.of(later)))
                .paragraph(Wording.COUNTED.in(language, summary.areas(), summary.compared(), summary.improved()));
        if (!rows.isEmpty()) {
            page.block(new Block.Table(
                    "",
                    List.of(
                            Wording.THEME.in(language),
                            Wording.IMPROVED.in(language),
                            Wording.ABOUT_THE_SAME.in(language),
                            Wording.NOT_DISTINGUISHABLE.in(language),
                            Wording.WORSE.in(language),
                            Wording.NOT_ASSESSED.in(language)),
                    rows,
                    Block.Table.RowHeader.FIRST_CELL));
        }
        return page.note(Wording.SMALL_TEAMS.in(language, later.policy().minimumForMeans()))
                .note(Wording.NO_PROOF.in(language))
                .build();
    }

    private static void requireOf(DevelopmentPlan plan, PlanOutcome outcome) {
        if (!outcome.plan().equals(plan.id())) {
            throw new IllegalArgumentException("the outcome is of plan " + outcome.plan() + " but the page of plan "
                    + plan.id() + "\nMaybe another unit's outcome was taken.");
        }
    }

    private static List<String> lines(
            DevelopmentArea planned, PlanOutcome.Area area, PublishedResults later, Language language) {
        List<String> lines = new ArrayList<>(List.of(ownWords(planned, language)));
        if (area.changes().isEmpty()) {
            lines.add(Wording.NO_MEASURE.in(language));
        }
        area.changes().forEach(change -> lines.add(line(change, later, language)));
        return lines;
    }

    private static String ownWords(DevelopmentArea area, Language language) {
        return area.evaluation()
                .map(evaluation -> Wording.OWN_WORDS.in(
                        language,
                        evaluation.text().isBlank()
                                ? evaluation.outcome().label().in(language)
                                : evaluation.outcome().label().in(language) + ". " + evaluation.text()))
                .orElseGet(() -> Wording.NO_OWN_WORDS.in(language));
    }

    private static String line(MeasuredChange change, PublishedResults later, Language language) {
        String name = name(change.baseline().measure(), later, language);
        if (change instanceof MeasuredChange.Compared compared) {
            return Wording.COMPARED.in(
                    language,
                    name,
                    DisplayRounding.text(
                            DisplayRounding.round(compared.baseline().value()), language),
                    DisplayRounding.text(DisplayRounding.round(compared.now()), language),
                    DisplayRounding.signed(compared.difference(), language),
                    compared.verdict().label().in(language));
        }
        if (change instanceof MeasuredChange.NotPublishable hidden) {
            return name + ": "
                    + PrivacyPromise.of(later.policy())
                            .whyHidden(hidden.reason())
                            .in(language);
        }
        return Wording.NOT_COMPARABLE.in(language, name);
    }

    /** A plan that was read knows only the key of an organisation's own dimension; the publication knows its name. */
    private static String name(Measure measure, PublishedResults later, Language language) {
        Measure named =
                later.measures().stream().filter(measure::equals).findFirst().orElse(measure);
        return Formats.in(language).sentence(named.label().in(language));
    }
}
