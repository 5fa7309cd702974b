package fi.qwl.plan.page;

import static java.util.stream.Collectors.joining;

import fi.qwl.page.Block;
import fi.qwl.page.Handling;
import fi.qwl.page.Page;
import fi.qwl.page.Paper;
import fi.qwl.plan.Action;
import fi.qwl.plan.Communication;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Evaluation;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.PlanColumn;
import fi.qwl.plan.PlanTable;
import fi.qwl.plan.Responsible;
import fi.qwl.plan.StaffView;
import fi.qwl.plan.Strength;
import fi.qwl.plan.meeting.PassedOnNeed;
import fi.qwl.survey.Unit;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pages of a development plan. */
public final class PlanPages {

    private enum Wording implements Phrase {
        DRAFT_TITLE,
        TITLE,
        STAFF_VIEW,
        STRENGTHS,
        STRENGTH_HELPS,
        AGREED,
        DONE,
        LATE,
        NEXT,
        DUE,
        TOPIC,
        AGREED_ON,
        NEXT_DAYS,
        DATE,
        WHAT,
        WHO,
        AREA,
        GOAL,
        STATE,
        FOLLOWED_UP,
        FOLLOWED_BY,
        EVALUATE_BY,
        EVALUATION,
        VIEWS,
        COMMUNICATION,
        TWO_WAYS,
        REPLIES,
        POSTER_TITLE,
        POSTER_AREAS,
        POSTER_NEXT,
        POSTER_WHO,
        NOTHING_AGREED
    }

    private static final int NEXT_DAYS = 3;

    private PlanPages() {}

    /**
     * A plan: the strengths and the table of seven columns. A draft says in its title that it is one.
     *
     * @param plan the plan
     * @param unitName the unit's name for people
     * @param language the readers' language
     * @param names the names of people, from the host
     * @return the page
     */
    public static Page plan(DevelopmentPlan plan, String unitName, Language language, PersonNames names) {
        Wording wording = plan.isDraft() ? Wording.DRAFT_TITLE : Wording.TITLE;
        Page.Builder page = Page.builder(wording.in(language, unitName), language);
        if (!plan.strengths().isEmpty()) {
            page.heading(Wording.STRENGTHS.in(language)).points(strengths(plan.strengths(), plan.areas(), language));
        }
        PlanTable table = PlanTable.of(plan, language, names);
        return page.table(
                        table.headings(),
                        table.lines().stream().map(PlanTable.Line::cells).toList())
                .build();
    }

    /**
     * A unit's plan to work by: the strengths first, then the next three dates, each area with what is done and by whom, the
     * answers to the four views of influence, how it is communicated, and what was replied to the needs that the unit passed
     * on.
     *
     * @param plan the plan
     * @param unit the unit that it is of
     * @param needs what the unit passed on, with the replies
     * @param issuer who issues the page; what is next is decided for its day
     * @param names the names of people, from the host
     * @param language the readers' language
     * @return the page; a draft's handling says that it is one
     * @throws IllegalArgumentException if the plan is of another unit
     */
    public static Page agreed(
            DevelopmentPlan plan,
            Unit unit,
            List<PassedOnNeed> needs,
            Issuer issuer,
            PersonNames names,
            Language language) {
        requireOf(unit, plan);
        Wording title = plan.isDraft() ? Wording.DRAFT_TITLE : Wording.TITLE;
        Page.Builder page = Page.builder(title.in(language, unit.name()), language)
                .imprint(issuer.imprint(plan.isDraft() ? Handling.DRAFT : Handling.INTERNAL, List.of()));
        plan.agreedOn()
                .ifPresent(day -> page.paragraph(
                        Wording.AGREED_ON.in(language, Formats.in(language).day(day))));
        addPoints(page, Wording.STRENGTHS, strengths(plan.strengths(), plan.areas(), language), language);
        addNextDays(page, plan, issuer.day(), names, language);
        plan.areas().forEach(area -> addArea(page, area, names, language));
        addPoints(
                page,
                Wording.COMMUNICATION,
                plan.communication().stream()
                        .map(step -> communication(step, language))
                        .toList(),
                language);
        addPoints(
                page,
                Wording.REPLIES,
                needs.stream().map(need -> need.line(language)).toList(),
                language);
        return page.build();
    }

    static void requireOf(Unit unit, DevelopmentPlan plan) {
        if (!plan.unit().equals(unit.id())) {
            throw new IllegalArgumentException("plan " + plan.id() + " is of unit " + plan.unit()
                    + " but the page is of unit " + unit.id()
                    + "\nMaybe another plan was meant, or the plan should follow"
                    + " the units' succession first.");
        }
    }

    /** Each strength with the areas in which it helps. */
    static List<String> strengths(List<Strength> strengths, List<DevelopmentArea> areas, Language language) {
        List<String> lines = new ArrayList<>();
        for (Strength strength : strengths) {
            List<String> helped = areas.stream()
                    .filter(area -> strength.areas().contains(area.id()))
                    .map(DevelopmentArea::topic)
                    .toList();
            lines.add(
                    helped.isEmpty()
                            ? strength.line()
                            : Wording.STRENGTH_HELPS.in(
                                    language,
                                    strength.line(),
                                    Formats.in(language).list(helped)));
        }
        return lines;
    }

    private static void addPoints(Page.Builder page, Wording heading, List<String> points, Language language) {
        if (!points.isEmpty()) {
            page.heading(heading.in(language)).points(points);
        }
    }

    private static void addNextDays(
            Page.Builder page, DevelopmentPlan plan, LocalDate asOf, PersonNames names, Language language) {
        Formats formats = Formats.in(language);
        List<List<String>> rows = PlanDays.next(plan, asOf, NEXT_DAYS, names, language).stream()
                .map(day -> List.of(formats.day(day.date()), day.what(), day.who()))
                .toList();
        if (!rows.isEmpty()) {
            page.heading(Wording.NEXT_DAYS.in(language))
                    .block(new Block.Table(
                            "",
                            List.of(Wording.DATE.in(language), Wording.WHAT.in(language), Wording.WHO.in(language)),
                            rows,
                            Block.Table.RowHeader.FIRST_CELL));
        }
    }

    private static void addArea(Page.Builder page, DevelopmentArea area, PersonNames names, Language language) {
        Formats formats = Formats.in(language);
        page.heading(Wording.AREA.in(language, area.topic()));
        if (!area.goal().text().isBlank()) {
            page.paragraph(Wording.GOAL.in(language, area.goal().text()));
        }
        if (!area.actions().isEmpty()) {
            page.block(new Block.Table(
                    "",
                    List.of(
                            PlanColumn.ACTION.label().in(language),
                            PlanColumn.IMPLEMENTATION.label().in(language),
                            PlanColumn.RESPONSIBLE.label().in(language),
                            PlanColumn.SCHEDULE.label().in(language),
                            Wording.STATE.in(language)),
                    area.actions().stream()
                            .map(action -> row(action, names, language))
                            .toList(),
                    Block.Table.RowHeader.FIRST_CELL));
        }
        List<String> lines = new ArrayList<>();
        if (!area.followUp().isBlank()) {
            lines.add(Wording.FOLLOWED_UP.in(language, area.followUp()));
        }
        if (!area.followedBy().isEmpty()) {
            lines.add(Wording.FOLLOWED_BY.in(language, PlanDays.responsible(area.followedBy(), names, language)));
        }
        area.evaluateBy().ifPresent(day -> lines.add(Wording.EVALUATE_BY.in(language, formats.day(day))));
        area.evaluation().ifPresent(evaluation -> lines.add(evaluation(evaluation, language)));
        page.points(lines);
        if (!area.influence().isEmpty()) {
            page.paragraph(Wording.VIEWS.in(language))
                    .points(area.influence().entrySet().stream()
                            .map(view -> view.getKey().question().in(language) + " " + view.getValue())
                            .toList());
        }
    }

    private static List<String> row(Action action, PersonNames names, Language language) {
        String days = PlanTable.days(action.start(), action.due(), language);
        return List.of(
                action.text(),
                action.implementation(),
                PlanDays.responsible(action.responsible(), names, language),
                action.schedule().isBlank() || days.isBlank()
                        ? action.schedule() + days
                        : action.schedule() + "; " + days,
                action.status().label().in(language));
    }

    private static String evaluation(Evaluation evaluation, Language language) {
        String outcome = evaluation.outcome().label().in(language);
        return Wording.EVALUATION.in(
                language, evaluation.text().isBlank() ? outcome : outcome + ". " + evaluation.text());
    }

    private static String communication(Communication step, Language language) {
        String channel = step.direction() == Communication.Direction.TWO_WAYS
                ? Wording.TWO_WAYS.in(language, step.channel())
                : step.channel();
        return step.text().isBlank() ? channel : channel + ": " + step.text();
    }

    /**
     * A plan for the wall of the staff room, read from three metres: what the unit holds on to, what it develops and towards
     * what, and the next date. No figures of the survey and no names of people.
     *
     * @param plan the plan
     * @param unit the unit that it is of
     * @param issuer who issues the page; what is next is decided for its day
     * @param language the readers' language
     * @return the page
     * @throws IllegalArgumentException if the plan is of another unit
     */
    public static Page poster(DevelopmentPlan plan, Unit unit, Issuer issuer, Language language) {
        return poster(plan, unit, issuer, Optional.empty(), language);
    }

    /**
     * The {@linkplain #poster(DevelopmentPlan, Unit, Issuer, Language) poster} with those who are responsible, where the unit
     * asked for it.
     *
     * @param plan the plan
     * @param unit the unit that it is of
     * @param issuer who issues the page
     * @param names the names of people, from the host; roles where it gives none
     * @param language the readers' language
     * @return the page
     * @throws IllegalArgumentException if the plan is of another unit
     */
    public static Page posterWithNames(
            DevelopmentPlan plan, Unit unit, Issuer issuer, PersonNames names, Language language) {
        return poster(plan, unit, issuer, Optional.of(names), language);
    }

    private static Page poster(
            DevelopmentPlan plan, Unit unit, Issuer issuer, Optional<PersonNames> names, Language language) {
        requireOf(unit, plan);
        Page.Builder page = Page.builder(Wording.POSTER_TITLE.in(language, unit.name()), language)
                .paper(Paper.POSTER)
                .imprint(issuer.imprint(plan.isDraft() ? Handling.DRAFT : Handling.INTERNAL, List.of()));
        if (plan.strengths().isEmpty() && plan.areas().isEmpty()) {
            return page.paragraph(Wording.NOTHING_AGREED.in(language)).build();
        }
        addPoints(
                page,
                Wording.STRENGTHS,
                plan.strengths().stream().map(Strength::text).toList(),
                language);
        addPoints(
                page,
                Wording.POSTER_AREAS,
                plan.areas().stream()
                        .map(area -> posterLine(area, names, language))
                        .toList(),
                language);
        PlanDays.next(plan, issuer.day(), 1, PersonNames.none(), language).stream()
                .map(day -> Wording.DUE.in(language, Formats.in(language).day(day.date()), day.what()))
                .forEach(line -> page.callout(Wording.POSTER_NEXT.in(language), line));
        return page.build();
    }

    private static String posterLine(DevelopmentArea area, Optional<PersonNames> names, Language language) {
        String line = area.goal().text().isBlank()
                ? area.topic()
                : area.topic() + " – " + area.goal().text();
        List<Responsible> who = area.actions().stream()
                .flatMap(action -> action.responsible().stream())
                .distinct()
                .toList();
        return names.filter(asked -> !who.isEmpty())
                .map(asked -> Wording.POSTER_WHO.in(language, line, PlanDays.responsible(who, asked, language)))
                .orElse(line);
    }

    /**
     * A plan as the whole staff sees it, without persons.
     *
     * @param view the view
     * @param unitName the unit's name for people
     * @param language the readers' language
     * @return the page
     */
    public static Page staffView(StaffView view, String unitName, Language language) {
        String day = Formats.in(language).day(view.asOf());
        return Page.builder(Wording.STAFF_VIEW.in(language, unitName, day), language)
                .points(lines(view, language))
                .build();
    }

    private static List<String> lines(StaffView view, Language language) {
        Formats formats = Formats.in(language);
        List<String> lines = new ArrayList<>();
        view.agreedOn().ifPresent(day -> lines.add(Wording.AGREED.in(language, formats.day(day))));
        if (!view.strengths().isEmpty()) {
            lines.add(Wording.STRENGTHS.in(language) + ": "
                    + view.strengths().stream().map(Strength::text).collect(joining("; ")));
        }
        view.areas().forEach(area -> lines.add(line(area, language)));
        view.nextFollowUp()
                .ifPresent(followUp ->
                        lines.add(Wording.NEXT.in(language, followUp.kind().label(), formats.day(followUp.date()))));
        view.nextDeadlines()
                .forEach(action -> lines.add(
                        Wording.DUE.in(language, formats.day(action.due().orElseThrow()), action.text())));
        view.topics().forEach(topic -> lines.add(Wording.TOPIC.in(language, topic)));
        return lines;
    }

    private static String line(StaffView.Progress area, Language language) {
        StringBuilder line = new StringBuilder(area.topic());
        if (!area.goal().isBlank()) {
            line.append(" – ").append(area.goal());
        }
        if (area.actions() > 0) {
            line.append(": ").append(Wording.DONE.in(language, area.done(), area.actions()));
        }
        if (area.overdue() > 0) {
            line.append(", ").append(Wording.LATE.in(language, area.overdue()));
        }
        area.evaluation()
                .ifPresent(outcome -> line.append("; ").append(outcome.label().in(language)));
        return line.toString();
    }
}
