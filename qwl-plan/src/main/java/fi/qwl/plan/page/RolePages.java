package fi.qwl.plan.page;

import fi.qwl.page.Page;
import fi.qwl.plan.Role;
import fi.qwl.plan.process.ProcessRoles;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.util.List;

/** The page that says who does what. */
public final class RolePages {

    private enum Wording implements Phrase {
        TITLE
    }

    private RolePages() {}

    /**
     * The duties of each role, step by step.
     *
     * @param roles the roles
     * @param language the readers' language
     * @return the page
     */
    public static Page roles(ProcessRoles roles, Language language) {
        Formats formats = Formats.in(language);
        Page.Builder page = Page.builder(Wording.TITLE.in(language), language);
        for (Role role : Role.values()) {
            List<String> lines = roles.duties(role).stream()
                    .map(duty -> formats.sentence(duty.step().label().in(language)) + ": "
                            + duty.text().in(language))
                    .toList();
            if (!lines.isEmpty()) {
                page.heading(formats.sentence(role.label().in(language))).points(lines);
            }
        }
        return page.build();
    }
}
