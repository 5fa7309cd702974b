package fi.qwl.privacy;

import fi.qwl.model.Measure;
import fi.qwl.stats.Estimate;
import fi.qwl.survey.UnitId;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A researcher's statistic as it may leave, or why it may not. Reliability, agreement, differences and their intervals
 * carry the variance of the groups that they are made of, so they follow the rule of spread (ours).
 */
public sealed interface PublishedStatistic {

    /** {@return the value; none where it is hidden or undefined} */
    OptionalDouble value();

    /**
     * A statistic that may leave.
     *
     * @param estimate the statistic: its value or why there is none, n, method and literature
     */
    record Shown(Estimate estimate) implements PublishedStatistic {

        public Shown {
            Objects.requireNonNull(estimate, "estimate");
        }

        @Override
        public OptionalDouble value() {
            return estimate.asDouble();
        }
    }

    /**
     * A statistic that stays inside.
     *
     * @param reason why
     */
    record Hidden(HiddenReason reason) implements PublishedStatistic {

        public Hidden {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public OptionalDouble value() {
            return OptionalDouble.empty();
        }
    }

    /** Shown where the spread of every group is: then it tells of no group that is smaller. */
    static PublishedStatistic of(PublishedResults results, Measure measure, Set<UnitId> groups, Estimate estimate) {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("a statistic is made of at least one group"
                    + "\nMaybe it is of everybody: then the group is the organisation's root.");
        }
        for (UnitId group : groups) {
            PublishedValue value = results.unit(group).value(measure);
            if (value instanceof PublishedValue.Hidden hidden) {
                return new Hidden(hidden.reason());
            }
            boolean hasSpread =
                    value instanceof PublishedValue.Shown shown && shown.sd().isPresent();
            if (!hasSpread) {
                return new Hidden(HiddenReason.TOO_FEW);
            }
        }
        return new Shown(estimate);
    }
}
