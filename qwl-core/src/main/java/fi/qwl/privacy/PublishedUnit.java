package fi.qwl.privacy;

import fi.qwl.model.Measure;
import fi.qwl.model.SupervisorMeasures;
import fi.qwl.risk.IndividualRiskVerdict;
import fi.qwl.survey.Unit;
import fi.qwl.words.Phrase;
import fi.qwl.words.Text;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a publication says of one unit and everybody below it. Immutable.
 */
public final class PublishedUnit {

    private final Unit unit;
    private final Participation participation;
    private final Map<Measure, PublishedValue> values;
    private final Map<Measure, PublishedValue.Shown> others;
    private final List<IndividualRiskVerdict> individualRisks;
    private final @Nullable LocalDate keptFrom;
    private final boolean isOfDifferentDays;

    private enum Words implements Phrase {
        KEPT_FROM,
        DIFFERENT_DAYS
    }

    PublishedUnit(
            Unit unit,
            Participation participation,
            Map<Measure, PublishedValue> values,
            Map<Measure, PublishedValue.Shown> others,
            List<IndividualRiskVerdict> individualRisks) {
        this(unit, participation, values, others, individualRisks, null, false);
    }

    PublishedUnit(
            Unit unit,
            Participation participation,
            Map<Measure, PublishedValue> values,
            Map<Measure, PublishedValue.Shown> others,
            List<IndividualRiskVerdict> individualRisks,
            @Nullable LocalDate keptFrom,
            boolean isOfDifferentDays) {
        this.keptFrom = keptFrom;
        this.isOfDifferentDays = isOfDifferentDays;
        this.unit = unit.withoutInvited();
        this.participation = participation;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        this.others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
        this.individualRisks = List.copyOf(individualRisks);
    }

    /**
     * Restores what a publication said of a unit; {@link PublishedResults#restore} looks whether a release can have said it.
     *
     * @param unit the unit
     * @param participation how many were invited and answered
     * @param values what was said by measure, in reading order
     * @param others what was said of "other units" by measure
     * @param individualRisks the verdicts that were shown
     * @param keptFrom the day on which the values were released, where it is not the publication's
     * @param isOfDifferentDays whether units below have values of an earlier day
     * @return the unit's part
     */
    public static PublishedUnit restore(
            Unit unit,
            Participation participation,
            Map<Measure, PublishedValue> values,
            Map<Measure, PublishedValue.Shown> others,
            List<IndividualRiskVerdict> individualRisks,
            Optional<LocalDate> keptFrom,
            boolean isOfDifferentDays) {
        return new PublishedUnit(
                unit, participation, values, others, individualRisks, keptFrom.orElse(null), isOfDifferentDays);
    }

    /** For readers who are not given what is about the unit's supervisor. */
    PublishedUnit without(SupervisorMeasures about) {
        Map<Measure, PublishedValue.Shown> fewerOthers = new LinkedHashMap<>(others);
        fewerOthers.keySet().removeIf(about::contains);
        List<IndividualRiskVerdict> fewerRisks = individualRisks.stream()
                .filter(verdict -> verdict.risk().measures().stream().noneMatch(about::contains))
                .toList();
        return new PublishedUnit(
                unit, participation, without(values, about), fewerOthers, fewerRisks, keptFrom, isOfDifferentDays);
    }

    static Map<Measure, PublishedValue> without(Map<Measure, PublishedValue> values, SupervisorMeasures about) {
        Map<Measure, PublishedValue> fewer = new LinkedHashMap<>(values);
        fewer.replaceAll((measure, value) ->
                about.contains(measure) ? new PublishedValue.Hidden(HiddenReason.OTHER_READERS) : value);
        return fewer;
    }

    /** The same values, marked with the day on which they were released. */
    PublishedUnit withKeptFrom(LocalDate day) {
        return new PublishedUnit(unit, participation, values, others, individualRisks, day, false);
    }

    /** The same values, over units whose values are of an earlier day. */
    PublishedUnit overKept() {
        return new PublishedUnit(unit, participation, values, others, individualRisks, null, true);
    }

    /** The same values as those of another wave that holds the same answers. */
    PublishedUnit ofOtherWave(Unit own) {
        Map<Measure, PublishedValue> unchanged = new LinkedHashMap<>(values);
        unchanged.replaceAll(
                (measure, value) -> value instanceof PublishedValue.Shown shown ? shown.withChange(null) : value);
        return new PublishedUnit(own, Participation.hidden(), unchanged, others, individualRisks);
    }

    /** Without any value. */
    PublishedUnit hidden(Unit own, HiddenReason reason) {
        Map<Measure, PublishedValue> none = new LinkedHashMap<>(values);
        none.replaceAll((measure, value) -> new PublishedValue.Hidden(reason));
        return new PublishedUnit(own, Participation.hidden(), none, Map.of(), List.of());
    }

    /**
     * The day on which the unit's values were released, where answers changed since and new values would give the change
     * away. Next to a unit with values of another day, a reader sees that some answers changed, and no more.
     *
     * @return the day; none where the values are those of the publication's answers
     */
    public Optional<LocalDate> keptFrom() {
        return Optional.ofNullable(keptFrom);
    }

    /**
     * {@return whether the values are of the publication's answers and those of some unit below of an earlier day, so that
     * they do not add up}
     */
    public boolean isOfDifferentDays() {
        return isOfDifferentDays;
    }

    /**
     * What people have to know of the values' day, next to the unit's name.
     *
     * @return of which day they are, or that units below have values of another day; none where all are of one day
     */
    public Optional<Text> dayMark() {
        if (keptFrom != null) {
            LocalDate day = keptFrom;
            return Optional.of(Words.KEPT_FROM.with(Text.formatted(formats -> formats.day(day))));
        }
        return isOfDifferentDays ? Optional.of(Words.DIFFERENT_DAYS) : Optional.empty();
    }

    /** {@return the unit} */
    public Unit unit() {
        return unit;
    }

    /** {@return how many were invited and answered} */
    public Participation participation() {
        return participation;
    }

    /**
     * What is said on a measure.
     *
     * @param measure a measure of {@link PublishedResults#measures()}
     * @return a value, or why there is none
     */
    public PublishedValue value(Measure measure) {
        return values.getOrDefault(measure, new PublishedValue.Hidden(HiddenReason.NOT_REPORTED));
    }

    /** {@return what is said by measure, in reading order; unmodifiable} */
    public Map<Measure, PublishedValue> values() {
        return values;
    }

    /**
     * What may be shown of individual risks, in words: whether each is elevated. Shown where the spread of every measure of
     * the rule is, so that it depends on numbers of answers alone.
     *
     * @return a verdict per rule that may be shown, in the model's order; unmodifiable
     */
    public List<IndividualRiskVerdict> individualRisks() {
        return individualRisks;
    }

    /**
     * "Other units": the people within the unit who are in no unit or merged group below it whose own mean is shown, taken
     * together.
     * Anybody could compute it from what is shown, so it reveals nothing new, and what is hidden has a result to meet.
     *
     * @param measure the measure
     * @return their n and mean; empty where all below is shown, or nothing of it
     */
    public Optional<PublishedValue.Shown> findOthers(Measure measure) {
        return Optional.ofNullable(others.get(measure));
    }

    /** {@return the people of {@link #findOthers} by measure, where there are any; unmodifiable} */
    public Map<Measure, PublishedValue.Shown> others() {
        return others;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublishedUnit that
                && unit.equals(that.unit)
                && participation.equals(that.participation)
                && values.equals(that.values)
                && others.equals(that.others)
                && individualRisks.equals(that.individualRisks)
                && Objects.equals(keptFrom, that.keptFrom)
                && isOfDifferentDays == that.isOfDifferentDays;
    }

    @Override
    public int hashCode() {
        return Objects.hash(unit, participation, values, others, individualRisks, keptFrom, isOfDifferentDays);
    }

    /** {@return the unit only, never a value} */
    @Override
    public String toString() {
        return "PublishedUnit " + unit.id();
    }
}
