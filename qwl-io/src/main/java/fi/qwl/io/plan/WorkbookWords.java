package fi.qwl.io.plan;

import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Role;
import fi.qwl.plan.Status;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import fi.qwl.words.Words;
import java.util.Arrays;
import java.util.List;

/** The words of a plan workbook around the plan's own. */
final class WorkbookWords {

    enum Key implements Phrase {
        INSTRUCTIONS,
        TITLE,
        SHEET,
        STRENGTHS,
        HELP,
        AGREED,
        DRAFT,
        VERSION,
        PAGE,
        HELP_TITLE,
        STATUS,
        WRONG_STATUS
    }

    private final Language language;

    WorkbookWords(Language language) {
        this.language = language;
    }

    String title() {
        return Key.TITLE.in(language);
    }

    String strengths() {
        return Key.STRENGTHS.in(language);
    }

    String sheet() {
        return Key.SHEET.in(language);
    }

    String helpSheet() {
        return Key.HELP.in(language);
    }

    String helpTitle() {
        return Key.HELP_TITLE.in(language);
    }

    String page() {
        return Key.PAGE.in(language);
    }

    String wrongStatusTitle() {
        return Key.STATUS.in(language);
    }

    String wrongStatus() {
        return Key.WRONG_STATUS.in(language);
    }

    String[] statuses() {
        return Arrays.stream(Status.values())
                .map(status -> status.label().in(language))
                .toArray(String[]::new);
    }

    String state(DevelopmentPlan plan) {
        String agreed = plan.agreedOn()
                .map(day -> Key.AGREED.in(language) + " " + Formats.in(language).day(day))
                .orElse(Key.DRAFT.in(language));
        return agreed + ", " + Key.VERSION.in(language) + " " + plan.version();
    }

    List<String> instructions() {
        String role = Role.SUPERVISOR.label().in(language);
        String statuses = String.join(", ", statuses());
        return Words.list(Key.INSTRUCTIONS).stream()
                .map(text -> text.in(language))
                .map(text -> text.replace("ROLE", role).replace("STATUSES", statuses))
                .toList();
    }
}
