package fi.qwl.plan.page;

import static java.util.stream.Collectors.joining;

import fi.qwl.page.Page;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.PlanTable;
import fi.qwl.plan.StaffView;
import fi.qwl.plan.Strength;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.util.ArrayList;
import java.util.List;

/** The pages of a development plan. */
public final class PlanPages {

    private enum Wording implements Phrase {
        DRAFT_TITLE,
        TITLE,
        STAFF_VIEW,
        STRENGTHS,
        AGREED,
        DONE,
        LATE,
        NEXT,
        DUE,
        TOPIC
    }

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
            page.heading(Wording.STRENGTHS.in(language))
                    .points(plan.strengths().stream().map(Strength::line).toList());
        }
        PlanTable table = PlanTable.of(plan, language, names);
        return page.table(
                        table.headings(),
                        table.lines().stream().map(PlanTable.Line::cells).toList())
                .build();
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
