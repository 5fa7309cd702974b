package fi.qwl.plan.workshop;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.AreaId;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.survey.UnitId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A workshop minute by minute: what is done, and who is at which station. What people agreed on does not change with the
 * library, so a host keeps the agenda itself. Immutable.
 *
 * @param unit the unit
 * @param unitName its name for people
 * @param topics the areas with their names, in order; unmodifiable
 * @param sittings the sittings, in order; unmodifiable
 * @param preparation who prepares what before it; may be empty; unmodifiable
 */
public record WorkshopAgenda(
        UnitId unit, String unitName, List<Topic> topics, List<SittingAgenda> sittings, List<Preparation> preparation) {

    public WorkshopAgenda {
        requireNonNull(unit, "unit");
        requireNonNull(unitName, "unitName");
        topics = List.copyOf(topics);
        sittings = List.copyOf(sittings);
        preparation = List.copyOf(preparation);
        if (topics.isEmpty() || sittings.isEmpty()) {
            throw new IllegalArgumentException("a workshop needs topics and sittings");
        }
        List<AreaId> known = topics.stream().map(Topic::id).toList();
        for (SittingAgenda sitting : sittings) {
            for (WorkshopItem item : sitting.items()) {
                requireKnown(known, item.areas());
                requireKnown(
                        known,
                        item.places().stream().map(WorkshopItem.Place::area).toList());
            }
        }
        requireKnown(known, preparation.stream().map(Preparation::area).toList());
    }

    private static void requireKnown(List<AreaId> known, List<AreaId> used) {
        if (!known.containsAll(used)) {
            throw new IllegalArgumentException("an area of " + used + " is none of the topics " + known);
        }
    }

    /**
     * An area with its name.
     *
     * @param id its id
     * @param text what is developed; not blank
     */
    public record Topic(AreaId id, String text) {
        public Topic {
            requireNonNull(id, "id");
            if (text.isBlank()) {
                throw new IllegalArgumentException("a topic's text must not be blank");
            }
        }

        static Topic of(DevelopmentArea area) {
            return new Topic(area.id(), area.topic());
        }

        /** {@return the id, never the text} */
        @Override
        public String toString() {
            return "Topic " + id;
        }
    }

    /**
     * One sitting minute by minute.
     *
     * @param sitting when, where, and how many people
     * @param groupSizes the sizes of groups 1, 2 and so on; one group where there are no stations; unmodifiable
     * @param items the parts, each beginning when the one before ends; unmodifiable
     */
    public record SittingAgenda(WorkshopSitting sitting, List<Integer> groupSizes, List<WorkshopItem> items) {
        public SittingAgenda {
            requireNonNull(sitting, "sitting");
            groupSizes = List.copyOf(groupSizes);
            items = List.copyOf(items);
            if (items.isEmpty()) {
                throw new IllegalArgumentException("a sitting needs items: what is done in it?");
            }
        }

        /** {@return whether groups go round stations} */
        public boolean hasStations() {
            return items.stream().anyMatch(item -> item.phase() == WorkshopPhase.STATIONS);
        }

        /** {@return when the last part ends, at the end of the appointment or before it} */
        public ZonedDateTime end() {
            return items.get(items.size() - 1).end();
        }
    }

    /**
     * A small group that prepares an area: its goal, actions, and the parts of employee, supervisor and employer.
     *
     * @param area the area
     * @param people how many people
     */
    public record Preparation(AreaId area, int people) {
        public Preparation {
            requireNonNull(area, "area");
            if (people < 1) {
                throw new IllegalArgumentException("people must be at least 1 but were " + people);
            }
        }
    }

    /**
     * The name of an area.
     *
     * @param id the area
     * @return what is developed
     * @throws IllegalArgumentException if it is not one of the topics
     */
    public String topic(AreaId id) {
        return topics.stream()
                .filter(topic -> topic.id().equals(id))
                .map(Topic::text)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the workshop has no area " + id + "\nMaybe one of "
                        + topics.stream().map(Topic::id).toList() + " was meant."));
    }

    /** {@return the unit and the numbers of areas and sittings, never a text} */
    @Override
    public String toString() {
        return "WorkshopAgenda of " + unit + ", areas " + topics.size() + ", sittings " + sittings.size();
    }
}
