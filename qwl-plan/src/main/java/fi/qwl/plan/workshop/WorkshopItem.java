package fi.qwl.plan.workshop;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.AreaId;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A part of a sitting with its time.
 *
 * @param phase what is done
 * @param start when it begins
 * @param length how long it lasts
 * @param places where each group is: for {@link WorkshopPhase#STATIONS} only; unmodifiable
 * @param areas the area that is talked about or presented: at most one; unmodifiable
 * @param group the group that presents; 0 for none
 */
public record WorkshopItem(
        WorkshopPhase phase, ZonedDateTime start, Duration length, List<Place> places, List<AreaId> areas, int group) {

    public WorkshopItem {
        requireNonNull(phase, "phase");
        requireNonNull(start, "start");
        requireNonNull(length, "length");
        places = List.copyOf(places);
        areas = List.copyOf(areas);
        if (areas.size() > 1) {
            throw new IllegalArgumentException("an item is about one area at most but has " + areas);
        }
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("length must be more than nothing but was " + length);
        }
    }

    /**
     * Where a group is.
     *
     * @param group the group, from 1
     * @param area the area whose station it is at
     * @param table the table at the station, from 1
     */
    public record Place(int group, AreaId area, int table) {
        public Place {
            requireNonNull(area, "area");
        }
    }

    /** {@return when it ends} */
    public ZonedDateTime end() {
        return start.plus(length);
    }
}
