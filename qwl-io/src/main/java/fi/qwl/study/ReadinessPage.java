package fi.qwl.study;

import fi.qwl.io.issue.IssueTexts;
import fi.qwl.page.Block;
import fi.qwl.page.Page;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.util.ArrayList;
import java.util.List;

/** A readiness as people read it. For one use. */
final class ReadinessPage {

    private enum Words implements Phrase {
        TITLE,
        READY,
        BLOCKED,
        BLOCKING,
        NOTES,
        HOW_TO_ACCEPT,
        CANNOT_BE_ACCEPTED,
        ACCEPTED
    }

    private final Readiness readiness;
    private final Language language;
    private final List<Block> blocks = new ArrayList<>();

    ReadinessPage(Readiness readiness, Language language) {
        this.readiness = readiness;
        this.language = language;
    }

    Page page() {
        int blocking = readiness.blocking().size();
        blocks.add(new Block.Paragraph(
                readiness.isBlocked() ? Words.BLOCKED.in(language, blocking) : Words.READY.in(language)));
        blocks.add(new Block.Paragraph(IssueTexts.in(language).line(readiness.sums())));
        if (blocking > 0) {
            blocks.add(new Block.Heading(Words.BLOCKING.in(language), 2));
            readiness.blocking().forEach(this::addBlocking);
        }
        if (!readiness.notes().isEmpty()) {
            blocks.add(new Block.Heading(Words.NOTES.in(language), 2));
            blocks.add(
                    new Block.Points(readiness.notes().stream().map(this::note).toList(), false));
        }
        Page.Builder page = Page.builder(Words.TITLE.in(language), language);
        blocks.forEach(page::block);
        return page.build();
    }

    private void addBlocking(Finding finding) {
        FindingKind kind = finding.kind();
        blocks.add(new Block.Heading(finding.text(language), 3));
        blocks.add(new Block.Paragraph(kind.meaning().in(language)));
        IssueTexts texts = IssueTexts.in(language);
        if (!finding.issues().isEmpty()) {
            blocks.add(
                    new Block.Points(finding.issues().stream().map(texts::line).toList(), false));
        }
        blocks.add(new Block.Paragraph(kind.consequence().in(language)));
        blocks.add(new Block.Note(
                kind.canBeAccepted()
                        ? Words.HOW_TO_ACCEPT.in(language, kind.code())
                        : Words.CANNOT_BE_ACCEPTED.in(language)));
    }

    private String note(Finding finding) {
        String text = finding.text(language) + " " + finding.kind().meaning().in(language);
        return finding.acceptance()
                .map(accepted -> text + " " + Words.ACCEPTED.in(language, accepted.by(), accepted.reason()))
                .orElse(text);
    }
}
