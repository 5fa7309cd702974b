package fi.qwl.privacy;

import fi.qwl.stats.Estimate;
import java.util.Objects;
import java.util.OptionalDouble;

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
}
