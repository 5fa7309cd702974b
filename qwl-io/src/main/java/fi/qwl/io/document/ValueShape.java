package fi.qwl.io.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fi.qwl.model.Dispersion;
import fi.qwl.model.DisplayRounding;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.privacy.Band;
import fi.qwl.privacy.HiddenReason;
import fi.qwl.privacy.PublishedChange;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.risk.ChangeVerdict;
import fi.qwl.risk.RiskStatus;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** How a published value looks; {@code kind} says whether it is shown, coarse or hidden. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ValueShape.Shown.class, name = "shown"),
    @JsonSubTypes.Type(value = ValueShape.Ranged.class, name = "ranged"),
    @JsonSubTypes.Type(value = ValueShape.Banded.class, name = "banded"),
    @JsonSubTypes.Type(value = ValueShape.Hidden.class, name = "hidden")
})
sealed interface ValueShape {

    PublishedValue value();

    /** Values in reading order, however a document orders them. */
    static Map<Measure, PublishedValue> values(Map<Measure, ValueShape> shapes, List<Measure> order) {
        Map<Measure, PublishedValue> values = new LinkedHashMap<>();
        for (Measure measure : order) {
            ValueShape shape = shapes.get(measure);
            if (shape != null) {
                values.put(measure, shape.value());
            }
        }
        return values;
    }

    /** Where nothing is shown, the unit above whose value stands for it is named. */
    static ValueShape of(PublishedValue value, Display display, Optional<UnitId> shownAt) {
        if (value instanceof PublishedValue.Shown shown) {
            return Shown.of(shown, display);
        } else if (value instanceof PublishedValue.Ranged ranged) {
            return new Ranged(ranged.n(), ranged.from(), ranged.to());
        } else if (value instanceof PublishedValue.Banded banded) {
            return new Banded(banded.band(), banded.from(), banded.to());
        }
        return new Hidden(((PublishedValue.Hidden) value).reason(), shownAt);
    }

    /** Rounds a mean as it is displayed. */
    @FunctionalInterface
    interface Display {
        BigDecimal of(double mean);

        /** Next to a verdict on the measure's limit. */
        static Display of(Measure measure, IndexModel model) {
            return measure instanceof Factor factor
                    ? mean -> DisplayRounding.round(mean, model.limits().of(factor))
                    : DisplayRounding::round;
        }
    }

    /**
     * A mean that may leave.
     *
     * @param n the number of valid answers
     * @param mean the released mean, in percent
     * @param display the mean as it is displayed, with a decimal point
     * @param sd the released standard deviation, in percentage points
     * @param spread what the spread between respondents is called
     * @param status how a factor's mean compares with its limit
     * @param interval the mean's 95 % interval
     * @param distribution how people's values are distributed
     * @param change the change since an earlier wave
     */
    record Shown(
            long n,
            double mean,
            String display,
            OptionalDouble sd,
            Optional<Dispersion> spread,
            Optional<RiskStatus> status,
            Optional<Interval> interval,
            Optional<PublishedValue.Distribution> distribution,
            Optional<Change> change)
            implements ValueShape {

        static Shown of(PublishedValue.Shown shown, Display display) {
            return new Shown(
                    shown.n(),
                    shown.mean(),
                    display.of(shown.mean()).toPlainString(),
                    shown.sd(),
                    shown.spread(),
                    shown.status(),
                    shown.interval().map(bounds -> new Interval(bounds.confidence(), bounds.lower(), bounds.upper())),
                    shown.distribution(),
                    shown.change().map(Change::of));
        }

        @Override
        public PublishedValue.Shown value() {
            return PublishedValue.Shown.restore(n, mean, sd, spread, status, change.map(Change::value), distribution);
        }
    }

    /**
     * An interval.
     *
     * @param confidence the level, between 0 and 1
     * @param lower the lower bound, in percent
     * @param upper the upper bound, in percent
     */
    record Interval(double confidence, double lower, double upper) {}

    /**
     * A change.
     *
     * @param since the earlier wave
     * @param base the earlier units that the unit continues
     * @param then their released mean then, in percent
     * @param difference the released mean now less the released mean then, in percentage points
     * @param display the difference as it is displayed, with its sign
     * @param verdict whether it is significant
     */
    record Change(Wave since, Set<UnitId> base, double then, double difference, String display, ChangeVerdict verdict) {

        static Change of(PublishedChange change) {
            return new Change(
                    change.since(),
                    change.base(),
                    change.baseMean(),
                    change.difference(),
                    DisplayRounding.signed(change.difference(), Language.EN),
                    change.verdict());
        }

        PublishedChange value() {
            return new PublishedChange(since, base, then, difference, verdict);
        }
    }

    /**
     * A mean that is shown as a range, since an exact one would reveal answers.
     *
     * @param n the number of valid answers
     * @param from the lowest mean that it may be, in percent
     * @param to the end of the range, in percent
     */
    record Ranged(long n, double from, double to) implements ValueShape {

        @Override
        public PublishedValue value() {
            return new PublishedValue.Ranged(n, from, to);
        }
    }

    /**
     * A band of a group that is too small for its mean.
     *
     * @param band where its mean lies
     * @param from where the band begins, in percent
     * @param to where the band ends, in percent
     */
    record Banded(Band band, double from, double to) implements ValueShape {

        @Override
        public PublishedValue value() {
            return new PublishedValue.Banded(band);
        }
    }

    /**
     * A value that stays inside.
     *
     * @param reason why
     * @param shownAt the nearest unit above whose value is shown
     */
    record Hidden(HiddenReason reason, Optional<UnitId> shownAt) implements ValueShape {

        @Override
        public PublishedValue value() {
            return new PublishedValue.Hidden(reason);
        }
    }
}
