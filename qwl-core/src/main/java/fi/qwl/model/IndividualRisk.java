package fi.qwl.model;

import fi.qwl.words.Labelled;
import fi.qwl.words.Phrase;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * A rule on a person's own scores, such as "own FE at most 60": the share of respondents under it indicates a risk at
 * individual level. Never applied to a named person outside the host. Immutable.
 *
 * <pre>{@code
 * boolean isUnder = IndividualRisk.sicknessAbsence().holds(measure -> 55);   // true
 * }</pre>
 *
 * @param id its stable name, such as {@code sickness-absence}
 * @param label its name for people, in lower case
 * @param conditions all must hold; at least one; unmodifiable
 * @param isForCalibratedOnly whether it rests on the official curves and so applies to calibrated models only
 * @param source where the rule comes from
 */
public record IndividualRisk(
        String id, LocalText label, List<Condition> conditions, boolean isForCalibratedOnly, Provenance source) {

    /** What it says to people. */
    private enum Wording implements Phrase {
        THE_RISK_OF_WORK,
        THE_RISK_OF_SICKNESS,
        THE_RISK_OF_BURNOUT
    }

    private static final Provenance KESTI =
            new Provenance(Provenance.Label.PUBLISHED, "Kesti").withReference(Reference.kesti());

    /** Copies the conditions and refuses an empty rule. */
    public IndividualRisk {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(source, "source");
        conditions = List.copyOf(conditions);
        if (id.isBlank()) {
            throw new IllegalArgumentException("an individual risk's id must not be blank");
        }
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException(
                    "individual risk '" + id + "' needs at least one condition but has none");
        }
    }

    /** Which side of its limit a condition asks for; verdicts are taken on nine decimals. */
    public enum Side implements Labelled {
        /** Below the limit; the limit itself is outside. */
        BELOW,
        /** At most the limit; the limit itself is inside. */
        AT_MOST,
        /** At least the limit; the limit itself is inside. */
        AT_LEAST
    }

    /**
     * One condition on one of a person's scores.
     *
     * @param measure the score
     * @param side the side of the limit
     * @param limit in percent, 0–100
     */
    public record Condition(Measure measure, Side side, double limit) {

        /** Rejects a limit outside the scale. */
        public Condition {
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(side, "side");
            if (!(limit >= 0 && limit <= 100)) {
                throw new IllegalArgumentException(
                        "the limit of a condition on " + measure.key() + " must be from 0 to 100 but was " + limit);
            }
        }

        /**
         * Whether it holds.
         *
         * @param percent a score in percent
         * @return the verdict on nine decimals; false for {@code NaN}
         */
        public boolean holds(double percent) {
            if (Double.isNaN(percent)) {
                return false;
            }
            int side = NineDecimals.compare(percent, limit);
            return switch (this.side) {
                case BELOW -> side < 0;
                case AT_MOST -> side <= 0;
                case AT_LEAST -> side >= 0;
            };
        }
    }

    /** {@return work disability: own QWL below 30, for calibrated models only (published: Kesti)} */
    public static IndividualRisk workDisability() {
        return new IndividualRisk(
                "work-disability",
                LocalText.of(Wording.THE_RISK_OF_WORK),
                List.of(new Condition(WholeIndex.QWL, Side.BELOW, 30)),
                true,
                KESTI);
    }

    /** {@return sickness absence: own FE at most 60 (published: Kesti)} */
    public static IndividualRisk sicknessAbsence() {
        return new IndividualRisk(
                "sickness-absence",
                LocalText.of(Wording.THE_RISK_OF_SICKNESS),
                List.of(new Condition(Factor.SAFETY, Side.AT_MOST, 60)),
                false,
                KESTI);
    }

    /** {@return burnout: own FE at most 65 while YI and PL are at least 75 (published: Kesti)} */
    public static IndividualRisk burnout() {
        return new IndividualRisk(
                "burnout",
                LocalText.of(Wording.THE_RISK_OF_BURNOUT),
                List.of(
                        new Condition(Factor.SAFETY, Side.AT_MOST, 65),
                        new Condition(Factor.COLLABORATION, Side.AT_LEAST, 75),
                        new Condition(Factor.OBJECTIVES, Side.AT_LEAST, 75)),
                false,
                KESTI);
    }

    /** {@return the three published rules; no rule of turnover or boreout is known, so none is shipped} */
    public static List<IndividualRisk> published() {
        return List.of(sicknessAbsence(), burnout(), workDisability());
    }

    /** {@return the measures that a person needs for the rule to say anything, in reading order; unmodifiable} */
    public List<Measure> measures() {
        return conditions.stream()
                .map(Condition::measure)
                .distinct()
                .sorted(Measure.readingOrder())
                .toList();
    }

    /**
     * Whether a person is under the rule.
     *
     * @param scores the person's score by measure in percent, {@code NaN} where missing
     * @return true if all conditions hold; false where a score is missing
     */
    public boolean holds(ToDoubleFunction<Measure> scores) {
        for (Condition condition : conditions) {
            if (!condition.holds(scores.applyAsDouble(condition.measure()))) {
                return false;
            }
        }
        return true;
    }
}
