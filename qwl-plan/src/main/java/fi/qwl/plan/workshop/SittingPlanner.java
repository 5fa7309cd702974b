package fi.qwl.plan.workshop;

import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.words.Text;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the parts of one sitting into its time. */
final class SittingPlanner {

    private static final int OPENING = 5;
    private static final int AGREEING = 10;
    private static final int CLOSING = 5;
    /** As in the seed's example: 30 minutes of talk for three areas. */
    private static final int DISCUSSION_OF_AREA = 10;

    /** Seven columns take their time to fill in. */
    private static final int AGREEING_OF_AREA = 15;

    private static final int STEP = 5;
    private static final int LONGEST_WITHOUT_BREAK = 90;
    private static final int LONGEST_OF_SEED = 120;
    private static final int SHORTEST_STATION = 10;

    private final Workshop workshop;
    private final WorkshopSitting sitting;
    private final Optional<Rotation> rotation;

    SittingPlanner(Workshop workshop, WorkshopSitting sitting) {
        this.workshop = workshop;
        this.sitting = sitting;
        this.rotation = workshop.isRoundTable(sitting.people())
                ? Optional.empty()
                : Optional.of(Rotation.of(sitting.people(), workshop.areas().size(), workshop.largestGroup()));
    }

    /** A part without its time. */
    private record Part(
            WorkshopPhase phase, int minutes, List<WorkshopItem.Place> places, List<AreaId> areas, int group) {

        static Part of(WorkshopPhase phase, int minutes) {
            return new Part(phase, minutes, List.of(), List.of(), 0);
        }

        static Part of(WorkshopPhase phase, int minutes, AreaId area) {
            return new Part(phase, minutes, List.of(), List.of(area), 0);
        }
    }

    WorkshopAgenda.SittingAgenda agenda() {
        List<WorkshopItem> items = new ArrayList<>();
        ZonedDateTime start = sitting.appointment().start();
        for (Part part : fitting()) {
            Duration length = Duration.ofMinutes(part.minutes());
            items.add(new WorkshopItem(part.phase(), start, length, part.places(), part.areas(), part.group()));
            start = start.plus(length);
        }
        List<Integer> sizes = rotation.map(Rotation::sizes).orElse(List.of(sitting.people()));
        return new WorkshopAgenda.SittingAgenda(sitting, sizes, items);
    }

    /** The parts with as much of the spare time as fits: a break that it brings may take some of it back. */
    private List<Part> fitting() {
        int available = (int) sitting.appointment().length().toMinutes();
        for (int extra = available - needed(); extra > 0; extra -= STEP) {
            List<Part> parts = parts(extra / STEP * STEP);
            if (sum(parts) <= available) {
                return parts;
            }
        }
        return sum(parts(0)) <= available ? parts(0) : barest(available);
    }

    private int needed() {
        return Math.min(sum(parts(0)), sum(bareWithBreaks(0)));
    }

    private List<Part> barest(int available) {
        for (int extra = (available - sum(bareWithBreaks(0))) / STEP * STEP; extra > 0; extra -= STEP) {
            List<Part> parts = bareWithBreaks(extra);
            if (sum(parts) <= available) {
                return parts;
            }
        }
        return bareWithBreaks(0);
    }

    /** The seed's two hours have no break; whatever is longer has. */
    private List<Part> bareWithBreaks(int extra) {
        List<Part> bare = bare(extra);
        return sum(bare) <= LONGEST_OF_SEED ? bare : withBreaks(bare);
    }

    /**
     * Stations, presentations and talk, as in the seed's two hours: 3 × 20 + 3 × 10 + 30 minutes for three areas. Welcome,
     * agreeing and the end are part of the talk.
     */
    private List<Part> bare(int extra) {
        List<Part> parts = new ArrayList<>();
        if (rotation.isPresent()) {
            addStations(rotation.get(), parts);
        } else {
            addRoundTable(0, parts);
        }
        parts.add(Part.of(
                WorkshopPhase.DISCUSSION, DISCUSSION_OF_AREA * workshop.areas().size() + extra));
        return parts;
    }

    private static int sum(List<Part> parts) {
        return parts.stream().mapToInt(Part::minutes).sum();
    }

    /**
     * The parts in their order.
     *
     * @param extra minutes beyond the least, in steps of five: talking and agreeing share them, up to what is useful
     */
    private List<Part> parts(int extra) {
        int areas = workshop.areas().size();
        int agreeing = AGREEING;
        int talk = 0;
        for (int left = extra; left > 0; left -= STEP) {
            boolean isTalkFull = talk >= DISCUSSION_OF_AREA * areas;
            boolean isAgreeingFull = agreeing >= AGREEING_OF_AREA * (areas + 1);
            if (!isAgreeingFull && (isTalkFull || agreeing - AGREEING <= talk)) {
                agreeing += STEP;
            } else if (!isTalkFull) {
                talk += STEP;
            }
        }
        List<Part> parts = new ArrayList<>(List.of(Part.of(WorkshopPhase.OPENING, OPENING)));
        if (rotation.isPresent()) {
            addStations(rotation.get(), parts);
            parts.add(Part.of(WorkshopPhase.DISCUSSION, DISCUSSION_OF_AREA * areas + talk));
        } else {
            addRoundTable(talk, parts);
        }
        parts.add(Part.of(WorkshopPhase.AGREEING, agreeing));
        parts.add(Part.of(WorkshopPhase.CLOSING, CLOSING));
        return withBreaks(parts);
    }

    private void addStations(Rotation groups, List<Part> parts) {
        List<DevelopmentArea> areas = workshop.areas();
        for (int round = 0; round < groups.rounds(); round++) {
            List<WorkshopItem.Place> places = new ArrayList<>();
            for (int group = 1; group <= groups.sizes().size(); group++) {
                Rotation.Place place = groups.place(group, round);
                AreaId area = areas.get(place.station() - 1).id();
                places.add(new WorkshopItem.Place(group, area, place.table()));
            }
            parts.add(new Part(WorkshopPhase.STATIONS, workshop.stationMinutes(), places, List.of(), 0));
        }
        if (workshop.presentations() == Presentations.BY_AREA) {
            areas.forEach(
                    area -> parts.add(Part.of(WorkshopPhase.PRESENTATION, workshop.presentationMinutes(), area.id())));
            return;
        }
        for (int group = 1; group <= groups.sizes().size(); group++) {
            parts.add(
                    new Part(WorkshopPhase.PRESENTATION, workshop.presentationMinutes(), List.of(), List.of(), group));
        }
    }

    /** A few people need not present to each other: the time goes to each area. */
    private void addRoundTable(int talk, List<Part> parts) {
        List<DevelopmentArea> areas = workshop.areas();
        int each = workshop.stationMinutes() + workshop.presentationMinutes() + talk / areas.size() / STEP * STEP;
        areas.forEach(area -> parts.add(Part.of(WorkshopPhase.TOGETHER, each, area.id())));
    }

    private List<Part> withBreaks(List<Part> parts) {
        List<Part> all = new ArrayList<>();
        int worked = 0;
        for (Part part : parts) {
            boolean isEnd = part.phase() == WorkshopPhase.CLOSING;
            if (worked > 0 && !isEnd && worked + part.minutes() > LONGEST_WITHOUT_BREAK) {
                all.add(Part.of(WorkshopPhase.BREAK, workshop.breakMinutes()));
                worked = 0;
            }
            all.add(part);
            worked += part.minutes();
        }
        return all;
    }

    void requireTime(Duration longest) {
        int available = (int) sitting.appointment().length().toMinutes();
        int needed = needed();
        if (needed <= available) {
            return;
        }
        List<Text> remedies = new ArrayList<>();
        if (needed <= longest.toMinutes()) {
            remedies.add(WorkshopRefusals.longer(Duration.ofMinutes(needed)));
        }
        findStationMinutes(available).ifPresent(minutes -> remedies.add(WorkshopRefusals.shorterStations(minutes)));
        findAreas(available).ifPresent(areas -> remedies.add(WorkshopRefusals.fewerAreas(areas)));
        if (workshop.presentations() == Presentations.BY_GROUP
                && needed(workshop.areas().size(), workshop.stationMinutes(), Presentations.BY_AREA) <= available) {
            remedies.add(WorkshopRefusals.presentByArea());
        }
        throw WorkshopRefusals.tooShort(
                        sitting.appointment().length(), workshop.areas().size(), remedies)
                .exception();
    }

    private Optional<Integer> findStationMinutes(int available) {
        for (int minutes = workshop.stationMinutes() - STEP; minutes >= SHORTEST_STATION; minutes -= STEP) {
            if (needed(workshop.areas().size(), minutes, workshop.presentations()) <= available) {
                return Optional.of(minutes);
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> findAreas(int available) {
        for (int areas = workshop.areas().size() - 1; areas >= 1; areas--) {
            if (needed(areas, workshop.stationMinutes(), workshop.presentations()) <= available) {
                return Optional.of(areas);
            }
        }
        return Optional.empty();
    }

    private int needed(int areas, int stationMinutes, Presentations who) {
        return new SittingPlanner(workshop.withStations(areas, stationMinutes, who), sitting).needed();
    }
}
