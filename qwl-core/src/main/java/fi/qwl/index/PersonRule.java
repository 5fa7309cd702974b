package fi.qwl.index;

import fi.qwl.model.IndividualRisk;
import fi.qwl.model.Measure;
import java.util.List;

/** An individual-risk rule made ready for blocks of scores. Immutable. */
final class PersonRule {

    private final IndividualRisk risk;
    /** The score's place in a block, per condition. */
    private final int[] columns;

    private final IndividualRisk.Condition[] conditions;

    PersonRule(IndividualRisk risk, List<Measure> measures) {
        this.risk = risk;
        this.columns = risk.conditions().stream()
                .mapToInt(condition -> measures.indexOf(condition.measure()))
                .toArray();
        this.conditions = risk.conditions().toArray(IndividualRisk.Condition[]::new);
    }

    IndividualRisk risk() {
        return risk;
    }

    /** Whether a person has all the scores that the rule needs. */
    boolean isKnown(double[][] block, int row) {
        for (int column : columns) {
            if (Double.isNaN(block[column][row])) {
                return false;
            }
        }
        return true;
    }

    boolean holds(double[][] block, int row) {
        for (int i = 0; i < columns.length; i++) {
            if (!conditions[i].holds(block[columns[i]][row])) {
                return false;
            }
        }
        return true;
    }
}
