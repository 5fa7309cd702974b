package fi.qwl.plan.questions;

import fi.qwl.model.Measure;
import fi.qwl.model.WholeIndex;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.words.Phrase;
import fi.qwl.words.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Picks a few questions that lead a talk on: one for each purpose first, the most fitting one by the area's measures and the
 * words of its topic, and of equals the first in the bank. Always the same for the same area.
 */
final class QuestionPicker {

    /** What it says to people. */
    private enum Wording implements Phrase {
        REASON,
        REASON_AND_MEASURE
    }

    /** Deeds matter most: with three questions the opening one is left out, with five there are two of deeds. */
    private static final List<QuestionPurpose> TURNS = List.of(
            QuestionPurpose.NOTICE,
            QuestionPurpose.ACT,
            QuestionPurpose.COMMIT,
            QuestionPurpose.UNDERSTAND,
            QuestionPurpose.ACT);

    private static final int CHOSEN_THEME = 10;
    private static final int FIRST_OF_THEME = 4;
    private static final int OF_THEME = 2;
    private static final int OF_QUESTION = 3;
    private static final int WORD_OF_THEME = 4;
    private static final int WORD_OF_QUESTION = 3;

    private final DevelopmentArea area;
    private final Collection<ThemeId> chosen;
    private final TopicWords words;

    private QuestionPicker(DevelopmentArea area, Collection<ThemeId> chosen) {
        this.area = area;
        this.chosen = chosen;
        this.words = TopicWords.of(area.topic());
    }

    static List<QuestionHandout.Picked> pick(
            QuestionBank bank, DevelopmentArea area, int count, Collection<ThemeId> chosen, Set<QuestionId> used) {
        QuestionPicker picker = new QuestionPicker(area, chosen);
        List<Fit> fits = picker.fits(bank, used);
        List<Fit> picked = new ArrayList<>();
        for (QuestionPurpose purpose : TURNS.subList(0, count)) {
            fits.stream()
                    .filter(fit -> fit.question().purpose() == purpose && !picked.contains(fit))
                    .findFirst()
                    .ifPresent(picked::add);
        }
        // A small bank may lack a purpose: the next most fitting ones fill the page.
        fits.stream()
                .filter(fit -> !picked.contains(fit))
                .limit(Math.max(0, count - picked.size()))
                .toList()
                .forEach(picked::add);
        return picked.stream()
                .sorted(Comparator.comparing(fit -> fit.question().purpose()))
                .map(Fit::picked)
                .toList();
    }

    private record Fit(Theme theme, Question question, Optional<Measure> measure, int points) {

        QuestionHandout.Picked picked() {
            Text reason = measure.<Text>map(served ->
                            Wording.REASON_AND_MEASURE.with(question.purpose().label(), theme.name(), served.label()))
                    .orElseGet(() -> Wording.REASON.with(question.purpose().label(), theme.name()));
            return new QuestionHandout.Picked(question, theme.id(), reason);
        }
    }

    private List<Fit> fits(QuestionBank bank, Set<QuestionId> used) {
        List<Fit> fits = new ArrayList<>();
        for (Theme theme : bank.themes()) {
            for (Question question : theme.questions()) {
                if (!used.contains(question.id())) {
                    fit(theme, question).ifPresent(fits::add);
                }
            }
        }
        // A stable sort: of equals the first in the bank.
        fits.sort(Comparator.comparingInt(Fit::points).reversed());
        return fits;
    }

    private Optional<Fit> fit(Theme theme, Question question) {
        int points = chosen.contains(theme.id()) ? CHOSEN_THEME : 0;
        Optional<Measure> best = Optional.empty();
        int most = 0;
        for (Measure measure : area.measures()) {
            int of = points(theme, question, measure);
            if (of > most) {
                most = of;
                best = Optional.of(measure);
            }
        }
        points += most + pointsOfWords(theme, question);
        return points == 0 ? Optional.empty() : Optional.of(new Fit(theme, question, best, points));
    }

    /** What the area is called may say what it is about, whatever it measures. */
    private int pointsOfWords(Theme theme, Question question) {
        return (words.areIn(theme.name()) ? WORD_OF_THEME : 0) + (words.areIn(question.text()) ? WORD_OF_QUESTION : 0);
    }

    private static int points(Theme theme, Question question, Measure measure) {
        if (measure == WholeIndex.QWL) {
            return OF_THEME;
        }
        int points = question.serves().contains(measure) ? OF_QUESTION : 0;
        int place = theme.serves().indexOf(measure);
        if (place >= 0) {
            points += place == 0 ? FIRST_OF_THEME : OF_THEME;
        }
        return points;
    }
}
