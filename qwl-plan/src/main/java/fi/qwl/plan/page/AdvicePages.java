package fi.qwl.plan.page;

import fi.qwl.page.Page;
import fi.qwl.plan.advice.Advice;
import fi.qwl.plan.advice.AreaAdvice;
import fi.qwl.plan.questions.QuestionHandout;
import fi.qwl.words.Formats;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import java.util.ArrayList;
import java.util.List;

/** Pages that help a unit to talk: advice, shown after everybody has thought alone, and questions on an area. */
public final class AdvicePages {

    private enum Wording implements Phrase {
        ADVICE_TITLE,
        ADVICE_INTRODUCTION,
        ADVICE_NOTHING,
        ADVICE_HIDDEN,
        ADVICE_QUESTIONS,
        QUESTIONS_TITLE,
        QUESTIONS_ADVICE,
        QUESTIONS_WHY
    }

    private AdvicePages() {}

    /**
     * The advice to a unit.
     *
     * @param advice the advice
     * @param language the readers' language
     * @return the page
     */
    public static Page advice(Advice advice, Language language) {
        Page.Builder page = Page.builder(Wording.ADVICE_TITLE.in(language), language);
        if (!advice.isAnyPublished()) {
            return page.paragraph(Wording.ADVICE_HIDDEN.in(language)).build();
        }
        page.paragraph(Wording.ADVICE_INTRODUCTION.in(language));
        if (advice.areas().isEmpty()) {
            page.paragraph(Wording.ADVICE_NOTHING.in(language));
        }
        Formats formats = Formats.in(language);
        for (AreaAdvice area : advice.areas()) {
            List<String> lines = new ArrayList<>();
            area.reasons()
                    .forEach(reason -> lines.add(formats.sentence(reason.text().in(language)) + "."));
            if (!area.themeNames().isEmpty()) {
                lines.add(Wording.ADVICE_QUESTIONS.in(
                        language, String.join("; ", Titles.in(language, area.themeNames()))));
            }
            page.heading(formats.sentence(area.measure().label().in(language)) + " ("
                            + area.confidence().label().in(language) + ")")
                    .points(lines);
        }
        return page.build();
    }

    /**
     * The questions on an area, and why they were picked.
     *
     * @param questions the questions
     * @param language the readers' language
     * @return the page
     */
    public static Page questions(QuestionHandout questions, Language language) {
        return Page.builder(Wording.QUESTIONS_TITLE.in(language, questions.topic()), language)
                .paragraph(Wording.QUESTIONS_ADVICE.in(language))
                .numbered(questions.picked().stream()
                        .map(picked -> picked.question().text().in(language))
                        .toList())
                .heading(Wording.QUESTIONS_WHY.in(language))
                .numbered(questions.picked().stream()
                        .map(picked -> picked.reason().in(language))
                        .toList())
                .build();
    }
}
