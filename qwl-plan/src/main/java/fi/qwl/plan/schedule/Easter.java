package fi.qwl.plan.schedule;

import java.time.LocalDate;

/**
 * Easter Sunday of the Gregorian calendar, by Gauss's rule in the form that needs no table (published: C. F. Gauss,
 * 1800 and its correction of 1816).
 */
final class Easter {

    private Easter() {}

    /** The days are counted on from 22 March, the earliest possible Easter. */
    static LocalDate sunday(int year) {
        int century = year / 100;
        int moonCorrection = (13 + 8 * century) / 25;
        int solarCorrection = century - century / 4;
        int m = Math.floorMod(15 - moonCorrection + solarCorrection, 30);
        int n = Math.floorMod(4 + solarCorrection, 7);

        int moonYear = year % 19;
        int d = (19 * moonYear + m) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
        int days = d + e;

        // The lunar month is a day short in these two cases, else Easter would fall on 26 or (again) 25 April.
        if (days == 35 && d == 29) {
            days = 28;
        } else if (days == 34 && d == 28 && moonYear > 10) {
            days = 27;
        }
        return LocalDate.of(year, 3, 22).plusDays(days);
    }
}
