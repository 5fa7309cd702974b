package fi.qwl.examples.annualcycle;

import fi.qwl.io.document.OrganisationPeriods;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.IssueTexts;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.page.Pages;
import fi.qwl.io.report.ResultsTable;
import fi.qwl.page.Page;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.page.ResultPages;
import fi.qwl.privacy.PublishedProfiles;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.ReleaseRefusal;
import fi.qwl.study.FindingKind;
import fi.qwl.study.Readiness;
import fi.qwl.survey.Headcount;
import fi.qwl.survey.Unit;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** What a person sees of a run: one page, as plain text. */
final class Screen {

    /** More issues than these are in issues.json. */
    private static final int MOST_ISSUES = 20;

    /** The characters of a line. */
    private static final int WIDTH = 120;

    private enum Wording implements Phrase {
        UNUSABLE,
        NOTICED,
        EARLIER_WAVES,
        ONLY_FOR_INFORMATION,
        MORE_ISSUES,
        PLANS,
        PLANS_AND_FOLLOW_UPS,
        FILES,
        OPEN_FIRST,
        TRY_CHOICES,
        TRY_OPTIONS
    }

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
        Page.Builder page = Page.builder(Wording.UNUSABLE.in(language), language)
                .points(texts.lines(issues(inputs, Severity.ERROR)));
        List<ImportIssue> warnings = issues(inputs, Severity.WARNING);
        if (!warnings.isEmpty()) {
            page.heading(Wording.NOTICED.in(language))
                    .points(texts.lines(warnings.stream().limit(MOST_ISSUES).toList()));
        }
        errors.print(Pages.text(page.build(), WIDTH));
    }

    /** What blocks, and what it means. */
    void blocked(Readiness readiness) {
        errors.print(Pages.text(readiness.page(language), WIDTH));
    }

    /** Why a release would give something away, and what would help. */
    void refused(ReleaseRefusal refusal) {
        errors.println(refusal.text(language));
    }

    void done(Inputs inputs, Readiness readiness, YearOfUnits year, String files, Path first) {
        PublishedResults last = year.last();
        Page results = ResultsTable.of(last, language).page();
        Page.Builder page = Page.builder(results.title(), language);
        results.blocks().forEach(page::block);
        inputs.organisation()
                .map(OrganisationPeriods::history)
                .map(history -> history.headcounts().get(last.wave()))
                .flatMap(Headcount::sentence)
                .ifPresent(sentence -> page.note(sentence.in(language)));
        Unit root = last.organisation().root();
        page.page(ResultPages.inShort(PublishedProfiles.of(last, root.id()), root.name(), language));
        earlierWaves(page, year);
        readiness(page, readiness);
        issues(page, inputs);
        plans(page, year);
        whatNext(page, inputs, files, first);
        out.print(Pages.text(page.build(), WIDTH));
    }

    /** What stands beside the results of the whole, and who went on in spite of what. */
    private void readiness(Page.Builder page, Readiness readiness) {
        readiness.findings().stream()
                .filter(finding -> finding.kind() == FindingKind.RATE_LOW
                        || finding.kind() == FindingKind.STORE_FRESH
                        || finding.acceptance().isPresent())
                .forEach(finding -> page.note(finding.text(language)));
    }

    private void earlierWaves(Page.Builder page, YearOfUnits year) {
        List<String> earlier = year.publications().stream()
                .limit(year.publications().size() - 1L)
                .map(results -> results.wave().toString())
                .toList();
        if (!earlier.isEmpty()) {
            page.note(Wording.EARLIER_WAVES.in(language, String.join(", ", earlier)));
        }
    }

    private void issues(Page.Builder page, Inputs inputs) {
        List<ImportIssue> listed = inputs.issues().stream()
                .filter(issue -> issue.severity() != Severity.INFO)
                .toList();
        int information = inputs.issues().size() - listed.size();
        page.page(texts.page(listed.stream().limit(MOST_ISSUES).toList()));
        page.paragraph(texts.line(inputs.sums()));
        if (listed.size() > MOST_ISSUES) {
            page.note(Wording.MORE_ISSUES.in(language, listed.size() - MOST_ISSUES + inputs.issuesNotListed()));
        }
        if (information > 0) {
            page.note(Wording.ONLY_FOR_INFORMATION.in(language, information));
        }
    }

    private static List<ImportIssue> issues(Inputs inputs, Severity severity) {
        return inputs.issues().stream()
                .filter(issue -> issue.severity() == severity)
                .toList();
    }

    private void plans(Page.Builder page, YearOfUnits year) {
        long drafts = year.plans().stream().filter(DevelopmentPlan::isDraft).count();
        long followUps =
                year.plans().stream().mapToLong(plan -> plan.followUps().size()).sum();
        String day = Formats.in(language).day(year.asOf());
        page.heading(Wording.PLANS.in(language))
                .paragraph(Wording.PLANS_AND_FOLLOW_UPS.in(
                        language, year.plans().size() - drafts, drafts, followUps, day));
    }

    private void whatNext(Page.Builder page, Inputs inputs, String files, Path first) {
        Wording next = inputs.choices().isEmpty() ? Wording.TRY_CHOICES : Wording.TRY_OPTIONS;
        page.paragraph(Wording.OPEN_FIRST.in(language, first.toString()))
                .paragraph(Wording.FILES.in(language, files))
                .paragraph(next.in(language));
    }
}
