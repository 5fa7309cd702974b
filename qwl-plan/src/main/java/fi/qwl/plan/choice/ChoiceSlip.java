package fi.qwl.plan.choice;

import fi.qwl.plan.process.Handout;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import fi.qwl.words.Text;
import fi.qwl.words.Words;
import java.util.List;

/** The slip of the three rounds (method from the seed; the wording is ours). */
final class ChoiceSlip {

    /** What it says to people. */
    private enum Wording implements Phrase {
        TITLE,
        MIE,
        MIE_TEXT,
        STRENGTHS,
        AREAS,
        MET,
        MET_STEPS,
        TOGETHER,
        TOGETHER_STEPS,
        PRIVACY
    }

    private ChoiceSlip() {}

    static Handout of(Language language) {
        return Handout.builder(Wording.TITLE.in(language))
                .heading(Wording.MIE.in(language))
                .paragraph(Wording.MIE_TEXT.in(language))
                .paragraph(Wording.STRENGTHS.in(language))
                .writingLines(ChoiceKind.MOST)
                .paragraph(Wording.AREAS.in(language))
                .writingLines(ChoiceKind.MOST)
                .heading(Wording.MET.in(language))
                .points(in(language, Words.list(Wording.MET_STEPS)))
                .heading(Wording.TOGETHER.in(language))
                .points(in(language, Words.list(Wording.TOGETHER_STEPS)))
                .paragraph(Wording.PRIVACY.in(language))
                .build();
    }

    private static List<String> in(Language language, List<Text> texts) {
        return texts.stream().map(text -> text.in(language)).toList();
    }
}
