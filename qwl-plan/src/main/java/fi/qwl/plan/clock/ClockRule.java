package fi.qwl.plan.clock;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.Role;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;

/** When an event of the municipality or of every unit is due. Immutable. */
public sealed interface ClockRule {

    /** {@return what happens} */
    ClockEventKind kind();

    /** {@return who answers for it} */
    Role role();

    /**
     * The day on which it is due, before closed days are looked at.
     *
     * @param surveyOpens the day on which the survey opens
     * @param surveyCloses the day on which it closes
     * @return the day
     */
    LocalDate due(LocalDate surveyOpens, LocalDate surveyCloses);

    /**
     * Some time after the survey closes.
     *
     * @param kind what happens
     * @param role who answers for it
     * @param after how long after the close
     */
    record AfterSurvey(ClockEventKind kind, Role role, Period after) implements ClockRule {
        public AfterSurvey {
            Rules.require(kind, role);
            requireNonNull(after, "after");
            if (after.isNegative()) {
                throw new IllegalArgumentException(kind + " must not be before the survey's close but was " + after);
            }
        }

        @Override
        public LocalDate due(LocalDate surveyOpens, LocalDate surveyCloses) {
            return surveyCloses.plus(after);
        }
    }

    /**
     * A day of the year: the first one that comes after the survey closes.
     *
     * @param kind what happens
     * @param role who answers for it
     * @param day the day
     */
    record OnDay(ClockEventKind kind, Role role, MonthDay day) implements ClockRule {
        public OnDay {
            Rules.require(kind, role);
            requireNonNull(day, "day");
        }

        @Override
        public LocalDate due(LocalDate surveyOpens, LocalDate surveyCloses) {
            LocalDate thisYear = day.atYear(surveyCloses.getYear());
            return thisYear.isAfter(surveyCloses) ? thisYear : day.atYear(surveyCloses.getYear() + 1);
        }
    }

    /**
     * Some time after the survey closes, by the role that answers by default.
     *
     * @param kind what happens
     * @param weeks how many weeks after the close
     * @return the rule
     */
    static ClockRule weeksAfterSurvey(ClockEventKind kind, int weeks) {
        return new AfterSurvey(kind, kind.role(), Period.ofWeeks(weeks));
    }

    /**
     * A day of the year, by the role that answers by default.
     *
     * @param kind what happens
     * @param month the month, 1–12
     * @param day the day of the month
     * @return the rule
     */
    static ClockRule onDay(ClockEventKind kind, int month, int day) {
        return new OnDay(kind, kind.role(), MonthDay.of(month, day));
    }
}
