package fi.qwl.plan.outcome;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.Baseline;
import fi.qwl.privacy.HiddenReason;

/** What became of one baseline. */
public sealed interface MeasuredChange {

    /** {@return the published value at the start} */
    Baseline baseline();

    /**
     * Both values are published.
     *
     * @param baseline the value at the start
     * @param now the value now, in percent
     * @param difference now less then, in percentage points
     * @param verdict what it says
     */
    record Compared(Baseline baseline, double now, double difference, Verdict verdict) implements MeasuredChange {
        public Compared {
            requireNonNull(baseline, "baseline");
            requireNonNull(verdict, "verdict");
        }

        /** {@return the measure and the verdict, never a value} */
        @Override
        public String toString() {
            return baseline.measure().key() + " " + verdict;
        }
    }

    /**
     * The value now is not publishable, and nothing is reported about it.
     *
     * @param baseline the value at the start
     * @param reason why
     */
    record NotPublishable(Baseline baseline, HiddenReason reason) implements MeasuredChange {
        public NotPublishable {
            requireNonNull(baseline, "baseline");
            requireNonNull(reason, "reason");
        }
    }

    /**
     * Nobody is like the unit then: it left, was split or was merged with others.
     *
     * @param baseline the value at the start
     */
    record NotComparable(Baseline baseline) implements MeasuredChange {
        public NotComparable {
            requireNonNull(baseline, "baseline");
        }
    }
}
