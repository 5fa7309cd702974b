package fi.qwl.plan.schedule;

import static java.util.Objects.requireNonNull;

import fi.qwl.survey.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Proposes a day for a meeting of each unit, so that one person who comes to all of them, such as the coordinator, is at no
 * more than so many on a day.
 *
 * <pre>{@code
 * MeetingSpread spread = MeetingSpread.of(DateRange.parse("2025-11-03/2025-11-21"), 3);
 * Map<UnitId, WorkCalendar> calendars = Map.of(unit, FinnishWorkingDays.standard());
 * MeetingSpread.Proposal proposal = spread.propose(calendars);
 * proposal.days().get(unit);
 * }</pre>
 *
 * <p>Each unit gets an open day of its own calendar inside the window, where there are enough of them; the days are filled
 * evenly. The same units in the same order get the same days. Immutable and safe for use by several threads.
 */
public final class MeetingSpread {

    private final DateRange window;
    private final int mostADay;

    private MeetingSpread(DateRange window, int mostADay) {
        this.window = requireNonNull(window, "window");
        this.mostADay = mostADay;
        if (mostADay < 1) {
            throw new IllegalArgumentException("meetings of a day must be at least 1 but were " + mostADay);
        }
    }

    /**
     * A spread over a window.
     *
     * @param window the days that come into question
     * @param mostADay how many meetings the person can be at on one day, at least 1
     * @return the spread
     * @throws IllegalArgumentException if no meeting is possible on a day
     */
    public static MeetingSpread of(DateRange window, int mostADay) {
        return new MeetingSpread(window, mostADay);
    }

    /**
     * The days.
     *
     * @param days the day of each unit that has one, in the order of the units; unmodifiable
     * @param withoutDay the units for which no day is left: the window is too short, the capacity too small, or the unit is
     *     closed all the time; unmodifiable
     */
    public record Proposal(Map<UnitId, LocalDate> days, List<UnitId> withoutDay) {
        public Proposal {
            days = Collections.unmodifiableMap(new LinkedHashMap<>(days));
            withoutDay = List.copyOf(withoutDay);
        }
    }

    /**
     * Proposes a day for each unit.
     *
     * @param calendars the units' calendars, in the order in which they choose
     * @return the days; as many units as possible have one
     */
    public Proposal propose(Map<UnitId, ? extends WorkCalendar> calendars) {
        Matching matching = new Matching();
        List<UnitId> withoutDay = new ArrayList<>();
        calendars.forEach((unit, calendar) -> {
            matching.open.put(unit, window.days().filter(calendar::isWorkingDay).toList());
            if (!matching.place(unit, new HashSet<>())) {
                withoutDay.add(unit);
            }
        });
        Map<UnitId, LocalDate> days = new LinkedHashMap<>();
        calendars.keySet().forEach(unit -> matching.findDay(unit).ifPresent(day -> days.put(unit, day)));
        return new Proposal(days, withoutDay);
    }

    /** Which unit meets when; a unit that was placed gives way if it can meet on another day. */
    private final class Matching {

        private final Map<UnitId, List<LocalDate>> open = new HashMap<>();
        private final Map<LocalDate, List<UnitId>> placed = new HashMap<>();

        private boolean place(UnitId unit, Set<LocalDate> tried) {
            List<LocalDate> emptiestFirst = open.getOrDefault(unit, List.of()).stream()
                    .sorted(Comparator.comparingInt(
                            (LocalDate day) -> unitsOn(day).size()))
                    .toList();
            for (LocalDate day : emptiestFirst) {
                if (tried.add(day) && makeRoom(day, tried)) {
                    unitsOn(day).add(unit);
                    return true;
                }
            }
            return false;
        }

        private boolean makeRoom(LocalDate day, Set<LocalDate> tried) {
            List<UnitId> units = unitsOn(day);
            if (units.size() < mostADay) {
                return true;
            }
            for (UnitId other : List.copyOf(units)) {
                if (place(other, tried)) {
                    units.remove(other);
                    return true;
                }
            }
            return false;
        }

        private List<UnitId> unitsOn(LocalDate day) {
            return placed.computeIfAbsent(day, none -> new ArrayList<>());
        }

        private Optional<LocalDate> findDay(UnitId unit) {
            return placed.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(unit))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }
}
