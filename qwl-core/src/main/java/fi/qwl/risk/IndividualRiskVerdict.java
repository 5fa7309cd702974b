package fi.qwl.risk;

import fi.qwl.model.IndividualRisk;
import java.util.Objects;

/**
 * What is shown of an individual risk: in words, never a number of people.
 *
 * @param risk the rule
 * @param isElevated whether enough people are under it
 */
public record IndividualRiskVerdict(IndividualRisk risk, boolean isElevated) {

    /** Rejects nulls. */
    public IndividualRiskVerdict {
        Objects.requireNonNull(risk, "risk");
    }

    /** {@return the rule only, never the verdict} */
    @Override
    public String toString() {
        return "IndividualRiskVerdict on " + risk.id();
    }
}
