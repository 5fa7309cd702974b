package fi.qwl.plan.schedule;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.survey.UnitId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MeetingSpreadTest {

    /** Three weeks of November 2025 without a holiday: fifteen working days. */
    private static final DateRange WINDOW = DateRange.parse("2025-11-03/2025-11-21");

    private static final WorkCalendar WEEKDAYS = FinnishWorkingDays.standard();

    /** 58 is the number of meetings that the issue counted on one day. */
    @Test
    void aCoordinatorOfFiftyEightUnitsIsAtFourMeetingsADay() {
        MeetingSpread.Proposal proposal = MeetingSpread.of(WINDOW, 4).propose(units(58));

        assertThat(proposal.withoutDay()).isEmpty();
        assertThat(proposal.days()).hasSize(58);
        assertThat(meetings(proposal).values())
                .allSatisfy(number -> assertThat(number).isBetween(3L, 4L));
        assertThat(MeetingSpread.of(WINDOW, 4).propose(units(58))).isEqualTo(proposal);
    }

    @Test
    void whatDoesNotFitIsNamed() {
        MeetingSpread.Proposal proposal = MeetingSpread.of(WINDOW, 3).propose(units(58));

        assertThat(proposal.days()).hasSize(45);
        assertThat(proposal.withoutDay()).hasSize(13);
    }

    @Test
    void aUnitThatCanMeetOnOneDayOnlyGetsItFromOneThatCanMeetOnOthers() {
        LocalDate only = LocalDate.of(2025, 11, 3);
        Map<UnitId, WorkCalendar> calendars = new LinkedHashMap<>();
        calendars.put(new UnitId("flexible"), WEEKDAYS);
        calendars.put(new UnitId("shifts"), only::equals);

        MeetingSpread.Proposal proposal = MeetingSpread.of(WINDOW, 1).propose(calendars);

        assertThat(proposal.days()).containsEntry(new UnitId("shifts"), only);
        assertThat(proposal.days().get(new UnitId("flexible"))).isNotEqualTo(only);
    }

    @Test
    void noUnitMeetsOnAClosedDayAndNoDayHasMoreThanItsMeetings() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            Map<UnitId, WorkCalendar> calendars = new LinkedHashMap<>();
            for (int unit = 0; unit < 30; unit++) {
                BlockedPeriod week = BlockedPeriod.isoWeek(45 + random.nextInt(3), "closed");
                calendars.put(new UnitId("u" + unit), UnitCalendar.of(WEEKDAYS).withoutPeriod(week));
            }

            MeetingSpread.Proposal proposal = MeetingSpread.of(WINDOW, 2).propose(calendars);

            assertThat(proposal.days()).isNotEmpty();
            proposal.days()
                    .forEach((unit, day) -> assertThat(
                                    Objects.requireNonNull(calendars.get(unit)).isWorkingDay(day))
                            .isTrue());
            assertThat(meetings(proposal).values())
                    .allSatisfy(number -> assertThat(number).isLessThanOrEqualTo(2));
        }
    }

    @Test
    void refusesADayWithoutMeetings() {
        assertThatThrownBy(() -> MeetingSpread.of(WINDOW, 0))
                .hasMessage("meetings of a day must be at least 1 but were 0");
    }

    private static Map<LocalDate, Long> meetings(MeetingSpread.Proposal proposal) {
        return proposal.days().values().stream().collect(groupingBy(day -> day, counting()));
    }

    private static Map<UnitId, WorkCalendar> units(int number) {
        Map<UnitId, WorkCalendar> calendars = new LinkedHashMap<>();
        for (int unit = 0; unit < number; unit++) {
            calendars.put(new UnitId("u" + unit), WEEKDAYS);
        }
        return calendars;
    }
}
