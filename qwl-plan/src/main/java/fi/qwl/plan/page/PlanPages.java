package fi.qwl.plan.page;

import fi.qwl.page.Page;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.PlanTable;
import fi.qwl.plan.StaffView;
import fi.qwl.plan.Strength;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;

/** The pages of a development plan. */
public final class PlanPages {

    private enum Wording implements Phrase {
        DRAFT_TITLE,
        TITLE,
        STAFF_VIEW,
        STRENGTHS
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
                .points(view.lines(language))
                .build();
    }
}
