package fi.qwl.plan.questions;

import fi.qwl.model.Measure;
import fi.qwl.model.WholeIndex;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.refusal.Refusal;
import fi.qwl.words.Phrase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Questions by theme. Hosts add their own with {@link #withBank(QuestionBank)}. Immutable.
 *
 * <pre>{@code
 * QuestionBank bank = QuestionBanks.standard().withBank(ours);          // fi.qwl.io.document
 * QuestionHandout page = bank.pick(area, 4, List.of());
 * }</pre>
 */
public final class QuestionBank {

    /** What it says to people. */
    private enum Wording implements Phrase {
        QUESTIONS_WERE_ASKED_FOR,
        MAYBE_ASK_FOR_3,
        NOTHING_SAYS_WHAT_THIS,
        MAYBE_CHOOSE_A_FACTOR
    }

    /** The fewest questions on a hand-out. */
    public static final int FEWEST = 3;

    /** The most questions on a hand-out (seed: a few, not all). */
    public static final int MOST = 5;

    private final List<Theme> themes;

    private QuestionBank(List<Theme> themes) {
        this.themes = List.copyOf(themes);
        Set<ThemeId> themeIds = new HashSet<>();
        Set<QuestionId> questionIds = new HashSet<>();
        for (Theme theme : this.themes) {
            if (!themeIds.add(theme.id())) {
                throw new IllegalArgumentException("two themes have the id " + theme.id());
            }
            for (Question question : theme.questions()) {
                if (!questionIds.add(question.id())) {
                    throw new IllegalArgumentException("two questions have the id " + question.id()
                            + "\nMaybe begin the ids of your own questions with a word of your own.");
                }
            }
        }
    }

    /**
     * A bank of themes.
     *
     * @param themes the themes, in order
     * @return the bank
     * @throws IllegalArgumentException if two themes or two questions have the same id
     */
    public static QuestionBank of(List<Theme> themes) {
        return new QuestionBank(themes);
    }

    /**
     * Both banks' questions: a theme with the same id gets the other's questions after its own, other themes come last.
     *
     * @param other the other bank
     * @return the larger bank
     * @throws IllegalArgumentException if two questions have the same id
     */
    public QuestionBank withBank(QuestionBank other) {
        List<Theme> all = new ArrayList<>(themes);
        for (Theme added : other.themes) {
            int index = all.indexOf(find(added.id()).orElse(added));
            if (index < 0) {
                all.add(added);
            } else {
                all.set(index, all.get(index).with(added.questions()));
            }
        }
        return new QuestionBank(all);
    }

    /** {@return the themes, in order; unmodifiable} */
    public List<Theme> themes() {
        return themes;
    }

    /**
     * A theme.
     *
     * @param id its id
     * @return the theme, if there is one
     */
    public Optional<Theme> find(ThemeId id) {
        return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
    }

    /**
     * The themes that serve a measure: those for which it matters most come first. All serve the whole index.
     *
     * @param measure the measure
     * @return the themes; unmodifiable
     */
    public List<Theme> themesFor(Measure measure) {
        if (measure == WholeIndex.QWL) {
            return themes;
        }
        return themes.stream()
                .filter(theme -> theme.serves().contains(measure))
                .sorted((a, b) -> a.serves().indexOf(measure) - b.serves().indexOf(measure))
                .toList();
    }

    /**
     * Picks questions for an area.
     *
     * @param area the area, with the measures that it serves
     * @param count how many, {@value #FEWEST}–{@value #MOST}
     * @param chosen themes that people chose for it; may be empty where the area has measures
     * @return the hand-out
     * @throws fi.qwl.plan.refusal.RefusedException if the count is outside, or no theme is known to serve the area
     */
    public QuestionHandout pick(DevelopmentArea area, int count, Collection<ThemeId> chosen) {
        return pick(area, count, chosen, Set.of());
    }

    /**
     * Picks questions for all areas of a workshop; no question is on two hand-outs.
     *
     * @param areas the areas, with the measures that they serve
     * @param count how many for each, {@value #FEWEST}–{@value #MOST}
     * @return a hand-out per area, in order; unmodifiable
     * @throws fi.qwl.plan.refusal.RefusedException if the count is outside, or no theme is known to serve an area
     */
    public List<QuestionHandout> pick(Collection<DevelopmentArea> areas, int count) {
        Set<QuestionId> used = new HashSet<>();
        List<QuestionHandout> pages = new ArrayList<>();
        for (DevelopmentArea area : areas) {
            QuestionHandout page = pick(area, count, List.of(), used);
            page.picked().forEach(picked -> used.add(picked.question().id()));
            pages.add(page);
        }
        return List.copyOf(pages);
    }

    private QuestionHandout pick(DevelopmentArea area, int count, Collection<ThemeId> chosen, Set<QuestionId> used) {
        if (count < FEWEST || count > MOST) {
            throw new Refusal(
                            Refusal.Code.QUESTION_COUNT,
                            Wording.QUESTIONS_WERE_ASKED_FOR.with(count),
                            Wording.MAYBE_ASK_FOR_3)
                    .exception();
        }
        List<QuestionHandout.Picked> picked = QuestionPicker.pick(this, area, count, chosen, used);
        if (picked.isEmpty()) {
            throw noQuestions().exception();
        }
        return new QuestionHandout(area.id(), area.topic(), picked);
    }

    private Refusal noQuestions() {
        String known = String.join(
                ", ", themes.stream().map(theme -> theme.id().value()).toList());
        return new Refusal(
                Refusal.Code.NO_QUESTIONS, Wording.NOTHING_SAYS_WHAT_THIS, Wording.MAYBE_CHOOSE_A_FACTOR.with(known));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QuestionBank that && themes.equals(that.themes);
    }

    @Override
    public int hashCode() {
        return themes.hashCode();
    }

    /** {@return the number of themes} */
    @Override
    public String toString() {
        return "QuestionBank of " + themes.size() + " themes";
    }
}
