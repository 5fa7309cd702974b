package fi.qwl.index;

import fi.qwl.model.IndividualRisk;
import fi.qwl.model.RiskRules;
import fi.qwl.risk.IndividualRiskVerdict;
import java.util.Objects;
import java.util.Optional;

/**
 * How many of a unit's people are under an individual-risk rule. Not protected: belongs inside the host; what leaves is
 * the verdict in words.
 *
 * @param risk the rule
 * @param n people with all the scores that the rule needs
 * @param persons those of them under the rule
 */
public record IndividualRiskCount(IndividualRisk risk, long n, long persons) {

    /** Refuses more people under the rule than there are. */
    public IndividualRiskCount {
        Objects.requireNonNull(risk, "risk");
        if (persons < 0 || persons > n) {
            throw new IllegalArgumentException("people under a rule must be from 0 to all who were looked at");
        }
    }

    /**
     * The verdict in words.
     *
     * @param rule when it is told and elevated
     * @return the verdict; none where too few have the scores, which depends on n alone
     */
    public Optional<IndividualRiskVerdict> verdict(RiskRules.Elevation rule) {
        return rule.isTold(n)
                ? Optional.of(new IndividualRiskVerdict(risk, rule.isElevated(persons, n)))
                : Optional.empty();
    }

    /** {@return the rule and n, never the count} */
    @Override
    public String toString() {
        return "IndividualRiskCount of " + risk.id() + " among " + n;
    }
}
