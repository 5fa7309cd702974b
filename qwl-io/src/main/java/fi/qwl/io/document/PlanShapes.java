package fi.qwl.io.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.StdConverter;
import fi.qwl.model.Measure;
import fi.qwl.plan.Action;
import fi.qwl.plan.ActionId;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.Baseline;
import fi.qwl.plan.Communication;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.Evaluation;
import fi.qwl.plan.Goal;
import fi.qwl.plan.PersonId;
import fi.qwl.plan.PlanId;
import fi.qwl.plan.PlanVersion;
import fi.qwl.plan.Strength;
import fi.qwl.plan.Target;
import fi.qwl.plan.choice.Agreement;
import fi.qwl.plan.choice.Consent;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.plan.meeting.NeedId;
import fi.qwl.plan.meeting.NeedReply;
import fi.qwl.plan.outcome.MeasuredChange;
import fi.qwl.plan.process.Appointment;
import fi.qwl.plan.process.ProcessRoles;
import fi.qwl.plan.process.RoleDuty;
import fi.qwl.plan.schedule.BlockedPeriod;
import fi.qwl.plan.schedule.DateRange;
import fi.qwl.plan.schedule.FollowUpId;
import fi.qwl.plan.schedule.FollowUpPlan;
import fi.qwl.plan.schedule.Meetings;
import fi.qwl.plan.schedule.PlanPause;
import fi.qwl.plan.workshop.WorkshopAgenda;
import fi.qwl.plan.workshop.WorkshopItem;
import fi.qwl.plan.workshop.WorkshopPhase;
import fi.qwl.plan.workshop.WorkshopSitting;
import fi.qwl.survey.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where the documents of plans and of the way to them differ from the records: names, texts that may be left out, rules
 * that are distinguished by a field. The interfaces are mixed into the records, which have no annotations.
 */
@SuppressWarnings({"UnusedMethod", "UnusedVariable", "DoNotCallSuggester"
}) // The mapper reads the mixed-in methods; nobody calls them.
final class PlanShapes {

    private PlanShapes() {}

    static void addTo(SimpleModule module) {
        Shapes.text(module, AreaId.class, AreaId::value, AreaId::new);
        Shapes.text(module, ActionId.class, ActionId::value, ActionId::new);
        Shapes.text(module, PlanId.class, PlanId::value, PlanId::new);
        Shapes.text(module, PersonId.class, PersonId::value, PersonId::new);
        Shapes.text(module, FollowUpId.class, FollowUpId::value, FollowUpId::new);
        Shapes.text(module, NeedId.class, NeedId::value, NeedId::new);
        Shapes.text(module, Instant.class, Instant::toString, text -> Instant.parse(text));
        Shapes.text(module, MonthDay.class, MonthDay::toString, text -> MonthDay.parse(text));
        Shapes.text(module, ZonedDateTime.class, ZonedDateTime::toString, text -> ZonedDateTime.parse(text));
        Shapes.text(module, Period.class, Period::toString, Period::parse);
        Shapes.text(module, Duration.class, Duration::toString, Duration::parse);
        Shapes.as(module, Agreement.class, AgreementShape.class, AgreementShape::of, AgreementShape::agreement);
        Shapes.as(module, WorkshopItem.class, ItemShape.class, ItemShape::of, ItemShape::item);
        Shapes.as(module, PlanPause.class, PauseShape.class, PauseShape::of, PauseShape::pause);
        Shapes.as(
                module,
                WorkshopAgenda.SittingAgenda.class,
                SittingShape.class,
                SittingShape::of,
                SittingShape::sitting);
        JavaType goal = TypeFactory.defaultInstance()
                .constructReferenceType(
                        Optional.class, TypeFactory.defaultInstance().constructType(GoalShape.class));
        Shapes.<Goal, Optional<GoalShape>>as(module, Goal.class, goal, GoalShape::of, GoalShape::goal);
    }

    static void mixInto(JsonMapper.Builder mapper) {
        mapper.addMixIn(DevelopmentPlan.class, PlanMix.class)
                .addMixIn(Strength.class, StrengthMix.class)
                .addMixIn(DevelopmentArea.class, AreaMix.class)
                .addMixIn(Baseline.class, BaselineMix.class)
                .addMixIn(Action.class, ActionMix.class)
                .addMixIn(Evaluation.class, TextMix.class)
                .addMixIn(Communication.class, TextMix.class)
                .addMixIn(NeedReply.class, TextMix.class)
                .addMixIn(PlanVersion.class, VersionMix.class)
                .addMixIn(FollowUpPlan.class, FollowUpPlanMix.class)
                .addMixIn(Meetings.class, MeetingsMix.class)
                .addMixIn(BlockedPeriod.class, BlockedPeriodMix.class)
                .addMixIn(BlockedPeriod.Once.class, OnceMix.class)
                .addMixIn(BlockedPeriod.Outside.class, OutsideMix.class)
                .addMixIn(Appointment.class, AppointmentMix.class)
                .addMixIn(WorkshopAgenda.class, WorkshopMix.class)
                .addMixIn(MeetingRecord.class, MeetingMix.class)
                .addMixIn(ProcessRoles.class, RolesMix.class)
                .addMixIn(MeasuredChange.class, ChangeMix.class);
    }

    private interface PlanMix {
        @JsonProperty
        @Presence(isNeeded = true)
        List<PlanVersion> history();
    }

    private interface StrengthMix {
        @JsonProperty
        @Presence(isNeeded = false)
        String howToHold();
    }

    /**
     * A goal; left out where there is none yet.
     *
     * @param text the goal in words
     * @param targets measured targets
     */
    record GoalShape(
            @JsonProperty @Presence(isNeeded = false) String text, List<Target> targets) {

        private static Optional<GoalShape> of(Goal goal) {
            return goal.equals(Goal.none())
                    ? Optional.empty()
                    : Optional.of(new GoalShape(goal.text(), goal.targets()));
        }

        private static Goal goal(Optional<GoalShape> shape) {
            return shape.map(goal -> new Goal(goal.text, goal.targets)).orElse(Goal.none());
        }
    }

    private interface AreaMix {
        @JsonProperty
        @Presence(isNeeded = false)
        Goal goal();

        @JsonProperty
        @Presence(isNeeded = false)
        String followUp();
    }

    private interface BaselineMix {
        @JsonProperty("publication")
        String publicationId();
    }

    private interface ActionMix {
        @JsonProperty
        @Presence(isNeeded = false)
        String text();

        @JsonProperty
        @Presence(isNeeded = false)
        String implementation();

        @JsonProperty
        @Presence(isNeeded = false)
        String schedule();
    }

    private interface TextMix {
        @JsonProperty
        @Presence(isNeeded = false)
        String text();
    }

    private interface VersionMix {
        @JsonProperty("version")
        int number();

        @JsonProperty
        @Presence(isNeeded = false)
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        int revision();
    }

    private interface FollowUpPlanMix {
        @JsonProperty("plan")
        String planId();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Meetings.AnyDay.class, name = "any-day"),
        @JsonSubTypes.Type(value = Meetings.OnDates.class, name = "dates"),
        @JsonSubTypes.Type(value = Meetings.Weekly.class, name = "weekly"),
        @JsonSubTypes.Type(value = Meetings.Monthly.class, name = "monthly")
    })
    private interface MeetingsMix {}

    /**
     * A pause.
     *
     * @param first the first day
     * @param last the last day
     * @param reason why
     */
    record PauseShape(LocalDate first, LocalDate last, String reason) {

        private static PauseShape of(PlanPause pause) {
            return new PauseShape(pause.days().first(), pause.days().last(), pause.reason());
        }

        private PlanPause pause() {
            return new PlanPause(new DateRange(first, last), reason);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = BlockedPeriod.Once.class, name = "once"),
        @JsonSubTypes.Type(value = BlockedPeriod.Yearly.class, name = "yearly"),
        @JsonSubTypes.Type(value = BlockedPeriod.IsoWeek.class, name = "iso-week"),
        @JsonSubTypes.Type(value = BlockedPeriod.FromMidsummer.class, name = "from-midsummer"),
        @JsonSubTypes.Type(value = BlockedPeriod.Outside.class, name = "outside")
    })
    private interface BlockedPeriodMix {}

    @JsonPropertyOrder({"first", "last", "reason"})
    private abstract static class OnceMix {
        @JsonCreator
        OnceMix(
                @JsonProperty("first") LocalDate first,
                @JsonProperty("last") LocalDate last,
                @JsonProperty("reason") String reason) {}

        @JsonIgnore
        abstract DateRange days();

        @JsonProperty("first")
        abstract LocalDate first();

        @JsonProperty("last")
        abstract LocalDate last();
    }

    private interface OutsideMix {
        @JsonSerialize(contentUsing = ToStringSerializer.class)
        @JsonDeserialize(contentConverter = TermReader.class)
        List<DateRange> terms();
    }

    /** A term as {@code 2025-08-12/2025-12-20}. */
    static final class TermReader extends StdConverter<String, DateRange> {
        @Override
        public DateRange convert(String text) {
            return DateRange.parse(text);
        }
    }

    /**
     * An agreement, whose areas are topics.
     *
     * @param unit the unit
     * @param agreedOn the day on which it agreed
     * @param strengths the strengths to hold on to
     * @param areas the areas that were chosen
     * @param consent whether all share it
     * @param dissent views of those who do not
     */
    record AgreementShape(
            UnitId unit,
            LocalDate agreedOn,
            List<Strength> strengths,
            List<TopicShape> areas,
            Consent consent,
            List<String> dissent) {

        private static AgreementShape of(Agreement agreement) {
            return new AgreementShape(
                    agreement.unit(),
                    agreement.agreedOn(),
                    agreement.strengths(),
                    agreement.areas().stream()
                            .map(area -> new TopicShape(area.id(), area.topic(), area.measures()))
                            .toList(),
                    agreement.consent(),
                    agreement.dissent());
        }

        private Agreement agreement() {
            return new Agreement(
                    unit,
                    agreedOn,
                    strengths,
                    areas.stream().map(TopicShape::area).toList(),
                    consent,
                    dissent);
        }
    }

    /**
     * An area that was chosen.
     *
     * @param id the area's id
     * @param topic what it is about
     * @param measures the measures that it is about
     */
    record TopicShape(AreaId id, String topic, List<Measure> measures) {

        private DevelopmentArea area() {
            DevelopmentArea.Builder area = DevelopmentArea.builder(id, topic);
            measures.forEach(area::measure);
            return area.build();
        }
    }

    private interface AppointmentMix {
        @JsonProperty
        @Presence(isNeeded = false)
        String place();
    }

    private interface MeetingMix {
        @JsonProperty("publication")
        String publicationId();

        @JsonProperty
        @Presence(isNeeded = false)
        String needText();
    }

    private interface WorkshopMix {
        @JsonProperty
        @Presence(isNeeded = true)
        List<WorkshopAgenda.Topic> topics();

        @JsonProperty
        @Presence(isNeeded = true)
        List<WorkshopAgenda.SittingAgenda> sittings();
    }

    /**
     * A sitting of a workshop with its agenda.
     *
     * @param start when it begins
     * @param length how long it takes
     * @param place where it is
     * @param people how many come
     * @param groups how many people are in each group
     * @param items what is done, in order
     */
    record SittingShape(
            ZonedDateTime start,
            Duration length,
            @JsonProperty @Presence(isNeeded = false) String place,
            int people,
            @JsonInclude List<Integer> groups,
            @JsonProperty @Presence(isNeeded = true) List<WorkshopItem> items) {

        private static SittingShape of(WorkshopAgenda.SittingAgenda agenda) {
            Appointment appointment = agenda.sitting().appointment();
            return new SittingShape(
                    appointment.start(),
                    appointment.length(),
                    appointment.place(),
                    agenda.sitting().people(),
                    agenda.groupSizes(),
                    agenda.items());
        }

        private WorkshopAgenda.SittingAgenda sitting() {
            return new WorkshopAgenda.SittingAgenda(
                    new WorkshopSitting(new Appointment(start, length, place), people), groups, items);
        }
    }

    /**
     * What is done in a workshop.
     *
     * @param phase the phase
     * @param start when it begins
     * @param length how long it takes
     * @param places where each group works on which area
     * @param area the area that it is about, if it is about one
     * @param group the group that presents, from 1
     */
    record ItemShape(
            WorkshopPhase phase,
            ZonedDateTime start,
            Duration length,
            List<WorkshopItem.Place> places,
            Optional<AreaId> area,
            OptionalInt group) {

        private static ItemShape of(WorkshopItem item) {
            return new ItemShape(
                    item.phase(),
                    item.start(),
                    item.length(),
                    item.places(),
                    item.areas().stream().findFirst(),
                    item.group() > 0 ? OptionalInt.of(item.group()) : OptionalInt.empty());
        }

        private WorkshopItem item() {
            return new WorkshopItem(phase, start, length, places, area.stream().toList(), group.orElse(0));
        }
    }

    private abstract static class RolesMix {
        @JsonCreator
        static ProcessRoles of(@JsonProperty("duties") @Presence(isNeeded = true) List<RoleDuty> duties) {
            throw new UnsupportedOperationException();
        }

        @JsonProperty("duties")
        @Presence(isNeeded = true)
        abstract List<RoleDuty> duties();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = MeasuredChange.Compared.class, name = "compared"),
        @JsonSubTypes.Type(value = MeasuredChange.NotPublishable.class, name = "not-publishable"),
        @JsonSubTypes.Type(value = MeasuredChange.NotComparable.class, name = "not-comparable")
    })
    private interface ChangeMix {}
}
