package fi.qwl.plan.schedule;

import static fi.qwl.plan.schedule.FinnishHoliday.ASCENSION_DAY;
import static fi.qwl.plan.schedule.FinnishHoliday.CHRISTMAS_EVE;
import static fi.qwl.plan.schedule.FinnishHoliday.EPIPHANY;
import static fi.qwl.plan.schedule.FinnishHoliday.MIDSUMMER_EVE;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import fi.qwl.words.Language;
import java.net.URL;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FinnishWorkingDaysTest {

    private final FinnishWorkingDays standard = FinnishWorkingDays.standard();

    @Test
    void agreesWithJollydayFrom1990To2100ButForTheSaturdayYears() {
        HolidayManager oracle = jollyday();
        List<String> differences = new ArrayList<>();
        for (int year = FinnishHoliday.FIRST_YEAR; year <= FinnishHoliday.LAST_YEAR; year++) {
            SortedSet<LocalDate> theirs = oracle.getHolidays(Year.of(year)).stream()
                    .map(Holiday::getDate)
                    .collect(toCollection(TreeSet::new));
            SortedSet<LocalDate> ours = dates(year);
            ours.stream().filter(day -> !theirs.contains(day)).forEach(day -> differences.add("+" + day));
            theirs.stream().filter(day -> !ours.contains(day)).forEach(day -> differences.add("-" + day));
        }

        // Church Act 635/1964 as amended: 1973-1991 Ascension Day on the Saturday before its Thursday and Epiphany on
        // the Saturday in 6-12 January; from 1992 on again on Thursday and on 6 January (in 1990 the 6th was one).
        assertThat(differences)
                .containsExactly(
                        "+1990-05-19", "-1990-05-24", "+1991-01-12", "+1991-05-04", "-1991-01-06", "-1991-05-09");
    }

    @Test
    void agreesWithJollydayAlsoOnWhichWeekdaysAreFree() {
        HolidayManager oracle = jollyday();
        for (LocalDate day = LocalDate.of(1992, 1, 1); day.getYear() <= 2100; day = day.plusDays(1)) {
            boolean free = day.getDayOfWeek().getValue() >= 6 || oracle.isHoliday(day);
            assertThat(standard.isWorkingDay(day)).as(day.toString()).isEqualTo(!free);
        }
    }

    @Test
    void theEvesAreFreeByAgreementAndMarkedSo() {
        // KVTES, chapter III: both eves shorten the week; the Church Act 1054/1993 4:3 names neither.
        LocalDate midsummerEve = LocalDate.of(2024, 6, 21);
        LocalDate christmasEve = LocalDate.of(2024, 12, 24);

        assertThat(standard.findClosure(midsummerEve))
                .hasValue(new ClosedDay(ClosedDay.Kind.AGREEMENT, FinnishHoliday.MIDSUMMER_EVE.label()));
        assertThat(standard.findClosure(christmasEve))
                .hasValue(new ClosedDay(ClosedDay.Kind.AGREEMENT, FinnishHoliday.CHRISTMAS_EVE.label()));
        assertThat(FinnishWorkingDays.statutory().isWorkingDay(midsummerEve)).isTrue();
        assertThat(FinnishWorkingDays.statutory().isWorkingDay(christmasEve)).isTrue();
        assertThat(Arrays.stream(FinnishHoliday.values()).filter(FinnishHoliday::isByAgreement))
                .containsExactly(MIDSUMMER_EVE, CHRISTMAS_EVE);
    }

    @Test
    void aYearHasThirteenStatutoryDaysAndTwoByAgreementInOrderOfDate() {
        assertThat(FinnishWorkingDays.statutory().holidays(2025)).hasSize(13);
        assertThat(standard.holidays(2025))
                .hasSize(15)
                .isSortedAccordingTo((a, b) -> a.in(2025).compareTo(b.in(2025)));
    }

    @Test
    void namesWhyADayIsClosed() {
        assertThat(standard.findClosure(LocalDate.of(2025, 1, 6)))
                .hasValue(new ClosedDay(ClosedDay.Kind.STATUTE, FinnishHoliday.EPIPHANY.label()));
        assertThat(standard.findClosure(LocalDate.of(2025, 1, 11)))
                .hasValue(new ClosedDay(ClosedDay.Kind.WEEKEND, ClosedDay.Kind.WEEKEND.label()));
        assertThat(standard.findClosure(LocalDate.of(2025, 1, 7))).isEmpty();
    }

    @Test
    void holidaysHaveNamesInThreeLanguages() {
        assertThat(EPIPHANY.label().in(Language.FI)).isEqualTo("loppiainen");
        assertThat(EPIPHANY.label().in(Language.SV)).isEqualTo("trettondagen");
        assertThat(EPIPHANY.label().in(Language.EN)).isEqualTo("Epiphany");
    }

    @Test
    void ascensionDayMayMeetMayDay() {
        // 2008: Easter on 23 March, Ascension Day on 1 May.
        assertThat(ASCENSION_DAY.in(2008)).isEqualTo(LocalDate.of(2008, 5, 1));
        assertThat(standard.findHoliday(LocalDate.of(2008, 5, 1))).hasValue(FinnishHoliday.MAY_DAY);
    }

    @Test
    void refusesYearsItDoesNotKnow() {
        assertThatThrownBy(() -> standard.isWorkingDay(LocalDate.of(1989, 12, 31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("year must be in 1990–2100 but was 1989"
                        + "\nMaybe a calendar of your own helps: WorkCalendar is one method.");
        assertThatThrownBy(() -> standard.holidays(2101)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsTheWorkingDayOnOrBefore() {
        LocalDate secondChristmasDay = LocalDate.of(2024, 12, 26);

        assertThat(standard.findWorkingDayOnOrBefore(secondChristmasDay, LocalDate.of(2024, 12, 1)))
                .hasValue(LocalDate.of(2024, 12, 23));
        assertThat(standard.findWorkingDayOnOrBefore(secondChristmasDay, LocalDate.of(2024, 12, 24)))
                .isEmpty();
    }

    @Test
    void isAValue() {
        assertThat(standard).isEqualTo(FinnishWorkingDays.standard()).hasSameHashCodeAs(FinnishWorkingDays.standard());
        assertThat(standard).isNotEqualTo(FinnishWorkingDays.statutory()).hasToString("Finnish working days");
        assertThat(FinnishWorkingDays.statutory()).hasToString("Finnish working days by law alone");
    }

    /** By its file: looked up by country, jollyday asks for {@code Holidays_fı.xml} where the locale is Turkish. */
    private static HolidayManager jollyday() {
        URL finland = requireNonNull(HolidayManager.class.getClassLoader().getResource("holidays/Holidays_fi.xml"));
        return HolidayManager.getInstance(ManagerParameters.create(finland));
    }

    private SortedSet<LocalDate> dates(int year) {
        return standard.holidays(year).stream().map(holiday -> holiday.in(year)).collect(toCollection(TreeSet::new));
    }
}
