package fi.qwl.plan.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * The time between two fixed days of a plan, to be filled with as few follow-ups as the limit needs, evenly spread.
 *
 * <p>How many are needed from a day on is counted backwards from the end, so the choice of an even day never costs one
 * more, and a stretch is called impossible only if no choice of days would do.
 */
final class Stretch {

    private static final int IMPOSSIBLE = Integer.MAX_VALUE;

    private final Deadlines deadlines;
    private final NavigableSet<LocalDate> open;
    private final LocalDate asOf;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<LocalDate, Integer> neededFrom = new HashMap<>();

    /**
     * @param open the open meeting days of the whole plan, those before {@code asOf} too
     * @param from the fixed day before; not filled
     * @param to the fixed day after; not filled
     */
    Stretch(Deadlines deadlines, NavigableSet<LocalDate> open, LocalDate asOf, LocalDate from, LocalDate to) {
        this.deadlines = deadlines;
        this.open = open;
        this.asOf = asOf;
        this.from = from;
        this.to = to;
        days().descendingSet().forEach(day -> neededFrom.put(day, countNeeded(day)));
    }

    /** The days that were chosen, and the days in which none could be chosen although one is needed. */
    record Filling(List<LocalDate> days, Optional<DateRange> impossible) {}

    Filling fill() {
        List<LocalDate> chosen = new ArrayList<>();
        LocalDate anchor = from;
        while (to.isAfter(asOf) && deadlines.after(anchor).isBefore(to)) {
            if (isTooLate(anchor)) {
                LocalDate soonest = between(anchor.plusDays(1), to.minusDays(1)).stream()
                        .findFirst()
                        .orElse(null);
                if (soonest == null) {
                    break;
                }
                chosen.add(soonest);
                anchor = soonest;
                continue;
            }
            int needed = countNeeded(anchor);
            if (needed == IMPOSSIBLE) {
                return new Filling(chosen, Optional.of(impossible(anchor)));
            }
            anchor = evenDay(anchor, needed);
            chosen.add(anchor);
        }
        return new Filling(chosen, Optional.empty());
    }

    /** Whether days that were planned earlier still do what is needed, with no more of them than that. */
    boolean isFilledBy(List<LocalDate> planned, int needed) {
        if (planned.size() != needed || !days().containsAll(planned)) {
            return false;
        }
        LocalDate anchor = from;
        for (LocalDate day : planned) {
            if (deadlines.after(anchor).isBefore(day)) {
                return false;
            }
            anchor = day;
        }
        return !deadlines.after(anchor).isBefore(to);
    }

    private NavigableSet<LocalDate> days() {
        return between(from.plusDays(1), to.minusDays(1));
    }

    private NavigableSet<LocalDate> daysInTime(LocalDate anchor) {
        LocalDate due = deadlines.after(anchor);
        return between(anchor.plusDays(1), due.isBefore(to) ? due : to.minusDays(1));
    }

    private NavigableSet<LocalDate> between(LocalDate first, LocalDate last) {
        LocalDate lower = first.isBefore(asOf) ? asOf : first;
        return lower.isAfter(last) ? Collections.emptyNavigableSet() : open.subSet(lower, true, last, true);
    }

    /** Nothing is in time any more, and the definition is not to blame: there were days that went by unused. */
    private boolean isTooLate(LocalDate anchor) {
        if (!daysInTime(anchor).isEmpty()) {
            return false;
        }
        LocalDate due = deadlines.after(anchor);
        LocalDate missed = open.higher(anchor);
        return due.isBefore(asOf) || (missed != null && missed.isBefore(asOf));
    }

    private int countNeeded(LocalDate anchor) {
        if (!deadlines.after(anchor).isBefore(to)) {
            return 0;
        }
        int fewest = daysInTime(anchor).stream()
                .mapToInt(day -> neededFrom.getOrDefault(day, IMPOSSIBLE))
                .min()
                .orElse(IMPOSSIBLE);
        return fewest == IMPOSSIBLE ? IMPOSSIBLE : fewest + 1;
    }

    private LocalDate evenDay(LocalDate anchor, int needed) {
        int step = deadlines.countedDays(anchor, to) / (needed + 1);
        LocalDate even = deadlines.afterCountedDays(anchor, step);
        List<LocalDate> possible = daysInTime(anchor).stream()
                .filter(day -> neededFrom.getOrDefault(day, IMPOSSIBLE) == needed - 1)
                .toList();
        return possible.stream()
                .filter(day -> !day.isAfter(even))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> possible.get(0));
    }

    /** The first days without a choice on the way on which every choice is as late as it may be. */
    private DateRange impossible(LocalDate anchor) {
        LocalDate last = anchor;
        while (!daysInTime(last).isEmpty()) {
            last = daysInTime(last).last();
        }
        return new DateRange(last.plusDays(1), deadlines.after(last));
    }
}
