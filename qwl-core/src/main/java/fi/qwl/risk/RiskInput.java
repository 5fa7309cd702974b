package fi.qwl.risk;

import fi.qwl.model.Dispersion;
import fi.qwl.model.Factor;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of a unit, and nothing else: a {@link RiskProfile} is made of it. For readers outside the host it is
 * filled from a publication; what is not given was not published.
 *
 * <pre>{@code
 * RiskInput input = RiskInput.empty()
 *         .withFactor(Factor.SAFETY, 82.4, RiskStatus.UNDER_CONTROL)
 *         .withSpread(Dispersion.LARGE);
 * }</pre>
 *
 * <p>Immutable; each {@code with} method gives a changed copy.
 */
public final class RiskInput {

    private final Map<Factor, FactorLevel> factors;
    private final double index;
    private final boolean isClassAllowed;
    private final @Nullable Dispersion spread;
    private final List<IndividualRiskVerdict> individualRisks;
    private final @Nullable Wave since;
    private final Map<Factor, Difference> changes;
    private final @Nullable String substitute;

    private RiskInput(Draft draft) {
        this.factors = Collections.unmodifiableMap(new EnumMap<>(draft.factors));
        this.index = draft.index;
        this.isClassAllowed = draft.isClassAllowed;
        this.spread = draft.spread;
        this.individualRisks = List.copyOf(draft.individualRisks);
        this.since = draft.since;
        this.changes = Collections.unmodifiableMap(new EnumMap<>(draft.changes));
        this.substitute = draft.substitute;
    }

    /**
     * A factor's level.
     *
     * @param mean in percent, as it is published
     * @param status how it compares with its limit
     */
    public record FactorLevel(double mean, RiskStatus status) {

        /** Rejects an invalid level. */
        public FactorLevel {
            Objects.requireNonNull(status, "status");
            if (!(mean >= 0 && mean <= 100)) {
                throw new IllegalArgumentException("a mean must be from 0 to 100");
            }
        }

        /** {@return that it is one; never the value or the status} */
        @Override
        public String toString() {
            return "FactorLevel";
        }
    }

    /**
     * A factor's change.
     *
     * @param points the mean now less the mean then, in percentage points
     * @param verdict whether it is significant
     */
    public record Difference(double points, ChangeVerdict verdict) {

        /** Rejects an invalid difference. */
        public Difference {
            Objects.requireNonNull(verdict, "verdict");
            if (!(Math.abs(points) <= 100)) {
                throw new IllegalArgumentException("a difference must be from -100 to 100");
            }
        }

        /** {@return that it is one; never the value or the verdict} */
        @Override
        public String toString() {
            return "Difference";
        }
    }

    /** {@return nothing that may be said: all hidden} */
    public static RiskInput empty() {
        return new RiskInput(new Draft());
    }

    /**
     * Gives a factor's level.
     *
     * @param factor the factor
     * @param mean in percent, 0–100
     * @param status how it compares with its limit
     * @return the changed copy
     */
    public RiskInput withFactor(Factor factor, double mean, RiskStatus status) {
        Draft draft = new Draft(this);
        draft.factors.put(factor, new FactorLevel(mean, status));
        return new RiskInput(draft);
    }

    /**
     * Gives the whole index where its published classes may be applied: reported, or by a calibrated model.
     *
     * @param mean in percent, 0–100
     * @return the changed copy
     */
    public RiskInput withClassifiedIndex(double mean) {
        Draft draft = new Draft(this);
        draft.index = new FactorLevel(mean, RiskStatus.UNDER_CONTROL).mean();
        draft.isClassAllowed = true;
        return new RiskInput(draft);
    }

    /**
     * Gives what the spread of the index between respondents is called.
     *
     * @param verdict the verdict
     * @return the changed copy
     */
    public RiskInput withSpread(Dispersion verdict) {
        Draft draft = new Draft(this);
        draft.spread = Objects.requireNonNull(verdict, "verdict");
        return new RiskInput(draft);
    }

    /**
     * Gives what is shown of individual risks.
     *
     * @param verdicts a verdict per rule that is shown
     * @return the changed copy
     */
    public RiskInput withIndividualRisks(List<IndividualRiskVerdict> verdicts) {
        Draft draft = new Draft(this);
        draft.individualRisks = List.copyOf(verdicts);
        return new RiskInput(draft);
    }

    /**
     * Gives a factor's change.
     *
     * @param wave since when; one for all factors
     * @param factor the factor
     * @param points the mean now less the mean then, in percentage points
     * @param verdict whether it is significant
     * @return the changed copy
     */
    public RiskInput withChange(Wave wave, Factor factor, double points, ChangeVerdict verdict) {
        Draft draft = new Draft(this);
        draft.since = Objects.requireNonNull(wave, "wave");
        draft.changes.put(factor, new Difference(points, verdict));
        return new RiskInput(draft);
    }

    /**
     * Says that the values are those of a unit above, because the unit's own are hidden.
     *
     * @param name the other unit's name for people
     * @return the changed copy
     */
    public RiskInput withSubstitute(String name) {
        Draft draft = new Draft(this);
        draft.substitute = Objects.requireNonNull(name, "name");
        return new RiskInput(draft);
    }

    /** {@return the factors' levels; a factor that is missing is not shown; unmodifiable} */
    public Map<Factor, FactorLevel> factors() {
        return factors;
    }

    /** {@return the index that classes may be applied to, in percent} */
    public OptionalDouble classifiedIndex() {
        return isClassAllowed ? OptionalDouble.of(index) : OptionalDouble.empty();
    }

    /** {@return what the spread is called} */
    public Optional<Dispersion> spread() {
        return Optional.ofNullable(spread);
    }

    /** {@return what is shown of individual risks; unmodifiable} */
    public List<IndividualRiskVerdict> individualRisks() {
        return individualRisks;
    }

    /** {@return since when the changes are} */
    public Optional<Wave> since() {
        return Optional.ofNullable(since);
    }

    /** {@return the factors' changes; unmodifiable} */
    public Map<Factor, Difference> changes() {
        return changes;
    }

    /** {@return the name of the unit above whose values these are; empty where they are the unit's own} */
    public Optional<String> substitute() {
        return Optional.ofNullable(substitute);
    }

    /** {@return the number of factors that are shown, never a value} */
    @Override
    public String toString() {
        return "RiskInput of " + factors.size() + " factors";
    }

    /** The parts before they are fixed. */
    private static final class Draft {
        private final Map<Factor, FactorLevel> factors = new EnumMap<>(Factor.class);
        private double index;
        private boolean isClassAllowed;
        private @Nullable Dispersion spread;
        private List<IndividualRiskVerdict> individualRisks = new ArrayList<>();
        private @Nullable Wave since;
        private final Map<Factor, Difference> changes = new EnumMap<>(Factor.class);
        private @Nullable String substitute;

        Draft() {}

        Draft(RiskInput input) {
            factors.putAll(input.factors);
            index = input.index;
            isClassAllowed = input.isClassAllowed;
            spread = input.spread;
            individualRisks = input.individualRisks;
            since = input.since;
            changes.putAll(input.changes);
            substitute = input.substitute;
        }
    }
}
