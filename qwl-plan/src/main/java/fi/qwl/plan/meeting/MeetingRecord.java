package fi.qwl.plan.meeting;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.Role;
import fi.qwl.plan.choice.Agreement;
import fi.qwl.plan.process.Appointment;
import fi.qwl.plan.process.ProcessStep;
import fi.qwl.risk.ResultCategory;
import fi.qwl.survey.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What came of a results meeting: which publication was presented and by whom, the background that was named, the other
 * measures that were looked at, whether there is a need to develop, what was agreed, when the workshop is, and which needs
 * are passed on. It names no person. Immutable; the host keeps it.
 *
 * @param unit the unit
 * @param unitName the unit's name
 * @param publicationId the publication that was presented
 * @param heldOn the day
 * @param presentedBy the roles that presented the results; unmodifiable
 * @param minutesBy the role that took the minutes, if it was agreed
 * @param backgroundKind whether a conflict or a crisis was named
 * @param background the background that was named, in the unit's words; unmodifiable
 * @param otherMeasures the other measures that were looked at, such as customer feedback; unmodifiable
 * @param need whether there is a need to develop, if it was talked about
 * @param needText what was said about the need; may be empty
 * @param lookBack the look back from a wished-for future, if there was one
 * @param agreement what was agreed, if it was
 * @param workshop the sittings of the workshop, the earliest first; empty if no time was agreed; unmodifiable
 * @param passedOn the needs that are passed on; unmodifiable
 */
public record MeetingRecord(
        UnitId unit,
        String unitName,
        String publicationId,
        LocalDate heldOn,
        List<Role> presentedBy,
        Optional<Role> minutesBy,
        ResultCategory.Background backgroundKind,
        List<String> background,
        List<String> otherMeasures,
        Optional<DevelopmentNeed> need,
        String needText,
        Optional<LookBack> lookBack,
        Optional<Agreement> agreement,
        List<Appointment> workshop,
        List<PassedOnNeed> passedOn) {

    public MeetingRecord {
        requireNonNull(unit, "unit");
        requireNonNull(unitName, "unitName");
        requireNonNull(heldOn, "heldOn");
        requireNonNull(minutesBy, "minutesBy");
        requireNonNull(backgroundKind, "backgroundKind");
        requireNonNull(need, "need");
        requireNonNull(needText, "needText");
        requireNonNull(lookBack, "lookBack");
        requireNonNull(agreement, "agreement");
        presentedBy = List.copyOf(presentedBy);
        background = List.copyOf(background);
        otherMeasures = List.copyOf(otherMeasures);
        passedOn = List.copyOf(passedOn);
        workshop = workshop.stream()
                .sorted(Comparator.comparing(Appointment::start))
                .toList();
        if (publicationId.isBlank()) {
            throw new IllegalArgumentException("publicationId must not be blank: a meeting presents published results");
        }
        requireText(background, "a background");
        requireText(otherMeasures, "a measure");
        requireSameUnit(unit, agreement);
        requireNotBefore(heldOn, workshop);
        requireDistinctIds(passedOn);
    }

    private static void requireText(List<String> texts, String what) {
        if (texts.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
    }

    private static void requireSameUnit(UnitId unit, Optional<Agreement> agreement) {
        agreement.map(Agreement::unit).filter(other -> !other.equals(unit)).ifPresent(other -> {
            throw new IllegalArgumentException("the meeting is of unit " + unit + ", the agreement of " + other
                    + "\nMaybe it belongs to another meeting.");
        });
    }

    private static void requireNotBefore(LocalDate heldOn, List<Appointment> workshop) {
        for (Appointment sitting : workshop) {
            if (sitting.start().toLocalDate().isBefore(heldOn)) {
                throw new IllegalArgumentException("the workshop is on "
                        + sitting.start().toLocalDate() + ", before the meeting of " + heldOn
                        + "\nMaybe the year is wrong.");
            }
        }
    }

    private static void requireDistinctIds(List<PassedOnNeed> passedOn) {
        Set<NeedId> seen = new HashSet<>();
        for (PassedOnNeed passed : passedOn) {
            if (!seen.add(passed.id())) {
                throw new IllegalArgumentException(
                        "two needs have the id " + passed.id() + "\nMaybe number them: n1, n2, n3.");
            }
        }
    }

    /**
     * The record of a meeting that was planned here.
     *
     * @param meeting the meeting
     * @return a builder
     */
    public static Builder builder(ResultsMeeting meeting) {
        return builder(
                        meeting.unit(),
                        meeting.unitName(),
                        meeting.publicationId(),
                        meeting.appointment().start().toLocalDate())
                .backgroundKind(meeting.background());
    }

    /**
     * The record of any meeting.
     *
     * @param unit the unit
     * @param unitName its name for people
     * @param publicationId the publication that was presented; not blank
     * @param heldOn the day
     * @return a builder
     */
    public static Builder builder(UnitId unit, String unitName, String publicationId, LocalDate heldOn) {
        return new Builder(unit, unitName, publicationId, heldOn);
    }

    /**
     * The needs whose reply is late.
     *
     * @param asOf the day of asking
     * @return them; unmodifiable
     */
    public List<PassedOnNeed> lateNeeds(LocalDate asOf) {
        return passedOn.stream().filter(passed -> passed.isLate(asOf)).toList();
    }

    /**
     * The record with a reply to a need.
     *
     * @param id the need
     * @param reply the reply
     * @return the changed copy
     * @throws IllegalArgumentException if there is no such need, or the reply is dated too early
     */
    public MeetingRecord withReply(NeedId id, NeedReply reply) {
        if (passedOn.stream().noneMatch(passed -> passed.id().equals(id))) {
            throw new IllegalArgumentException("there is no need " + id + "\nMaybe one of "
                    + passedOn.stream().map(PassedOnNeed::id).toList() + " was meant.");
        }
        Builder builder = toBuilder();
        builder.passedOn.replaceAll(passed -> passed.id().equals(id) ? passed.withReply(reply) : passed);
        return builder.build();
    }

    /**
     * Where the unit is on its way, for {@link fi.qwl.plan.process.ProcessRoles#turn}.
     *
     * @param asOf the day of asking
     * @return the step that is to be done now
     */
    public ProcessStep step(LocalDate asOf) {
        if (agreement.isEmpty()) {
            return need.filter(DevelopmentNeed.NOT_NOW::equals).isPresent()
                    ? ProcessStep.FOLLOW_UP
                    : ProcessStep.CHOICE;
        }
        if (agreement.get().areas().isEmpty()) {
            return ProcessStep.PLAN;
        }
        if (workshop.isEmpty() || asOf.isBefore(workshop.get(0).start().toLocalDate())) {
            return ProcessStep.PREPARATION;
        }
        LocalDate last = workshop.get(workshop.size() - 1).end().toLocalDate();
        return asOf.isAfter(last) ? ProcessStep.PLAN : ProcessStep.WORKSHOP;
    }

    /** {@return a builder with this record's values} */
    public Builder toBuilder() {
        Builder builder = new Builder(unit, unitName, publicationId, heldOn);
        builder.presentedBy.addAll(presentedBy);
        builder.minutesBy = minutesBy;
        builder.backgroundKind = backgroundKind;
        builder.background.addAll(background);
        builder.otherMeasures.addAll(otherMeasures);
        builder.need = need;
        builder.needText = needText;
        builder.lookBack = lookBack;
        builder.agreement = agreement;
        builder.workshop.addAll(workshop);
        builder.passedOn.addAll(passedOn);
        return builder;
    }

    /** {@return the unit, the day and the publication, never a text} */
    @Override
    public String toString() {
        return "MeetingRecord of " + unit + " on " + heldOn + ", publication " + publicationId;
    }

    /** Collects a record. Not safe for use by several threads. */
    public static final class Builder {
        private final UnitId unit;
        private final String unitName;
        private final String publicationId;
        private final LocalDate heldOn;
        private final List<Role> presentedBy = new ArrayList<>();
        private Optional<Role> minutesBy = Optional.empty();
        private ResultCategory.Background backgroundKind = ResultCategory.Background.ORDINARY;
        private final List<String> background = new ArrayList<>();
        private final List<String> otherMeasures = new ArrayList<>();
        private Optional<DevelopmentNeed> need = Optional.empty();
        private String needText = "";
        private Optional<LookBack> lookBack = Optional.empty();
        private Optional<Agreement> agreement = Optional.empty();
        private final List<Appointment> workshop = new ArrayList<>();
        private final List<PassedOnNeed> passedOn = new ArrayList<>();

        private Builder(UnitId unit, String unitName, String publicationId, LocalDate heldOn) {
            this.unit = requireNonNull(unit, "unit");
            this.unitName = requireNonNull(unitName, "unitName");
            this.publicationId = requireNonNull(publicationId, "publicationId");
            this.heldOn = requireNonNull(heldOn, "heldOn");
        }

        /**
         * One more role that presented the results.
         *
         * @param role the supervisor, or the coordinator with the supervisor
         * @return this builder
         */
        public Builder presentedBy(Role role) {
            presentedBy.add(requireNonNull(role, "role"));
            return this;
        }

        /**
         * Who took the minutes.
         *
         * @param role the role; persons are not named
         * @return this builder
         */
        public Builder minutesBy(Role role) {
            minutesBy = Optional.of(role);
            return this;
        }

        /**
         * Whether a conflict or a crisis was named.
         *
         * @param kind what was named
         * @return this builder
         */
        public Builder backgroundKind(ResultCategory.Background kind) {
            backgroundKind = requireNonNull(kind, "kind");
            return this;
        }

        /**
         * One more background that was named.
         *
         * @param text in the unit's words; not blank
         * @return this builder
         */
        public Builder background(String text) {
            background.add(requireNonNull(text, "text"));
            return this;
        }

        /**
         * One more measure that was looked at.
         *
         * @param text such as {@code customer feedback, spring}; not blank
         * @return this builder
         */
        public Builder otherMeasure(String text) {
            otherMeasures.add(requireNonNull(text, "text"));
            return this;
        }

        /**
         * The answer to whether there is a need to develop.
         *
         * @param answer the answer
         * @param text what was said about it; may be empty
         * @return this builder
         */
        public Builder need(DevelopmentNeed answer, String text) {
            need = Optional.of(answer);
            needText = requireNonNull(text, "text");
            return this;
        }

        /**
         * The look back from a wished-for future.
         *
         * @param look the answers
         * @return this builder
         */
        public Builder lookBack(LookBack look) {
            lookBack = Optional.of(look);
            return this;
        }

        /**
         * What was agreed.
         *
         * @param agreed the agreement
         * @return this builder
         */
        public Builder agreement(Agreement agreed) {
            agreement = Optional.of(agreed);
            return this;
        }

        /**
         * One more sitting of the workshop: usually one; shift work has several.
         *
         * @param sitting when and where
         * @return this builder
         */
        public Builder workshop(Appointment sitting) {
            workshop.add(requireNonNull(sitting, "sitting"));
            return this;
        }

        /**
         * One more need that is passed on.
         *
         * @param passed the need
         * @return this builder
         */
        public Builder passedOn(PassedOnNeed passed) {
            passedOn.add(requireNonNull(passed, "passed"));
            return this;
        }

        /**
         * The record.
         *
         * @return the record
         * @throws IllegalArgumentException if the publication's id or a text is blank, the agreement is another unit's, a
         *     sitting is before the meeting, or two needs have the same id
         */
        public MeetingRecord build() {
            return new MeetingRecord(
                    unit,
                    unitName,
                    publicationId,
                    heldOn,
                    presentedBy,
                    minutesBy,
                    backgroundKind,
                    background,
                    otherMeasures,
                    need,
                    needText,
                    lookBack,
                    agreement,
                    workshop,
                    passedOn);
        }
    }
}
