package fi.qwl.privacy;

import fi.qwl.index.Change;
import fi.qwl.risk.RiskStatus;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What a publication says of a unit on one measure: a value, or why there is none. */
public sealed interface PublishedValue {

    /** {@return whether a mean is shown; a band is none} */
    default boolean isShown() {
        return this instanceof Shown;
    }

    /** A value that may leave. Immutable. */
    final class Shown implements PublishedValue {
        private final long n;
        private final double mean;
        private final double sd;
        private final @Nullable RiskStatus status;
        private final @Nullable Change change;

        Shown(long n, double mean, double sd, @Nullable RiskStatus status, @Nullable Change change) {
            this.n = n;
            this.mean = mean;
            this.sd = sd;
            this.status = status;
            this.change = change;
        }

        /** {@return the number of valid answers} */
        public long n() {
            return n;
        }

        /** {@return the mean in percent, not rounded} */
        public double mean() {
            return mean;
        }

        /** {@return the standard deviation in percentage points (n − 1), where spread may be shown} */
        public OptionalDouble sd() {
            return Double.isNaN(sd) ? OptionalDouble.empty() : OptionalDouble.of(sd);
        }

        /** {@return where a factor stands against its limit; none for other measures} */
        public Optional<RiskStatus> status() {
            return Optional.ofNullable(status);
        }

        /**
         * The signed change since the wave before, where both values are published. Its verdict is there where both
         * spreads are, and is corrected for the number of verdicts that are published with it: it tells nothing of others.
         *
         * @return the change
         */
        public Optional<Change> change() {
            return Optional.ofNullable(change);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Shown that
                    && n == that.n
                    && Double.compare(mean, that.mean) == 0
                    && Double.compare(sd, that.sd) == 0
                    && status == that.status
                    && Objects.equals(change, that.change);
        }

        @Override
        public int hashCode() {
            return Objects.hash(n, mean, sd, status, change);
        }
    }

    /**
     * A group too small for its mean, of which a band is told.
     *
     * @param band where its mean lies
     */
    record Banded(Band band) implements PublishedValue {}

    /**
     * A value that stays inside.
     *
     * @param reason why
     */
    record Hidden(HiddenReason reason) implements PublishedValue {}
}
