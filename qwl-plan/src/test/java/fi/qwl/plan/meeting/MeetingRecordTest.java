package fi.qwl.plan.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.plan.Role;
import fi.qwl.plan.Strength;
import fi.qwl.plan.choice.Agreement;
import fi.qwl.plan.choice.Consent;
import fi.qwl.plan.page.MeetingPages;
import fi.qwl.plan.page.Shown;
import fi.qwl.plan.process.Appointment;
import fi.qwl.plan.process.ProcessStep;
import fi.qwl.plan.refusal.RefusedException;
import fi.qwl.risk.ResultCategory;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeetingRecordTest {

    private static final UnitId UNIT = new UnitId("310");
    private static final LocalDate DAY = LocalDate.of(2024, 11, 18);

    private static MeetingRecord.Builder record() {
        return MeetingRecord.builder(UNIT, "Kuusikko", "2024/standard/reported", DAY);
    }

    private static Agreement agreement(UnitId unit) {
        return Agreement.builder(unit, DAY)
                .area("Tiedonkulku")
                .consent(Consent.SHARED_BY_ALL)
                .build();
    }

    private static Appointment sitting(LocalDate day) {
        return Appointment.agree(
                day.atTime(9, 0), ZoneId.of("Europe/Helsinki"), Duration.ofHours(2), "sali", any -> true);
    }

    private static PassedOnNeed need(LocalDate replyBy) {
        return PassedOnNeed.of(new NeedId("n1"), "Lukot", Role.MANAGEMENT_TEAM, DAY.plusDays(1), replyBy);
    }

    @Test
    void theStepFollowsFromWhatIsRecorded() {
        LocalDate workshop = DAY.plusDays(16);
        MeetingRecord planned =
                record().agreement(agreement(UNIT)).workshop(sitting(workshop)).build();

        assertThat(record().build().step(DAY)).isEqualTo(ProcessStep.CHOICE);
        assertThat(record().need(DevelopmentNeed.NOT_NOW, "muutto kesken")
                        .build()
                        .step(DAY))
                .isEqualTo(ProcessStep.FOLLOW_UP);
        assertThat(record().agreement(agreement(UNIT)).build().step(DAY)).isEqualTo(ProcessStep.PREPARATION);
        assertThat(planned.step(workshop.minusDays(1))).isEqualTo(ProcessStep.PREPARATION);
        assertThat(planned.step(workshop)).isEqualTo(ProcessStep.WORKSHOP);
        assertThat(planned.step(workshop.plusDays(1))).isEqualTo(ProcessStep.PLAN);
        Agreement strengths = Agreement.builder(UNIT, DAY)
                .strength(Strength.of("Huumori", ""))
                .consent(Consent.SHARED_BY_ALL)
                .build();
        assertThat(record().agreement(strengths).build().step(DAY)).isEqualTo(ProcessStep.PLAN);
    }

    @Test
    void aNeedWithoutAnAnswerIsLateAfterItsDay() {
        LocalDate by = LocalDate.of(2024, 12, 17);
        MeetingRecord waiting = record().passedOn(need(by)).build();

        assertThat(waiting.lateNeeds(by)).isEmpty();
        assertThat(waiting.lateNeeds(by.plusDays(1))).hasSize(1);
        NeedReply received = new NeedReply(NeedReply.Kind.RECEIVED, by, Role.MANAGEMENT_TEAM, "");
        NeedReply later = new NeedReply(NeedReply.Kind.LATER, by.plusDays(3), Role.MANAGEMENT_TEAM, "budjetissa");
        MeetingRecord known = waiting.withReply(new NeedId("n1"), received);
        assertThat(known.lateNeeds(by.plusDays(1))).hasSize(1);
        assertThat(known.withReply(new NeedId("n1"), later).lateNeeds(by.plusDays(9)))
                .isEmpty();
        assertThat(known.withReply(new NeedId("n1"), later).passedOn().get(0).line(Language.SV))
                .isEqualTo("Lukot → ledningsgrupp; 17.12.2024 mottaget; 20.12.2024 återkommer senare: budjetissa");
        assertThat(need(by).line(Language.FI)).isEqualTo("Lukot → johtoryhmä, vastaus viimeistään 17.12.2024");
    }

    @Test
    void aReplyDatedBeforeTheNeedIsRefused() {
        NeedReply early = new NeedReply(NeedReply.Kind.ACCEPTED, DAY, Role.MANAGEMENT_TEAM, "");

        assertThatThrownBy(() -> need(DAY.plusDays(30)).withReply(early))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().text(Language.FI))
                                .isEqualTo(
                                        "Vastaus on päivätty aikaisemmaksi kuin se, mihin se vastaa. Päivän on oltava"
                                                + " 19.11.2024 tai myöhemmin."))
                .hasMessage("The reply is dated before what it replies to.\nMaybe its day is 2024-11-19 or later.");
    }

    @Test
    void aNeedIsNotDeclinedWithoutWords() {
        assertThatThrownBy(() -> new NeedReply(NeedReply.Kind.DECLINED, DAY, Role.MANAGEMENT_TEAM, " "))
                .hasMessage("a need cannot be declined without words\nMaybe say in one sentence why it is not done.");
    }

    @Test
    void mistakesAreRejectedWithAdvice() {
        assertThatThrownBy(() -> record().agreement(agreement(new UnitId("9"))).build())
                .hasMessage("the meeting is of unit 310, the agreement of 9\nMaybe it belongs to another meeting.");
        assertThatThrownBy(() -> record().workshop(sitting(DAY.minusDays(1))).build())
                .hasMessage(
                        "the workshop is on 2024-11-17, before the meeting of 2024-11-18\nMaybe the year is wrong.");
        assertThatThrownBy(() -> record().passedOn(need(DAY.plusDays(9)))
                        .passedOn(need(DAY.plusDays(9)))
                        .build())
                .hasMessage("two needs have the id n1\nMaybe number them: n1, n2, n3.");
        assertThatThrownBy(() -> record().build()
                        .withReply(new NeedId("n7"), new NeedReply(NeedReply.Kind.DONE, DAY, Role.TEAM, "")))
                .hasMessage("there is no need n7\nMaybe one of [] was meant.");
        assertThatThrownBy(() -> MeetingRecord.builder(UNIT, "x", " ", DAY).build())
                .hasMessage("publicationId must not be blank: a meeting presents published results");
        assertThatThrownBy(() -> need(DAY))
                .hasMessage("need n1 is to be answered by 2024-11-18, before it is passed on 2024-11-19\nMaybe the two"
                        + " were swapped.");
    }

    @Test
    void sittingsAreInTheirOrderAndAChangedRecordKeepsTheRest() {
        MeetingRecord record = record().backgroundKind(ResultCategory.Background.CONFLICT_OR_CRISIS)
                .workshop(sitting(DAY.plusDays(9)))
                .workshop(sitting(DAY.plusDays(8)))
                .build();

        assertThat(record.workshop()).extracting(Appointment::start).isSorted();
        assertThat(record.toBuilder().build()).isEqualTo(record);
        assertThat(Shown.of(MeetingPages.record(record, Language.EN)))
                .contains("Behind it is a conflict or a crisis, which is dealt with first.");
        assertThat(record).hasToString("MeetingRecord of 310 on 2024-11-18, publication 2024/standard/reported");
    }

    @Test
    void aLookBackAsksAndRecords() {
        assertThat(Shown.of(MeetingPages.lookBackSlip(LocalDate.of(2025, 11, 18), Language.FI)))
                .contains("Kuvitelkaa, että on 18.11.2025 ja työ sujuu juuri niin kuin toivotte.")
                .contains("Palatkaa tähän päivään: mitkä konkreettiset asiat kirjaamme heti?");
        LookBack look = new LookBack(
                LocalDate.of(2025, 11, 18), "Työ sujuu", List.of("sovittiin"), List.of(), List.of("aika maanantaille"));
        assertThat(Shown.of(MeetingPages.lookBack(look, Language.FI)))
                .contains("- aika maanantaille")
                .doesNotContain("Kuka auttoi");
        assertThatThrownBy(() -> new LookBack(DAY, " ", List.of(), List.of(), List.of()))
                .hasMessage("the state must not be blank: what are things like on 2024-11-18?");
    }
}
