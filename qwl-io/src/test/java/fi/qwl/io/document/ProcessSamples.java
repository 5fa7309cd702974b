package fi.qwl.io.document;

import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.model.LocalText;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Reference;
import fi.qwl.model.ReferenceValue;
import fi.qwl.model.ReferenceValues;
import fi.qwl.plan.AreaId;
import fi.qwl.plan.Role;
import fi.qwl.plan.Strength;
import fi.qwl.plan.choice.Agreement;
import fi.qwl.plan.choice.Consent;
import fi.qwl.plan.meeting.DevelopmentNeed;
import fi.qwl.plan.meeting.LookBack;
import fi.qwl.plan.meeting.MeetingRecord;
import fi.qwl.plan.meeting.NeedId;
import fi.qwl.plan.meeting.NeedReply;
import fi.qwl.plan.meeting.PassedOnNeed;
import fi.qwl.plan.process.Appointment;
import fi.qwl.plan.process.ProcessRoles;
import fi.qwl.plan.questions.IdeaBank;
import fi.qwl.plan.questions.Question;
import fi.qwl.plan.questions.QuestionBank;
import fi.qwl.plan.questions.QuestionId;
import fi.qwl.plan.questions.QuestionPurpose;
import fi.qwl.plan.questions.SharedIdea;
import fi.qwl.plan.questions.Theme;
import fi.qwl.plan.questions.ThemeId;
import fi.qwl.plan.workshop.Presentations;
import fi.qwl.plan.workshop.Workshop;
import fi.qwl.plan.workshop.WorkshopAgenda;
import fi.qwl.risk.ResultCategory;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** One value of each kind that uses every field of its document. */
final class ProcessSamples {

    private static final UnitId UNIT = new UnitId("310");
    private static final LocalDate DAY = LocalDate.of(2024, 11, 18);

    private ProcessSamples() {}

    static Agreement agreement() {
        return Agreement.builder(UNIT, DAY)
                .strength(new Strength(
                        "Autamme \"aina\"", "Aamukierros", List.of(Factor.COLLABORATION), List.of(new AreaId("a1"))))
                .area(new AreaId("a1"), "Tiedonkulku", List.of(Factor.COLLABORATION, Capability.PROCESSES))
                .consent(Consent.NOT_BY_ALL)
                .dissent("Kiire ensin.")
                .build();
    }

    static MeetingRecord meeting() {
        return MeetingRecord.builder(UNIT, "Päiväkoti Kuusikko", "2024/standard/reported", DAY)
                .presentedBy(Role.SUPERVISOR)
                .presentedBy(Role.COORDINATOR)
                .minutesBy(Role.EMPLOYEE)
                .backgroundKind(ResultCategory.Background.CONFLICT_OR_CRISIS)
                .background("Remontti")
                .otherMeasure("Huoltajien palaute")
                .need(DevelopmentNeed.DEVELOP, "Tiedonkulku")
                .lookBack(new LookBack(
                        DAY.plusYears(1), "Sujuu", List.of("sovittiin"), List.of("tiimi"), List.of("aika")))
                .agreement(agreement())
                .workshop(appointment(DAY.plusDays(16)))
                .passedOn(PassedOnNeed.of(
                                new NeedId("n1"), "Lukot", Role.MANAGEMENT_TEAM, DAY.plusDays(1), DAY.plusDays(30))
                        .withReply(
                                new NeedReply(NeedReply.Kind.LATER, DAY.plusDays(9), Role.MANAGEMENT_TEAM, "keväällä")))
                .build();
    }

    private static Appointment appointment(LocalDate day) {
        return Appointment.agree(
                LocalDateTime.of(day.getYear(), day.getMonth(), day.getDayOfMonth(), 9, 0),
                ZoneId.of("Europe/Helsinki"),
                Duration.ofMinutes(150),
                "kirjasto",
                any -> true);
    }

    static WorkshopAgenda workshop() {
        return Workshop.builder(agreement(), "Päiväkoti Kuusikko")
                .presentations(Presentations.BY_GROUP)
                .sitting(appointment(DAY.plusDays(16)), 12)
                .sitting(appointment(DAY.plusDays(17)), 3)
                .build()
                .agenda();
    }

    static IdeaBank ideas() {
        LocalText deed = LocalText.of(Map.of(Language.FI, "Aamukierros", Language.SV, "Morgonrunda"));
        return new IdeaBank(List.of(
                new SharedIdea("ours-1", deed, Optional.of(deed), List.of(Factor.COLLABORATION)),
                new SharedIdea("ours-2", deed, Optional.empty(), List.of())));
    }

    /** Invented. */
    static ReferenceValues references() {
        Reference source = Reference.by("Invented, for the test")
                .withTitle("Means of nobody")
                .withYear(2023)
                .withPlace("nowhere")
                .withBasis(Reference.Basis.ORIGINAL)
                .withValidation("none");
        return new ReferenceValues(List.of(
                new ReferenceValue(
                        "all municipalities",
                        Factor.SAFETY,
                        PercentRule.RANGE,
                        2023,
                        5000,
                        74.2,
                        OptionalDouble.of(18.5),
                        source),
                new ReferenceValue(
                        "day care",
                        Capability.PROCESSES,
                        PercentRule.MAX,
                        2022,
                        0,
                        61,
                        OptionalDouble.empty(),
                        source)));
    }

    static ProcessRoles roles() {
        return ProcessRoles.standard();
    }

    static QuestionBank questions() {
        return QuestionBank.of(List.of(new Theme(
                new ThemeId("safety"),
                LocalText.of("turva", "trygghet", "safety"),
                List.of(Factor.SAFETY),
                List.of(new Question(
                        new QuestionId("own-1"),
                        LocalText.of("Miten?", "Hur?", "How?"),
                        QuestionPurpose.ACT,
                        List.of(Factor.COLLABORATION))))));
    }
}
