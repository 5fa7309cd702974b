package fi.qwl.plan.advice;

import static java.util.Objects.requireNonNull;

import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.plan.questions.ThemeId;
import fi.qwl.survey.UnitId;
import java.util.List;

/**
 * A measure that may be worth developing, and why.
 *
 * @param measure the measure
 * @param unit whose published value it rests on: the unit itself, or the nearest one above it with a value
 * @param confidence how much it rests on
 * @param reasons why, the weightiest first; unmodifiable
 * @param themes the themes of questions that serve it; unmodifiable
 * @param themeNames their names for people, in the same order; unmodifiable
 */
public record AreaAdvice(
        Measure measure,
        UnitId unit,
        Confidence confidence,
        List<AdviceReason> reasons,
        List<ThemeId> themes,
        List<LocalText> themeNames) {

    public AreaAdvice {
        requireNonNull(measure, "measure");
        requireNonNull(unit, "unit");
        requireNonNull(confidence, "confidence");
        reasons = List.copyOf(reasons);
        themes = List.copyOf(themes);
        themeNames = List.copyOf(themeNames);
    }

    /** {@return the sum of the reasons' points, by which advice is ordered} */
    public int points() {
        return reasons.stream().mapToInt(AdviceReason::points).sum();
    }

    /** {@return the measure and the kinds of reason, never a value} */
    @Override
    public String toString() {
        return "AreaAdvice on " + measure.key() + " " + reasons;
    }
}
