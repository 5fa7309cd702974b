package fi.qwl.plan.choice;

import static java.util.Objects.requireNonNull;

import fi.qwl.model.Measure;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.PlanChoices;
import fi.qwl.plan.Strength;
import fi.qwl.plan.refusal.Refusal;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a unit agreed: one to three strengths and how to keep them, one to three development areas, or both; whether the
 * choice is shared; and dissent, without names. It holds neither proposals nor votes, nor how many stood behind what.
 * Immutable.
 *
 * <pre>{@code
 * Agreement agreement = round.agree(LocalDate.of(2024, 11, 18))
 *         .strength(new CandidateId("1"), "Aamukierros jatkuu")
 *         .area(new CandidateId("2"), Factor.COLLABORATION)
 *         .consent(Consent.SHARED_BY_ALL)
 *         .build();
 * }</pre>
 *
 * @param unit the unit
 * @param agreedOn the day
 * @param strengths the strengths to hold on to, at most three; unmodifiable
 * @param areas the development areas, at most three, with their topics and measures only; unmodifiable
 * @param consent what people answered when asked whether the choice is shared
 * @param dissent what those who do not share it think, without names; may be empty; unmodifiable
 */
public record Agreement(
        UnitId unit,
        LocalDate agreedOn,
        List<Strength> strengths,
        List<DevelopmentArea> areas,
        Consent consent,
        List<String> dissent)
        implements AfterIndividualRound {

    /** What it says to people. */
    private enum Wording implements Phrase {
        THE_SAME_THING_WAS,
        MAYBE_MAKE_THEM_ONE
    }

    public Agreement {
        requireNonNull(unit, "unit");
        requireNonNull(agreedOn, "agreedOn");
        requireNonNull(consent, "consent");
        strengths = List.copyOf(strengths);
        dissent = List.copyOf(dissent);
        areas = areas.stream().map(Agreement::topicOnly).toList();
        requireAtMost(ChoiceKind.STRENGTH, strengths.size());
        requireAtMost(ChoiceKind.AREA, areas.size());
        if (strengths.isEmpty() && areas.isEmpty()) {
            throw ChoiceRefusals.nothingChosen().exception();
        }
        requireDistinct(strengths.stream().map(Strength::text).toList());
        requireDistinct(areas.stream().map(DevelopmentArea::topic).toList());
        requireDistinctIds(areas);
        if (dissent.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a view must not be blank");
        }
        if (consent == Consent.SHARED_BY_ALL && !dissent.isEmpty()) {
            throw ChoiceRefusals.consentNotAsked(true).exception();
        }
    }

    /**
     * An agreement that was reached without rounds here, such as on paper, and for readers of documents.
     *
     * @param unit the unit
     * @param agreedOn the day
     * @return a builder
     */
    public static Builder builder(UnitId unit, LocalDate agreedOn) {
        return new Builder(unit, agreedOn, List.of());
    }

    /**
     * One area.
     *
     * @param id its id
     * @return the area
     * @throws fi.qwl.plan.refusal.RefusedException if it was not chosen
     */
    public DevelopmentArea requireArea(AreaId id) {
        return areas.stream()
                .filter(area -> area.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ChoiceRefusals.unknownArea(areas).exception());
    }

    /** {@return the choices, of which a plan is made} */
    public PlanChoices choices() {
        PlanChoices.Builder choices = PlanChoices.builder(unit, agreedOn);
        strengths.forEach(choices::strength);
        areas.forEach(choices::area);
        return choices.build();
    }

    private static DevelopmentArea topicOnly(DevelopmentArea area) {
        DevelopmentArea.Builder topic = DevelopmentArea.builder(area.id(), area.topic());
        area.measures().forEach(topic::measure);
        return topic.build();
    }

    private static void requireAtMost(ChoiceKind kind, int count) {
        if (count > ChoiceKind.MOST) {
            throw ChoiceRefusals.tooMany(kind, count).exception();
        }
    }

    private static void requireDistinctIds(List<DevelopmentArea> areas) {
        Set<AreaId> seen = new HashSet<>();
        for (DevelopmentArea area : areas) {
            if (!seen.add(area.id())) {
                throw new IllegalArgumentException(
                        "two areas have the id " + area.id() + "\nMaybe let the ids be given: a1, a2, a3.");
            }
        }
    }

    private static void requireDistinct(List<String> texts) {
        Set<String> seen = new HashSet<>();
        for (String text : texts) {
            if (!seen.add(Likeness.key(text))) {
                throw new Refusal(Refusal.Code.CHOSEN_TWICE, Wording.THE_SAME_THING_WAS, Wording.MAYBE_MAKE_THEM_ONE)
                        .exception();
            }
        }
    }

    /** {@return the unit, the day and how many were chosen, never a text} */
    @Override
    public String toString() {
        return "Agreement of " + unit + " on " + agreedOn + ", strengths " + strengths.size() + ", areas "
                + areas.size();
    }

    /** Collects what people agree. Not safe for use by several threads. */
    public static final class Builder {
        private final UnitId unit;
        private final LocalDate agreedOn;
        private final List<Candidate> candidates;
        private final List<Strength> strengths = new ArrayList<>();
        private final List<DevelopmentArea> areas = new ArrayList<>();
        private final List<String> dissent = new ArrayList<>();
        private @Nullable Consent consent;

        Builder(UnitId unit, LocalDate agreedOn, List<Candidate> candidates) {
            this.unit = requireNonNull(unit, "unit");
            this.agreedOn = requireNonNull(agreedOn, "agreedOn");
            this.candidates = candidates;
        }

        /**
         * Chooses a candidate as a strength.
         *
         * @param candidate its id
         * @param howToHold how it is kept; may be empty
         * @param measures the measures that it touches; may be none
         * @return this builder
         * @throws fi.qwl.plan.refusal.RefusedException if it is unknown, or an area
         */
        public Builder strength(CandidateId candidate, String howToHold, Measure... measures) {
            String text = chosen(candidate, ChoiceKind.STRENGTH);
            return strength(new Strength(text, howToHold, Arrays.asList(measures), List.of()));
        }

        /**
         * One more strength, in words that came up while talking.
         *
         * @param strength the strength
         * @return this builder
         */
        public Builder strength(Strength strength) {
            strengths.add(requireNonNull(strength, "strength"));
            return this;
        }

        /**
         * Chooses a candidate as a development area; its id is {@code a1}, {@code a2} or {@code a3} in this order.
         *
         * @param candidate its id
         * @param measures the measures that it serves; may be none
         * @return this builder
         * @throws fi.qwl.plan.refusal.RefusedException if it is unknown, or a strength
         */
        public Builder area(CandidateId candidate, Measure... measures) {
            return area(chosen(candidate, ChoiceKind.AREA), measures);
        }

        /**
         * One more development area, in words that came up while talking.
         *
         * @param topic what is developed; not blank
         * @param measures the measures that it serves; may be none
         * @return this builder
         */
        public Builder area(String topic, Measure... measures) {
            return area(new AreaId("a" + (areas.size() + 1)), topic, Arrays.asList(measures));
        }

        /**
         * One more development area, under an id that it has already.
         *
         * @param id its id
         * @param topic what is developed; not blank
         * @param measures the measures that it serves; may be none
         * @return this builder
         */
        public Builder area(AreaId id, String topic, List<Measure> measures) {
            DevelopmentArea.Builder area = DevelopmentArea.builder(id, topic);
            measures.forEach(area::measure);
            areas.add(area.build());
            return this;
        }

        private String chosen(CandidateId id, ChoiceKind kind) {
            Candidate candidate = ChoiceRefusals.require(candidates, id);
            if (candidate.kind() != kind) {
                throw ChoiceRefusals.wrongKind().exception();
            }
            return candidate.text();
        }

        /**
         * Links a strength to an area in which it helps; both were chosen before.
         *
         * @param strength the id of the candidate that was chosen as a strength
         * @param area the id of the candidate that was chosen as an area
         * @return this builder
         * @throws fi.qwl.plan.refusal.RefusedException if one is unknown, or of the other kind
         * @throws IllegalArgumentException if one was not chosen
         */
        public Builder helps(CandidateId strength, CandidateId area) {
            String topic = chosen(area, ChoiceKind.AREA);
            AreaId helped = areas.stream()
                    .filter(one -> one.topic().equals(topic))
                    .map(DevelopmentArea::id)
                    .findFirst()
                    .orElseThrow(() -> notChosen(area));
            String text = chosen(strength, ChoiceKind.STRENGTH);
            if (strengths.stream().noneMatch(one -> one.text().equals(text))) {
                throw notChosen(strength);
            }
            strengths.replaceAll(one -> one.text().equals(text) ? one.withAreas(with(one.areas(), helped)) : one);
            return this;
        }

        private static List<AreaId> with(List<AreaId> areas, AreaId one) {
            return Stream.concat(areas.stream(), Stream.of(one)).distinct().toList();
        }

        private static IllegalArgumentException notChosen(CandidateId id) {
            return new IllegalArgumentException(
                    "candidate " + id + " was not chosen\nMaybe call strength and area before helps.");
        }

        /**
         * What people answered when everybody was asked whether the choice is shared. Must be given.
         *
         * @param consent the answer
         * @return this builder
         */
        public Builder consent(Consent consent) {
            this.consent = requireNonNull(consent, "consent");
            return this;
        }

        /**
         * What somebody thinks otherwise, without a name.
         *
         * @param view the view; not blank
         * @return this builder
         */
        public Builder dissent(String view) {
            dissent.add(requireNonNull(view, "view"));
            return this;
        }

        /**
         * The agreement.
         *
         * @return the agreement
         * @throws fi.qwl.plan.refusal.RefusedException if there are more than three of a kind, none of either, one twice,
         *     or if nobody was asked whether it is shared
         */
        public Agreement build() {
            Consent asked = consent;
            if (asked == null) {
                throw ChoiceRefusals.consentNotAsked(false).exception();
            }
            return new Agreement(unit, agreedOn, strengths, areas, asked, dissent);
        }
    }
}
