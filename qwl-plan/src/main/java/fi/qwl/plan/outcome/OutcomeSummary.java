package fi.qwl.plan.outcome;

import fi.qwl.model.Measure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Did it work, over many plans: how many areas improved, and how each measure that was worked on changed. Immutable.
 *
 * @param areas how many areas there are
 * @param compared how many of them could be compared
 * @param improved how many of those improved
 * @param themes by measure, in reading order, for measures that had a baseline; unmodifiable
 */
public record OutcomeSummary(int areas, int compared, int improved, Map<Measure, Theme> themes) {

    public OutcomeSummary {
        themes = Collections.unmodifiableMap(new LinkedHashMap<>(themes));
    }

    /**
     * How a measure changed where it was worked on.
     *
     * @param improved how often it improved
     * @param aboutTheSame how often a change that matters is ruled out
     * @param notDistinguishable how often the change cannot be distinguished from chance
     * @param worse how often it got worse
     * @param notAssessed how often there is no verdict: not publishable, no like unit, or too few people
     */
    public record Theme(int improved, int aboutTheSame, int notDistinguishable, int worse, int notAssessed) {

        private Theme plus(Theme other) {
            return new Theme(
                    improved + other.improved,
                    aboutTheSame + other.aboutTheSame,
                    notDistinguishable + other.notDistinguishable,
                    worse + other.worse,
                    notAssessed + other.notAssessed);
        }
    }

    /**
     * Sums up plans.
     *
     * @param outcomes what became of each plan
     * @return the summary
     */
    public static OutcomeSummary of(List<PlanOutcome> outcomes) {
        List<PlanOutcome.Area> areas =
                outcomes.stream().flatMap(outcome -> outcome.areas().stream()).toList();
        Map<Measure, Theme> byMeasure = new LinkedHashMap<>();
        for (PlanOutcome.Area area : areas) {
            area.changes().forEach(change -> byMeasure.merge(change.baseline().measure(), theme(change), Theme::plus));
        }
        Map<Measure, Theme> inOrder = new LinkedHashMap<>();
        byMeasure.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Measure.readingOrder()))
                .forEach(entry -> inOrder.put(entry.getKey(), entry.getValue()));
        return new OutcomeSummary(
                areas.size(),
                (int) areas.stream().filter(PlanOutcome.Area::isCompared).count(),
                (int) areas.stream().filter(PlanOutcome.Area::isImproved).count(),
                inOrder);
    }

    private static Theme theme(MeasuredChange change) {
        if (change instanceof MeasuredChange.Compared compared) {
            return switch (compared.verdict()) {
                case IMPROVED -> new Theme(1, 0, 0, 0, 0);
                case ABOUT_THE_SAME -> new Theme(0, 1, 0, 0, 0);
                case NOT_DISTINGUISHABLE -> new Theme(0, 0, 1, 0, 0);
                case WORSE -> new Theme(0, 0, 0, 1, 0);
                case NOT_ASSESSED -> new Theme(0, 0, 0, 0, 1);
            };
        }
        return new Theme(0, 0, 0, 0, 1);
    }
}
