package fi.qwl.examples.annualcycle;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.IssueTexts;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.page.Pages;
import fi.qwl.io.report.ResultsTable;
import fi.qwl.model.LocalText;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.privacy.PublishedProfiles;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.Headcount;
import fi.qwl.survey.Unit;
import fi.qwl.words.Language;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** What a person sees of a run. */
final class Screen {

    /** More issues than these are in issues.json. */
    private static final int MOST_ISSUES = 20;

    /** The characters of a line. */
    private static final int WIDTH = 120;

    private final PrintWriter out;
    private final PrintWriter errors;
    private final Language language;
    private final IssueTexts texts;

    Screen(PrintWriter out, PrintWriter errors, Language language) {
        this.out = out;
        this.errors = errors;
        this.language = language;
        this.texts = IssueTexts.in(language);
    }

    /** Every reason why an input cannot be used. */
    void unusable(Inputs inputs) {
        errors.println(text(
                "Syötettä ei voi käyttää; mitään ei kirjoitettu. Syyt:",
                "Indata kan inte användas; inget skrevs. Orsaker:",
                "An input cannot be used; nothing was written. The reasons:"));
        inputs.issues().stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .forEach(issue -> print(errors, issue));
        long others = inputs.issues().stream()
                .filter(issue -> issue.severity() == Severity.WARNING)
                .count();
        if (others > 0) {
            errors.println(text("Lisäksi huomattiin:", "Dessutom märktes:", "Noticed besides:"));
            inputs.issues().stream()
                    .filter(issue -> issue.severity() == Severity.WARNING)
                    .limit(MOST_ISSUES)
                    .forEach(issue -> print(errors, issue));
        }
    }

    void done(Inputs inputs, YearOfUnits year, Path folder) {
        out.println(Pages.text(ResultsTable.of(year.last(), language).page(), WIDTH));
        inputs.history()
                .map(history -> history.headcounts().get(year.last().wave()))
                .flatMap(Headcount::sentence)
                .ifPresent(sentence -> out.println(sentence.in(language) + "\n"));
        told(year.last());
        earlierWaves(year);
        issues(inputs);
        plans(year);
        whatNext(inputs, folder);
    }

    /** What the whole organisation's numbers mean, in sentences. */
    private void told(PublishedResults results) {
        Unit root = results.organisation().root();
        out.println(root.name() + ":");
        PublishedProfiles.of(results, root.id()).sentences(language).forEach(sentence -> out.println("  " + sentence));
        out.println();
    }

    private void earlierWaves(YearOfUnits year) {
        if (year.publications().size() > 1) {
            List<String> earlier = year
                    .publications()
                    .subList(0, year.publications().size() - 1)
                    .stream()
                    .map(results -> results.wave().toString())
                    .toList();
            out.println(text(
                            "Aiemmat kyselyt (results.json): ",
                            "Tidigare enkäter (results.json): ",
                            "Earlier surveys (results.json): ")
                    + String.join(", ", earlier));
            out.println();
        }
    }

    private void issues(Inputs inputs) {
        out.println(texts.line(inputs.sums()));
        List<ImportIssue> told = inputs.issues().stream()
                .filter(issue -> issue.severity() != Severity.INFO)
                .toList();
        int others = inputs.issues().size() - told.size();
        String heading = text("Huomioita syötteestä: ", "Anmärkningar om indata: ", "Issues of the input: ");
        out.println(heading + told.size()
                + text(" (lisäksi tiedoksi ", " (dessutom för kännedom ", " (and for information ")
                + others + ")");
        told.stream().limit(MOST_ISSUES).forEach(issue -> print(out, issue));
        if (told.size() > MOST_ISSUES) {
            out.println("  … " + (told.size() - MOST_ISSUES + inputs.issuesNotListed())
                    + text(" muuta: issues.json", " till: issues.json", " more: issues.json"));
        }
        out.println();
    }

    private void print(PrintWriter to, ImportIssue issue) {
        to.println("  " + texts.line(issue) + " [" + issue.code() + "]");
        to.println("      " + texts.body(issue));
        texts.remedy(issue.kind()).ifPresent(remedy -> to.println("      → " + remedy));
    }

    private void plans(YearOfUnits year) {
        long drafts = year.plans().stream().filter(DevelopmentPlan::isDraft).count();
        long agreed = year.plans().size() - drafts;
        long followUps =
                year.plans().stream().mapToLong(plan -> plan.followUps().size()).sum();
        out.println(text("Kehittämissuunnitelmia: ", "Utvecklingsplaner: ", "Development plans: ")
                + agreed + text(" sovittua, ", " överenskomna, ", " agreed, ")
                + drafts + text(" luonnosta; seurantoja ", " utkast; uppföljningar ", " drafts; follow-ups ")
                + followUps + text(" alkaen ", " från ", " from ") + year.asOf() + ".");
        out.println();
    }

    private void whatNext(Inputs inputs, Path folder) {
        out.println(text("Tiedostot: ", "Filer: ", "Files: ") + folder
                + "/{results.json, issues.json, plan.json, follow-ups.ics}");
        String next = inputs.choices().isEmpty()
                ? text(
                        "Kokeile seuraavaksi: anna sovitut valinnat (--choices FILE), niin luonnoksista tulee suunnitelmia.",
                        "Pröva härnäst: ge det överenskomna (--choices FILE), så blir utkasten planer.",
                        "Try next: give what was agreed (--choices FILE), and drafts become plans.")
                : text(
                        "Kokeile seuraavaksi: --language sv, --policy strict, tai oma kysely (--help).",
                        "Pröva härnäst: --language en, --policy strict, eller en egen enkät (--help).",
                        "Try next: --language fi, --policy strict, or a survey of your own (--help).");
        out.println(next);
    }

    private String text(String fi, String sv, String en) {
        return LocalText.of(fi, sv, en).in(language);
    }
}
