package fi.qwl.plan.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.page.Shown;
import fi.qwl.plan.page.WorkshopPages;
import fi.qwl.plan.process.Appointment;
import fi.qwl.plan.refusal.RefusedException;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkshopTest {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final LocalDateTime MORNING = LocalDateTime.of(2024, 12, 4, 9, 0);

    private static Appointment appointment(LocalDateTime start, int minutes) {
        return Appointment.agree(start, HELSINKI, Duration.ofMinutes(minutes), "sali", day -> true);
    }

    private static List<DevelopmentArea> areas(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> DevelopmentArea.builder(new AreaId("a" + i), "Kohde " + i)
                        .build())
                .toList();
    }

    private static Workshop.Builder workshop(int areas) {
        return Workshop.builder(new UnitId("310"), "Kuusikko", areas(areas));
    }

    private static List<String> lines(WorkshopAgenda.SittingAgenda sitting) {
        return sitting.items().stream()
                .map(item -> item.start().toLocalTime() + " " + item.phase() + " "
                        + item.length().toMinutes())
                .toList();
    }

    /** 20 minutes a station, 3 × 10 + 30 minutes (the seed's example). */
    @Test
    void theExampleOfThreeAreasAndThreeGroups() {
        WorkshopAgenda.SittingAgenda sitting = workshop(3)
                .sitting(appointment(MORNING, 150), 23)
                .build()
                .agenda()
                .sittings()
                .get(0);

        assertThat(lines(sitting))
                .containsExactly(
                        "09:00 OPENING 5",
                        "09:05 STATIONS 20",
                        "09:25 STATIONS 20",
                        "09:45 STATIONS 20",
                        "10:05 PRESENTATION 10",
                        "10:15 PRESENTATION 10",
                        "10:25 BREAK 10",
                        "10:35 PRESENTATION 10",
                        "10:45 DISCUSSION 30",
                        "11:15 AGREEING 10",
                        "11:25 CLOSING 5");
        assertThat(sitting.groupSizes()).containsExactly(8, 8, 7);
    }

    /** 3 × 20 minutes at the stations, 3 × 10 + 30 minutes of presenting and talking: the seed's example, as it is. */
    @Test
    void theSeedsOwnTwoHoursOfThreeStationsAreAccepted() {
        WorkshopAgenda.SittingAgenda sitting = workshop(3)
                .sitting(appointment(MORNING, 120), 23)
                .build()
                .agenda()
                .sittings()
                .get(0);

        assertThat(lines(sitting))
                .containsExactly(
                        "09:00 STATIONS 20",
                        "09:20 STATIONS 20",
                        "09:40 STATIONS 20",
                        "10:00 PRESENTATION 10",
                        "10:10 PRESENTATION 10",
                        "10:20 PRESENTATION 10",
                        "10:30 DISCUSSION 30");
    }

    @Test
    void aFewPeopleWorkRoundOneTable() {
        WorkshopAgenda.SittingAgenda sitting = workshop(2)
                .sitting(appointment(MORNING, 120), 4)
                .build()
                .agenda()
                .sittings()
                .get(0);

        assertThat(sitting.hasStations()).isFalse();
        assertThat(sitting.items())
                .filteredOn(item -> item.phase() == WorkshopPhase.TOGETHER)
                .extracting(WorkshopItem::areas)
                .containsExactly(List.of(new AreaId("a1")), List.of(new AreaId("a2")));
        assertThat(sitting.items())
                .extracting(WorkshopItem::phase)
                .doesNotContain(WorkshopPhase.PRESENTATION, WorkshopPhase.STATIONS);
    }

    @Test
    void shiftWorkHasSeveralSittingsOfOneWorkshop() {
        WorkshopAgenda agenda = workshop(2)
                .sitting(appointment(MORNING, 120), 5)
                .sitting(appointment(MORNING.plusDays(1).withHour(13), 180), 12)
                .build()
                .agenda();

        assertThat(agenda.sittings())
                .extracting(WorkshopAgenda.SittingAgenda::hasStations)
                .containsExactly(false, true);
        assertThat(agenda.preparation())
                .extracting(WorkshopAgenda.Preparation::people)
                .containsExactly(4, 4);
        assertThat(Shown.of(WorkshopPages.agenda(agenda, Language.EN)))
                .contains("## Sitting 1: Wed 2024-12-04, 09:00–11:00, sali")
                .contains("## Sitting 2: Thu 2024-12-05, 13:00–16:00, sali")
                .contains("It begins with what the sitting before came to.");
    }

    @Test
    void groupsMayPresentTheirOwnThoughts() {
        WorkshopAgenda.SittingAgenda sitting = workshop(2)
                .presentations(Presentations.BY_GROUP)
                .sitting(appointment(MORNING, 150), 8)
                .build()
                .agenda()
                .sittings()
                .get(0);

        assertThat(sitting.items())
                .filteredOn(item -> item.phase() == WorkshopPhase.PRESENTATION)
                .extracting(WorkshopItem::group)
                .containsExactly(1, 2);
    }

    @Property(tries = 400, seed = "20261128")
    void whateverIsAcceptedFitsItsTimeWithoutGapsAndWithBreaks(
            @ForAll @IntRange(min = 2, max = 200) int people,
            @ForAll @IntRange(min = 1, max = 3) int areas,
            @ForAll @IntRange(min = 120, max = 240) int minutes,
            @ForAll Presentations presentations) {
        Workshop workshop;
        try {
            workshop = workshop(areas)
                    .presentations(presentations)
                    .sitting(appointment(MORNING, minutes), people)
                    .build();
        } catch (RefusedException tooShort) {
            assertThat(areas == 3 || presentations == Presentations.BY_GROUP).isTrue();
            return;
        }
        WorkshopAgenda.SittingAgenda sitting = workshop.agenda().sittings().get(0);
        var end = sitting.sitting().appointment().start();
        int worked = 0;
        for (WorkshopItem item : sitting.items()) {
            assertThat(item.start()).isEqualTo(end);
            end = item.end();
            boolean isBreak = item.phase() == WorkshopPhase.BREAK;
            worked = isBreak ? 0 : worked + (int) item.length().toMinutes();
            // The seed's own two hours have neither welcome nor break.
            boolean isOfSeed = sitting.items().get(0).phase() != WorkshopPhase.OPENING;
            int longest = isOfSeed ? 120 : item.phase() == WorkshopPhase.CLOSING ? 95 : 90;
            assertThat(worked).isLessThanOrEqualTo(longest);
        }
        assertThat(sitting.end()).isEqualTo(end);
        assertThat(end).isBeforeOrEqualTo(sitting.sitting().appointment().end());
        for (WorkshopItem item : sitting.items()) {
            Set<Object> taken = new HashSet<>();
            assertThat(item.places()).allMatch(place -> taken.add(List.of(place.area(), place.table())));
        }
    }

    /** In Helsinki the clocks go from 3.00 to 4.00 on 30 March 2025, and from 4.00 to 3.00 on 26 October (EU rule). */
    @Test
    void anHourIsAnHourWhenTheClocksChange() {
        WorkshopAgenda.SittingAgenda spring = workshop(2)
                .sitting(appointment(LocalDateTime.of(2025, 3, 30, 1, 30), 150), 8)
                .build()
                .agenda()
                .sittings()
                .get(0);
        WorkshopAgenda.SittingAgenda autumn = workshop(2)
                .sitting(appointment(LocalDateTime.of(2025, 10, 26, 2, 30), 150), 8)
                .build()
                .agenda()
                .sittings()
                .get(0);

        assertThat(spring.sitting().appointment().end().toLocalTime()).hasToString("05:00");
        assertThat(autumn.sitting().appointment().end().toLocalTime()).hasToString("04:00");
        assertThat(List.of(spring, autumn))
                .allSatisfy(sitting -> assertThat(
                                Duration.between(sitting.items().get(0).start(), sitting.end())
                                        .toMinutes())
                        .isEqualTo(sitting.items().stream()
                                .mapToLong(item -> item.length().toMinutes())
                                .sum()));
    }

    @Test
    void aWorkshopWithoutTimeForItsStationsIsRefusedWithWhatWouldWork() {
        assertRefused(
                workshop(3).stationMinutes(25).sitting(appointment(MORNING, 120), 23),
                "The workshop's areas (3) do not fit into 2 h.\nMaybe take 2 h 25 min or shorten a station to 20 minutes"
                        + " or take up 2 areas at a time.",
                "Työpajan kohteita (3) ei ehditä käsitellä ajassa 2 h. Varatkaa aikaa 2 h 25 min tai lyhentäkää aika pisteellä 20"
                        + " minuuttiin tai käsitelkää kerralla 2 kohdetta.");
    }

    @Test
    void whatARefusalProposesWorks() {
        assertThat(workshop(3)
                        .stationMinutes(25)
                        .sitting(appointment(MORNING, 145), 23)
                        .build())
                .isNotNull();
        assertThat(workshop(3)
                        .stationMinutes(20)
                        .sitting(appointment(MORNING, 120), 23)
                        .build())
                .isNotNull();
        assertThat(workshop(2)
                        .stationMinutes(25)
                        .sitting(appointment(MORNING, 120), 23)
                        .build())
                .isNotNull();
    }

    @Test
    void tooManyPresentationsAreRefusedWithWhatWouldWork() {
        assertRefused(
                workshop(3).presentations(Presentations.BY_GROUP).sitting(appointment(MORNING, 240), 200),
                "The workshop's areas (3) do not fit into 4 h.\nMaybe present by area instead of by group.",
                "Työpajan kohteita (3) ei ehditä käsitellä ajassa 4 h. Esitelkää tulokset kohteittain, ei ryhmittäin.");
    }

    @Test
    void tooManyAreasAreRefusedAndMayBeAllowed() {
        assertRefused(
                workshop(4).sitting(appointment(MORNING, 240), 20),
                "The workshop has 4 areas; at most 3 fit.\nMaybe choose what matters most, or allow more areas"
                        + " where there is time.",
                "Työpajaan on tulossa 4 kohdetta, ja enintään 3 mahtuu. Valitkaa tärkeimmät, tai sallikaa useampi kohde,"
                        + " jos aikaa on.");
        assertThat(workshop(4)
                        .mostAreas(4)
                        .sitting(appointment(MORNING, 240), 20)
                        .build()
                        .agenda()
                        .sittings()
                        .get(0)
                        .groupSizes())
                .containsExactly(5, 5, 5, 5);
    }

    @Test
    void onePersonIsNoWorkshop() {
        assertRefused(
                workshop(1).sitting(appointment(MORNING, 120), 1),
                "The number of people is 1; a workshop takes 2–200 at a time.\nMaybe hold it together with another team.",
                "Työpajaan on tulossa 1; osallistujia on oltava 2–200 kerrallaan. Pitäkää työpaja yhdessä toisen tiimin"
                        + " kanssa.");
    }

    @Test
    void moreThanTwoHundredPeopleNeedSeveralSittings() {
        assertRefused(
                workshop(1).sitting(appointment(MORNING, 120), 201),
                "The number of people is 201; a workshop takes 2–200 at a time.\nMaybe hold it in several sittings.",
                "Työpajaan on tulossa 201; osallistujia on oltava 2–200 kerrallaan. Pitäkää työpaja useammassa osassa.");
    }

    @Test
    void aSittingOutsideTwoToFourHoursIsRefused() {
        assertRefused(
                workshop(1).sitting(appointment(MORNING, 90), 8),
                "The workshop lasts 1 h 30 min; 2 h to 4 h is suitable.\nMaybe take at least 2 h.",
                "Työpajan kesto on 1 h 30 min; sopiva on 2 h – 4 h. Varatkaa vähintään 2 h.");
        assertRefused(
                workshop(1).sitting(appointment(MORNING, 300), 8),
                "The workshop lasts 5 h; 2 h to 4 h is suitable.\nMaybe split it into two sittings.",
                "Työpajan kesto on 5 h; sopiva on 2 h – 4 h. Jakakaa työpaja kahdelle kerralle.");
        assertThat(workshop(1)
                        .lengthBetween(Duration.ofHours(1), Duration.ofHours(2))
                        .sitting(appointment(MORNING, 75), 8)
                        .build()
                        .agenda()
                        .sittings())
                .hasSize(1);
    }

    @Test
    void twoSittingsInOneRoomAtOnceAreRefused() {
        assertRefused(
                workshop(1).sitting(appointment(MORNING, 120), 8).sitting(appointment(MORNING.plusHours(1), 120), 8),
                "Two sittings are at the same time in the same place.\nMaybe take another room, or start at Wed 2024-12-04"
                        + " 11:00 at the earliest.",
                "Työpajan kaksi kertaa osuvat samaan aikaan ja paikkaan. Valitkaa toinen tila, tai aloittakaa aikaisintaan ke"
                        + " 4.12.2024 11.00.");
    }

    @Test
    void aWorkshopOnNothingOrAtNoTimeIsAMistake() {
        assertThatThrownBy(() -> workshop(0).build())
                .hasMessage("unit 310 has no areas to work on\nMaybe only strengths were chosen: then a plan needs no"
                        + " workshop.");
        assertThatThrownBy(() -> workshop(1).build()).hasMessage("a workshop needs at least one sitting: when is it?");
    }

    private static void assertRefused(Workshop.Builder builder, String message, String finnish) {
        assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.refusal().text(Language.FI)).isEqualTo(finnish))
                .hasMessage(message);
    }
}
