package fi.qwl.plan;

import fi.qwl.model.Factor;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.risk.RiskStatus;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The areas that come into question before people have chosen: published factors below their limit, the widest gap
 * first, at most {@link PlanChoices#MOST} (ours). Goals, actions and responsible people stay empty; nothing is invented.
 */
public final class DraftAreas {

    private DraftAreas() {}

    /**
     * Areas for a unit's draft. Where the unit's own value is hidden, the nearest published one above it stands in, and
     * the baseline says whose it is.
     *
     * @param results what was published
     * @param unit the unit
     * @param language the language of the topics
     * @return from none to three areas
     */
    public static List<DevelopmentArea> of(PublishedResults results, UnitId unit, Language language) {
        List<Gap> gaps = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            Optional<PublishedUnit> nearest = results.nearestShown(unit, factor);
            if (nearest.isPresent() && nearest.get().value(factor) instanceof PublishedValue.Shown shown) {
                boolean isBelow = shown.status()
                        .filter(status -> status != RiskStatus.UNDER_CONTROL)
                        .isPresent();
                if (isBelow) {
                    double limit = results.model().limits().of(factor);
                    gaps.add(new Gap(factor, limit - shown.mean()));
                }
            }
        }
        gaps.sort(Comparator.comparingDouble(Gap::points).reversed().thenComparing(Gap::factor));
        return gaps.stream()
                .limit(PlanChoices.MOST)
                .map(gap -> area(results, unit, gap.factor(), language))
                .toList();
    }

    private static DevelopmentArea area(PublishedResults results, UnitId unit, Factor factor, Language language) {
        DevelopmentArea area = DevelopmentArea.builder(
                        new AreaId(factor.key()), factor.label().in(language))
                .measure(factor)
                .build();
        return Baselines.addTo(results, unit, area);
    }

    private record Gap(Factor factor, double points) {}
}
