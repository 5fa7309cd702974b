package fi.qwl.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.model.LocalText;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitCalendarTest {

    private static final DateRange AUTUMN = DateRange.parse("2024-08-12/2024-12-20");
    private static final DateRange SPRING = DateRange.parse("2025-01-07/2025-05-30");

    private final UnitCalendar school = UnitCalendar.of(FinnishWorkingDays.standard())
            .withoutPeriod(BlockedPeriod.outsideTerms(List.of(AUTUMN, SPRING)))
            .withoutPeriod(BlockedPeriod.isoWeek(42, "autumn break"))
            .withoutPeriod(BlockedPeriod.isoWeek(10, "winter break"));

    @Test
    void aSchoolMeetsInTermAndNotInItsBreaks() {
        assertThat(school.isWorkingDay(LocalDate.of(2024, 10, 11))).isTrue();
        assertThat(school.isWorkingDay(LocalDate.of(2024, 10, 14))).isFalse();
        assertThat(school.isWorkingDay(LocalDate.of(2025, 3, 3))).isFalse();
        assertThat(school.isWorkingDay(LocalDate.of(2025, 6, 2))).isFalse();
    }

    @Test
    void namesThePeriodThatBlocksADayAndTheLawBeforeIt() {
        assertThat(school.findClosure(LocalDate.of(2024, 10, 14)))
                .hasValue(new ClosedDay(ClosedDay.Kind.BLOCKED, LocalText.of("autumn break")));
        assertThat(school.findClosure(LocalDate.of(2025, 6, 2)))
                .hasValue(new ClosedDay(ClosedDay.Kind.BLOCKED, PeriodName.OUTSIDE_TERMS.label()));
        assertThat(school.findClosure(LocalDate.of(2025, 6, 21)))
                .hasValue(new ClosedDay(ClosedDay.Kind.STATUTE, FinnishHoliday.MIDSUMMER_DAY.label()));
        assertThat(school.findClosure(LocalDate.of(2025, 1, 7))).isEmpty();
    }

    @Test
    void theSummerDefaultRunsFromMidsummerEveToTheMiddleOfAugust() {
        BlockedPeriod summer = BlockedPeriod.summer();

        assertThat(summer.covers(LocalDate.of(2025, 6, 19))).isFalse();
        assertThat(summer.covers(LocalDate.of(2025, 6, 20))).isTrue();
        assertThat(summer.covers(LocalDate.of(2025, 8, 15))).isTrue();
        assertThat(summer.covers(LocalDate.of(2025, 8, 16))).isFalse();
        assertThat(summer.covers(LocalDate.of(2026, 6, 18))).isFalse();
        assertThat(summer.covers(LocalDate.of(2026, 6, 19))).isTrue();
    }

    @Test
    void aYearlyPeriodMayRunOverTheTurnOfTheYear() {
        BlockedPeriod christmas = BlockedPeriod.yearly(MonthDay.of(12, 20), MonthDay.of(1, 6), "Christmas break");

        assertThat(christmas.covers(LocalDate.of(2024, 12, 31))).isTrue();
        assertThat(christmas.covers(LocalDate.of(2025, 1, 6))).isTrue();
        assertThat(christmas.covers(LocalDate.of(2025, 1, 7))).isFalse();
        assertThat(christmas.covers(LocalDate.of(2025, 12, 19))).isFalse();
    }

    @Test
    void aPeriodThatComesOnceComesOnce() {
        BlockedPeriod move = BlockedPeriod.once(DateRange.parse("2025-03-24/2025-04-04"), "move");

        assertThat(move.covers(LocalDate.of(2025, 4, 4))).isTrue();
        assertThat(move.covers(LocalDate.of(2026, 4, 4))).isFalse();
    }

    @Test
    void aPlainMethodIsACalendarToo() {
        WorkCalendar weekdays = day -> day.getDayOfWeek().getValue() < 6;

        assertThat(weekdays.findClosure(LocalDate.of(2025, 1, 4)))
                .hasValue(new ClosedDay(ClosedDay.Kind.OTHER, ClosedDay.Kind.OTHER.label()));
        assertThat(weekdays.findClosure(LocalDate.of(2025, 1, 6))).isEmpty();
    }

    @Test
    void refusesPeriodsThatCannotBe() {
        assertThatThrownBy(() -> BlockedPeriod.isoWeek(54, "x")).hasMessage("week must be in 1–53 but was 54");
        assertThatThrownBy(() -> BlockedPeriod.outsideTerms(List.of()))
                .hasMessage("terms must not be empty: every day would be blocked");
        assertThatThrownBy(() -> new BlockedPeriod.FromMidsummer(MonthDay.of(6, 1), "x"))
                .hasMessage("the last day must not be before 26 June but was --06-01");
        assertThatThrownBy(() -> DateRange.parse("2025-06-20/2025-06-19"))
                .hasMessage("last day 2025-06-19 is before first day 2025-06-20\nMaybe the two were swapped.");
        assertThatThrownBy(() -> DateRange.parse("2025"))
                .hasMessage("no range of days: '2025'\nMaybe write it as 2025-06-20/2025-08-15.");
    }

    @Test
    void isAValue() {
        UnitCalendar again =
                UnitCalendar.of(FinnishWorkingDays.standard()).withoutPeriod(BlockedPeriod.isoWeek(42, "autumn break"));
        UnitCalendar same =
                UnitCalendar.of(FinnishWorkingDays.standard()).withoutPeriod(BlockedPeriod.isoWeek(42, "autumn break"));

        assertThat(again).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(school);
        assertThat(again).hasToString("Finnish working days without [autumn break]");
        assertThat(AUTUMN).hasToString("2024-08-12/2024-12-20");
        assertThat(again.blocked()).containsExactly(BlockedPeriod.isoWeek(42, "autumn break"));
    }
}
