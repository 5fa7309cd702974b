package fi.qwl.index;

import fi.qwl.model.IndividualRisk;
import fi.qwl.model.RiskRules;
import fi.qwl.risk.IndividualRiskVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How many of a unit's people are under an individual-risk rule. Not protected: belongs inside the host; what leaves is
 * the verdict in words.
 */
public final class IndividualRiskCount {

    private final transient IndividualRisk risk;
    private final transient long n;
    private final transient long persons;

    /**
     * Rejects more people under the rule than there are.
     *
     * @param risk the rule
     * @param n people with all the scores that the rule needs
     * @param persons those of them under the rule
     */
    public IndividualRiskCount(IndividualRisk risk, long n, long persons) {
        Objects.requireNonNull(risk, "risk");
        if (persons < 0 || persons > n) {
            throw new IllegalArgumentException("people under a rule must be from 0 to all who were looked at");
        }

        this.risk = risk;
        this.n = n;
        this.persons = persons;
    }

    /** The counts of two groups without common people, rule by rule. */
    static List<IndividualRiskCount> sum(List<IndividualRiskCount> first, List<IndividualRiskCount> second) {
        List<IndividualRiskCount> sum = new ArrayList<>();
        for (int rule = 0; rule < first.size(); rule++) {
            IndividualRiskCount a = first.get(rule);
            IndividualRiskCount b = second.get(rule);
            sum.add(new IndividualRiskCount(a.risk, a.n + b.n, a.persons + b.persons));
        }
        return sum;
    }

    /** {@return the rule} */
    public IndividualRisk risk() {
        return risk;
    }

    /** {@return people with all the scores that the rule needs} */
    public long n() {
        return n;
    }

    /** {@return those of them under the rule} */
    public long persons() {
        return persons;
    }

    /**
     * The verdict in words.
     *
     * @param rule when it is shown and elevated
     * @return the verdict; empty where too few have the scores, which depends on n alone
     */
    public Optional<IndividualRiskVerdict> verdict(RiskRules.Elevation rule) {
        return rule.isShown(n)
                ? Optional.of(new IndividualRiskVerdict(risk, rule.isElevated(persons, n)))
                : Optional.empty();
    }

    /** {@return the rule and n, never the count} */
    @Override
    public String toString() {
        return "IndividualRiskCount of " + risk.id() + " among " + n;
    }

    private List<Object> parts() {
        return List.of(risk, n, persons);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndividualRiskCount that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }
}
