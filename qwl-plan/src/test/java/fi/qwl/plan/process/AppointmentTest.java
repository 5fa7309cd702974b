package fi.qwl.plan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.plan.refusal.RefusedException;
import fi.qwl.plan.schedule.BlockedPeriod;
import fi.qwl.plan.schedule.FinnishWorkingDays;
import fi.qwl.plan.schedule.UnitCalendar;
import fi.qwl.plan.schedule.WorkCalendar;
import fi.qwl.words.Language;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class AppointmentTest {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final WorkCalendar OFFICE = FinnishWorkingDays.standard();

    private static void assertRefused(
            LocalDateTime start, WorkCalendar calendar, String message, String finnish, String swedish) {
        assertThatThrownBy(() -> Appointment.agree(start, HELSINKI, Duration.ofHours(2), "sali", calendar))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.refusal().text(Language.FI)).isEqualTo(finnish);
                    assertThat(refused.refusal().text(Language.SV)).isEqualTo(swedish);
                })
                .hasMessage(message);
    }

    @Test
    void aMeetingOnAHolidayIsRefusedWithTheNearestDays() {
        assertRefused(
                LocalDateTime.of(2024, 12, 6, 9, 0),
                OFFICE,
                "Fri 2024-12-06 will not do: Independence Day.\nMaybe meet on one of the nearest open days: Thu 2024-12-05"
                        + " and Mon 2024-12-09.",
                "pe 6.12.2024 ei käy: itsenäisyyspäivä. Lähimmät päivät, jotka käyvät: to 5.12.2024 ja ma 9.12.2024.",
                "fre 6.12.2024 går inte: självständighetsdagen. Närmaste dagar som går: tors 5.12.2024 och mån 9.12.2024.");
    }

    @Test
    void aMeetingOnABlockedDayIsRefusedWithTheUnitSOwnReason() {
        assertRefused(
                LocalDateTime.of(2025, 3, 5, 9, 0),
                UnitCalendar.of(OFFICE).withoutPeriod(BlockedPeriod.isoWeek(10, "hiihtoloma")),
                "Wed 2025-03-05 will not do: hiihtoloma.\nMaybe meet on one of the nearest open days: Fri 2025-02-28 and"
                        + " Mon 2025-03-10.",
                "ke 5.3.2025 ei käy: hiihtoloma. Lähimmät päivät, jotka käyvät: pe 28.2.2025 ja ma 10.3.2025.",
                "ons 5.3.2025 går inte: hiihtoloma. Närmaste dagar som går: fre 28.2.2025 och mån 10.3.2025.");
    }

    @Test
    void ourOwnReasonsSpeakTheReaderSLanguage() {
        assertRefused(
                LocalDateTime.of(2025, 7, 2, 9, 0),
                UnitCalendar.of(OFFICE).withoutPeriod(BlockedPeriod.summer()),
                "Wed 2025-07-02 will not do: holiday season.\nMaybe meet on one of the nearest open days: Thu 2025-06-19"
                        + " and Mon 2025-08-18.",
                "ke 2.7.2025 ei käy: lomakausi. Lähimmät päivät, jotka käyvät: to 19.6.2025 ja ma 18.8.2025.",
                "ons 2.7.2025 går inte: semestertid. Närmaste dagar som går: tors 19.6.2025 och mån 18.8.2025.");
        assertRefused(
                LocalDateTime.of(2025, 1, 4, 9, 0),
                OFFICE,
                "Sat 2025-01-04 will not do: weekend.\nMaybe meet on one of the nearest open days: Fri 2025-01-03 and Tue"
                        + " 2025-01-07.",
                "la 4.1.2025 ei käy: viikonloppu. Lähimmät päivät, jotka käyvät: pe 3.1.2025 ja ti 7.1.2025.",
                "lör 4.1.2025 går inte: helg. Närmaste dagar som går: fre 3.1.2025 och tis 7.1.2025.");
    }

    @Test
    void aCalendarWithoutAnOpenDayIsToBeChecked() {
        assertRefused(
                LocalDateTime.of(2025, 1, 7, 9, 0),
                day -> false,
                "Tue 2025-01-07 will not do: not a working day.\nMaybe check the unit's calendar: no day within three"
                        + " months is open.",
                "ti 7.1.2025 ei käy: ei työpäivä. Kolmen kuukauden sisällä ei ole yhtään avointa päivää: tarkistakaa"
                        + " yksikön kalenteri.",
                "tis 7.1.2025 går inte: ingen arbetsdag. Inom tre månader finns ingen öppen dag: kontrollera enhetens"
                        + " kalender.");
    }

    @Test
    void aTimeThatTheClockSkipsIsRefused() {
        assertRefused(
                LocalDateTime.of(2025, 3, 30, 3, 30),
                day -> true,
                "On 2025-03-30 the clock goes straight from 03:00 to 04:00.\nMaybe start at 04:00.",
                "Kello siirtyy 30.3.2025 suoraan ajasta 3.00 aikaan 4.00. Aloittakaa esimerkiksi klo 4.00.",
                "Klockan går den 30.3.2025 direkt från 3.00 till 4.00. Börja till exempel kl. 4.00.");
    }

    @Test
    void aTimeThatComesTwiceIsTheFirstOne() {
        Appointment night = Appointment.agree(
                LocalDateTime.of(2025, 10, 26, 3, 30), HELSINKI, Duration.ofHours(2), "", day -> true);

        assertThat(night.start().getOffset()).hasToString("+03:00");
        assertThat(night.text(Language.SV)).isEqualTo("sön 26.10.2025 kl. 3.30–4.30");
    }

    @Test
    void anAppointmentLasts() {
        assertThatThrownBy(() ->
                        Appointment.agree(LocalDateTime.of(2025, 10, 24, 9, 0), HELSINKI, Duration.ZERO, "", OFFICE))
                .hasMessage("length must be more than nothing but was PT0S");
    }
}
