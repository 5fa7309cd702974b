package fi.qwl.index;

import fi.qwl.model.Measure;
import fi.qwl.model.RiskRules;
import fi.qwl.risk.IndividualRiskVerdict;
import fi.qwl.survey.Unit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A unit's results, with everybody below it. Not protected: belongs inside the host. Immutable.
 */
public final class UnitResult {

    private static final long UNKNOWN = -1;

    private final transient Unit unit;
    private final transient OptionalInt invited;
    private final transient long respondents;
    private final transient Map<Measure, MeasureResult> measures;
    private final transient Map<Measure, DirectMembers> directMembers;
    private final transient List<IndividualRiskCount> individualRisks;
    private final transient Function<Measure, ValueCounts> directValues;
    private final transient ReportedResults.@Nullable Row reported;

    UnitResult(
            Unit unit,
            OptionalInt invited,
            OptionalLong respondents,
            Map<Measure, MeasureResult> measures,
            Map<Measure, DirectMembers> directMembers,
            List<IndividualRiskCount> individualRisks,
            Function<Measure, ValueCounts> directValues,
            ReportedResults.@Nullable Row reported) {
        this.unit = Objects.requireNonNull(unit, "unit");
        this.invited = invited;
        this.respondents = respondents.orElse(UNKNOWN);
        this.measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
        this.directMembers = Collections.unmodifiableMap(new LinkedHashMap<>(directMembers));
        this.individualRisks = List.copyOf(individualRisks);
        this.directValues = directValues;
        this.reported = reported;
    }

    UnitResult withUnit(Unit changed) {
        return new UnitResult(
                changed, invited, respondents(), measures, directMembers, individualRisks, directValues, reported);
    }

    UnitResult withMeasures(Map<Measure, MeasureResult> changed) {
        return new UnitResult(
                unit, invited, respondents(), changed, directMembers, individualRisks, directValues, reported);
    }

    /** {@return the unit} */
    public Unit unit() {
        return unit;
    }

    /** {@return how many people were invited in the unit and below, if known} */
    public OptionalInt invited() {
        return invited;
    }

    /** {@return how many answered in the unit and below, if known} */
    public OptionalLong respondents() {
        return respondents == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(respondents);
    }

    /**
     * The unit's result on a measure.
     *
     * @param measure the measure
     * @return the result; empty where there is no value, or where the provider has hidden it
     */
    public Optional<MeasureResult> find(Measure measure) {
        return Optional.ofNullable(measures.get(measure));
    }

    /** {@return the results by measure, in reading order; unmodifiable} */
    public Map<Measure, MeasureResult> measures() {
        return measures;
    }

    /**
     * The people who belong to the unit itself and to none of its sub-units.
     *
     * @param measure the measure
     * @return how many gave a valid value, and whether these lie at one end
     */
    public DirectMembers directMembers(Measure measure) {
        return directMembers.getOrDefault(measure, DirectMembers.NOBODY);
    }

    /** {@return how many people are under each individual-risk rule; empty for reported values; unmodifiable} */
    public List<IndividualRiskCount> individualRisks() {
        return individualRisks;
    }

    /**
     * What may be shown of individual risks, in words. What is shown depends on the number of answers alone.
     *
     * @param rule when a risk is shown and elevated
     * @return a verdict per rule that may be shown, in the model's order
     */
    public List<IndividualRiskVerdict> individualRiskVerdicts(RiskRules.Elevation rule) {
        return individualRisks.stream()
                .flatMap(count -> count.verdict(rule).stream())
                .toList();
    }

    /**
     * The values of the people who belong to the unit itself and to none of its sub-units.
     *
     * @param measure the measure
     * @return a copy; empty where only means are known, as in a provider's report
     */
    public ValueCounts directValues(Measure measure) {
        return directValues.apply(measure);
    }

    /** {@return what the provider reported of the unit, its risk classes with it; empty for computed values} */
    public Optional<ReportedResults.Row> reported() {
        return Optional.ofNullable(reported);
    }

    /** {@return the unit only, never a value} */
    @Override
    public String toString() {
        return "UnitResult of " + unit;
    }
}
