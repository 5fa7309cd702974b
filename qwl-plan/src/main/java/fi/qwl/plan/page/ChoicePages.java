package fi.qwl.plan.page;

import fi.qwl.page.Page;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.choice.Agreement;
import fi.qwl.plan.choice.ChoiceKind;
import fi.qwl.plan.choice.Tally;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import fi.qwl.words.Words;
import java.util.List;

/** The pages of choosing together: the slip of the three rounds (method from the seed), the tally, the agreement. */
public final class ChoicePages {

    private enum Wording implements Phrase {
        SLIP_TITLE,
        SLIP_MIE,
        SLIP_MIE_TEXT,
        SLIP_STRENGTHS,
        SLIP_AREAS,
        SLIP_MET,
        SLIP_MET_STEPS,
        SLIP_TOGETHER,
        SLIP_TOGETHER_STEPS,
        SLIP_PRIVACY,
        AGREEMENT_TITLE,
        AGREEMENT_STRENGTHS,
        AGREEMENT_AREAS,
        AGREEMENT_DISSENT,
        TALLY_TITLE,
        TALLY_VOTES,
        TALLY_PROPOSALS,
        TALLY_TIED
    }

    private ChoicePages() {}

    /**
     * The slip on which everybody writes during the three rounds.
     *
     * @param language the readers' language
     * @return the page
     */
    public static Page slip(Language language) {
        return Page.builder(Wording.SLIP_TITLE.in(language), language)
                .heading(Wording.SLIP_MIE.in(language))
                .paragraph(Wording.SLIP_MIE_TEXT.in(language))
                .paragraph(Wording.SLIP_STRENGTHS.in(language))
                .writingLines(ChoiceKind.MOST)
                .paragraph(Wording.SLIP_AREAS.in(language))
                .writingLines(ChoiceKind.MOST)
                .heading(Wording.SLIP_MET.in(language))
                .points(Titles.in(language, Words.list(Wording.SLIP_MET_STEPS)))
                .heading(Wording.SLIP_TOGETHER.in(language))
                .points(Titles.in(language, Words.list(Wording.SLIP_TOGETHER_STEPS)))
                .paragraph(Wording.SLIP_PRIVACY.in(language))
                .build();
    }

    /**
     * What came up, by kind, with what has equal support.
     *
     * @param tally the tally
     * @param language the readers' language
     * @return the page
     */
    public static Page tally(Tally tally, Language language) {
        Page.Builder page = Page.builder(Wording.TALLY_TITLE.in(language), language);
        for (ChoiceKind kind : ChoiceKind.values()) {
            if (tally.standings(kind).isEmpty()) {
                continue;
            }
            Wording counted = tally.isVoted() ? Wording.TALLY_VOTES : Wording.TALLY_PROPOSALS;
            page.table(
                    List.of(kind.label().in(language), counted.in(language)),
                    tally.standings(kind).stream()
                            .map(standing -> List.of(standing.text(), String.valueOf(standing.votes())))
                            .toList());
            if (!tally.tied(kind).isEmpty()) {
                page.paragraph(Wording.TALLY_TIED.in(language))
                        .points(tally.tied(kind).stream()
                                .map(Tally.Standing::text)
                                .toList());
            }
        }
        return page.build();
    }

    /**
     * What was agreed.
     *
     * @param agreement the agreement
     * @param language the readers' language
     * @return the page
     */
    public static Page agreement(Agreement agreement, Language language) {
        Page.Builder page = Page.builder(
                Wording.AGREEMENT_TITLE.in(language, Formats.in(language).day(agreement.agreedOn())), language);
        if (!agreement.strengths().isEmpty()) {
            page.heading(Wording.AGREEMENT_STRENGTHS.in(language))
                    .points(PlanPages.strengths(agreement.strengths(), agreement.areas(), language));
        }
        if (!agreement.areas().isEmpty()) {
            page.heading(Wording.AGREEMENT_AREAS.in(language))
                    .numbered(agreement.areas().stream()
                            .map(DevelopmentArea::topic)
                            .toList());
        }
        page.paragraph(agreement.consent().text().in(language));
        if (!agreement.dissent().isEmpty()) {
            page.heading(Wording.AGREEMENT_DISSENT.in(language)).points(agreement.dissent());
        }
        return page.build();
    }
}
