package fi.qwl.plan.workshop;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.choice.Agreement;
import fi.qwl.plan.process.Appointment;
import fi.qwl.survey.UnitId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A workshop that is to be held: of a unit, on its development areas, in one sitting or several. {@link #agenda()} says
 * what is done when, and who is at which station. Immutable.
 *
 * <pre>{@code
 * WorkshopAgenda agenda = Workshop.builder(agreement, "Varhaiskasvatus")
 *         .sitting(appointment, 23)
 *         .build()
 *         .agenda();
 * }</pre>
 *
 * <p>Defaults: 20 minutes a station and 10 minutes a presentation (seed's example); two to four hours (seed); no stations for
 * up to 5 people; at most 10 people in a group; never more than 90 minutes without a break of 10 (ours). Where that does not
 * fit, stations, presentations and talk alone do, as in the seed's own two hours.
 */
public final class Workshop {

    /** The fewest people of a sitting. */
    public static final int FEWEST_PEOPLE = 2;

    /** The most people of a sitting. */
    public static final int MOST_PEOPLE = 200;

    private final UnitId unit;
    private final String unitName;
    private final List<DevelopmentArea> areas;
    private final List<WorkshopSitting> sittings;
    private final int stationMinutes;
    private final int presentationMinutes;
    private final int breakMinutes;
    private final int largestGroup;
    private final int roundTable;
    private final Presentations presentations;

    private Workshop(Builder builder) {
        unit = builder.unit;
        unitName = builder.unitName;
        areas = List.copyOf(builder.areas);
        sittings = List.copyOf(builder.sittings);
        stationMinutes = builder.stationMinutes;
        presentationMinutes = builder.presentationMinutes;
        breakMinutes = builder.breakMinutes;
        largestGroup = builder.largestGroup;
        roundTable = builder.roundTable;
        presentations = builder.presentations;
    }

    /**
     * The workshop on what was agreed.
     *
     * @param agreement the agreement
     * @param unitName the unit's name for people
     * @return a builder
     */
    public static Builder builder(Agreement agreement, String unitName) {
        return builder(agreement.unit(), unitName, agreement.areas());
    }

    /**
     * The workshop on some areas.
     *
     * @param unit the unit
     * @param unitName its name for people
     * @param areas the areas
     * @return a builder
     */
    public static Builder builder(UnitId unit, String unitName, List<DevelopmentArea> areas) {
        return new Builder(unit, unitName, areas);
    }

    /** {@return the unit} */
    public UnitId unit() {
        return unit;
    }

    /** {@return the unit's name} */
    public String unitName() {
        return unitName;
    }

    /** {@return the areas; unmodifiable} */
    public List<DevelopmentArea> areas() {
        return areas;
    }

    /** {@return the sittings, in the order in which they are held; unmodifiable} */
    public List<WorkshopSitting> sittings() {
        return sittings;
    }

    /** {@return how long a group stays at a station, in minutes} */
    public int stationMinutes() {
        return stationMinutes;
    }

    /** {@return how long a presentation lasts, in minutes} */
    public int presentationMinutes() {
        return presentationMinutes;
    }

    /** {@return how long a break lasts, in minutes} */
    public int breakMinutes() {
        return breakMinutes;
    }

    /** {@return the most people in a group} */
    public int largestGroup() {
        return largestGroup;
    }

    /** {@return who presents} */
    public Presentations presentations() {
        return presentations;
    }

    /** Whether a sitting does without stations. */
    boolean isRoundTable(int people) {
        return people <= roundTable;
    }

    /**
     * The same workshop with fewer areas or shorter stations, to find out what would fit.
     *
     * @param fewerAreas how many of the areas
     * @param minutes how long a station takes
     */
    Workshop withStations(int fewerAreas, int minutes, Presentations who) {
        Builder builder = new Builder(unit, unitName, areas.subList(0, fewerAreas));
        builder.mostAreas = areas.size();
        builder.stationMinutes = minutes;
        builder.presentationMinutes = presentationMinutes;
        builder.breakMinutes = breakMinutes;
        builder.largestGroup = largestGroup;
        builder.roundTable = roundTable;
        builder.presentations = who;
        return new Workshop(builder);
    }

    /** {@return the agenda of every sitting, and who prepares what} */
    public WorkshopAgenda agenda() {
        List<WorkshopAgenda.SittingAgenda> agendas = new ArrayList<>();
        for (WorkshopSitting sitting : sittings) {
            agendas.add(new SittingPlanner(this, sitting).agenda());
        }
        return new WorkshopAgenda(
                unit, unitName, areas.stream().map(WorkshopAgenda.Topic::of).toList(), agendas, preparation());
    }

    /** A small group prepares each area: two to four people, as many as there are. */
    private List<WorkshopAgenda.Preparation> preparation() {
        int people = sittings.stream().mapToInt(WorkshopSitting::people).sum();
        int each = Math.max(1, Math.min(4, people / areas.size()));
        return areas.stream()
                .map(area -> new WorkshopAgenda.Preparation(area.id(), each))
                .toList();
    }

    /** {@return the unit and the numbers of areas and sittings} */
    @Override
    public String toString() {
        return "Workshop of " + unit + ", areas " + areas.size() + ", sittings " + sittings.size();
    }

    /** Collects a workshop. Not safe for use by several threads. */
    public static final class Builder {
        private final UnitId unit;
        private final String unitName;
        private final List<DevelopmentArea> areas;
        private final List<WorkshopSitting> sittings = new ArrayList<>();
        private int mostAreas = 3;
        private int stationMinutes = 20;
        private int presentationMinutes = 10;
        private int breakMinutes = 10;
        private int largestGroup = 10;
        private int roundTable = 5;
        private Presentations presentations = Presentations.BY_AREA;
        private Duration shortest = Duration.ofHours(2);
        private Duration longest = Duration.ofHours(4);

        private Builder(UnitId unit, String unitName, List<DevelopmentArea> areas) {
            this.unit = requireNonNull(unit, "unit");
            this.unitName = requireNonNull(unitName, "unitName");
            this.areas = List.copyOf(areas);
        }

        /**
         * One more sitting.
         *
         * @param appointment when and where
         * @param people how many come
         * @return this builder
         */
        public Builder sitting(Appointment appointment, int people) {
            sittings.add(new WorkshopSitting(appointment, people));
            return this;
        }

        /**
         * How long a group stays at a station; 20 minutes by default.
         *
         * @param minutes at least 5
         * @return this builder
         */
        public Builder stationMinutes(int minutes) {
            stationMinutes = requireAtLeast(minutes, 5, "stationMinutes");
            return this;
        }

        /**
         * How long a presentation lasts; 10 minutes by default.
         *
         * @param minutes at least 1
         * @return this builder
         */
        public Builder presentationMinutes(int minutes) {
            presentationMinutes = requireAtLeast(minutes, 1, "presentationMinutes");
            return this;
        }

        /**
         * How long a break lasts; 10 minutes by default.
         *
         * @param minutes at least 5
         * @return this builder
         */
        public Builder breakMinutes(int minutes) {
            breakMinutes = requireAtLeast(minutes, 5, "breakMinutes");
            return this;
        }

        /**
         * The most people in a group; 10 by default.
         *
         * @param people at least 3
         * @return this builder
         */
        public Builder largestGroup(int people) {
            largestGroup = requireAtLeast(people, 3, "largestGroup");
            return this;
        }

        /**
         * Up to how many people do without stations and talk about each area round one table; 5 by default.
         *
         * @param people 0 for stations always
         * @return this builder
         */
        public Builder withoutStationsUpTo(int people) {
            roundTable = requireAtLeast(people, 0, "people");
            return this;
        }

        /**
         * Who presents; {@link Presentations#BY_AREA} by default.
         *
         * @param who the area's last group, or each group
         * @return this builder
         */
        public Builder presentations(Presentations who) {
            presentations = requireNonNull(who, "who");
            return this;
        }

        /**
         * More areas than three.
         *
         * @param most how many there may be, at least 3
         * @return this builder
         */
        public Builder mostAreas(int most) {
            mostAreas = requireAtLeast(most, 3, "most");
            return this;
        }

        /**
         * Another length than two to four hours, for instance for short sittings of a shift.
         *
         * @param least the shortest sitting
         * @param most the longest sitting
         * @return this builder
         */
        public Builder lengthBetween(Duration least, Duration most) {
            if (least.compareTo(most) > 0) {
                throw new IllegalArgumentException(
                        "the shortest length " + least + " is more than the longest " + most + "\nMaybe swap the two.");
            }
            shortest = least;
            longest = most;
            return this;
        }

        private static int requireAtLeast(int number, int least, String name) {
            if (number < least) {
                throw new IllegalArgumentException(name + " must be at least " + least + " but was " + number);
            }
            return number;
        }

        /**
         * The workshop.
         *
         * @return the workshop
         * @throws IllegalArgumentException if there are no areas or no sittings
         * @throws fi.qwl.plan.refusal.RefusedException if there are too many areas; if a sitting has too few or too many
         *     people, is too short or too long, or meets another in one room; each with what would work
         */
        public Workshop build() {
            if (areas.isEmpty()) {
                throw new IllegalArgumentException("unit " + unit + " has no areas to work on"
                        + "\nMaybe only strengths were chosen: then a plan needs no workshop.");
            }
            if (sittings.isEmpty()) {
                throw new IllegalArgumentException("a workshop needs at least one sitting: when is it?");
            }
            if (areas.size() > mostAreas) {
                throw WorkshopRefusals.tooManyAreas(areas.size(), mostAreas).exception();
            }
            for (int i = 0; i < sittings.size(); i++) {
                check(sittings.get(i), sittings.subList(0, i));
            }
            Workshop workshop = new Workshop(this);
            for (WorkshopSitting sitting : sittings) {
                new SittingPlanner(workshop, sitting).requireTime(longest);
            }
            return workshop;
        }

        private void check(WorkshopSitting sitting, List<WorkshopSitting> before) {
            if (sitting.people() < FEWEST_PEOPLE || sitting.people() > MOST_PEOPLE) {
                throw WorkshopRefusals.people(sitting.people()).exception();
            }
            Duration length = sitting.appointment().length();
            if (length.compareTo(shortest) < 0 || length.compareTo(longest) > 0) {
                throw WorkshopRefusals.length(length, shortest, longest).exception();
            }
            for (WorkshopSitting other : before) {
                if (WorkshopRefusals.isSameRoomAtOnce(sitting.appointment(), other.appointment())) {
                    throw WorkshopRefusals.overlap(other.appointment()).exception();
                }
            }
        }
    }
}
