package fi.qwl.privacy;

import fi.qwl.model.Factor;
import fi.qwl.model.WholeIndex;
import fi.qwl.risk.RiskInput;
import fi.qwl.risk.RiskProfile;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;

/**
 * Risk profiles of what was published, and of nothing else. A unit without a shown factor takes the nearest unit above
 * that has one, named as such. Stateless.
 */
public final class PublishedProfiles {

    private PublishedProfiles() {}

    /**
     * What a unit's published numbers mean.
     *
     * @param results the publication
     * @param id the unit
     * @return its profile, with sentences for people
     * @throws IllegalArgumentException if the unit is not in the organisation
     */
    public static RiskProfile of(PublishedResults results, UnitId id) {
        int own = results.organisation().indexOf(id);
        for (int index = own; index >= 0; index = results.organisation().parentOf(index)) {
            Unit unit = results.organisation().units().get(index);
            RiskInput input = results.find(unit.id())
                    .map(published -> input(results, published))
                    .orElse(RiskInput.empty());
            if (!input.factors().isEmpty()) {
                RiskInput labelled = index == own ? input : input.withSubstitute(unit.name());
                return RiskProfile.of(results.model(), labelled);
            }
        }
        return RiskProfile.of(results.model(), RiskInput.empty());
    }

    private static RiskInput input(PublishedResults results, PublishedUnit unit) {
        RiskInput input = RiskInput.empty();
        for (Factor factor : Factor.values()) {
            if (unit.value(factor) instanceof PublishedValue.Shown shown
                    && shown.status().isPresent()) {
                input = input.withFactor(factor, shown.mean(), shown.status().get());
                if (shown.change().isPresent()) {
                    PublishedChange change = shown.change().get();
                    input = input.withChange(change.since(), factor, change.difference(), change.verdict());
                }
            }
        }
        if (unit.value(WholeIndex.QWL) instanceof PublishedValue.Shown index) {
            input = results.hasClasses() ? input.withClassifiedIndex(index.mean()) : input;
            if (index.spread().isPresent()) {
                input = input.withSpread(index.spread().get());
            }
        }
        return input.withIndividualRisks(unit.individualRisks());
    }
}
