package fi.qwl.privacy;

import fi.qwl.index.Origin;
import fi.qwl.index.Results;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.model.ScoringOrder;
import fi.qwl.model.SupervisorMeasures;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * One wave's results as they may leave the host: the only door to reports, advice, plans and files for others. No new
 * number is computed from here on, only wording, ranking and layout. Immutable.
 */
public final class PublishedResults {

    private final Wave wave;
    private final Organisation organisation;
    private final IndexModel model;
    private final Origin origin;
    private final ScoringOrder order;
    private final DisclosurePolicy policy;
    private final List<Measure> measures;
    /** What is given to the readers; and what their part may be narrowed from. */
    private final Part readers;

    private final Part narrowable;
    private final Map<UnitId, PublishedUnit> byId = new HashMap<>();
    private final Map<UnitId, PublishedGroup> mergedById = new HashMap<>();

    PublishedResults(
            Results results,
            DisclosurePolicy policy,
            List<PublishedUnit> units,
            List<PublishedGroup> groups,
            List<PublishedGroup> merged) {
        this.wave = results.wave();
        this.organisation = results.organisation();
        this.model = results.model();
        this.origin = results.origin();
        this.order = results.order();
        this.measures = results.measures();
        this.policy = policy;
        this.narrowable = new Part(List.copyOf(units), List.copyOf(groups), List.copyOf(merged));
        this.readers = policy.openDataReason().isPresent() ? narrowable : forAnybody(narrowable);
        index();
    }

    private PublishedResults(PublishedResults all, Part part) {
        this.wave = all.wave;
        this.organisation = all.organisation;
        this.model = all.model;
        this.origin = all.origin;
        this.order = all.order;
        this.measures = all.measures;
        this.policy = all.policy;
        this.narrowable = part;
        this.readers = part;
        index();
    }

    private void index() {
        readers.units.forEach(unit -> byId.put(unit.unit().id(), unit));
        readers.merged.forEach(group -> group.group().units().forEach(unit -> mergedById.put(unit, group)));
    }

    /** Who has not said who reads is given what anybody may: nothing about one supervisor. */
    private Part forAnybody(Part all) {
        return all.map(
                organisation,
                unit -> Audience.isAboutNoOnePerson(organisation, unit),
                model.aboutSupervisor(),
                any -> true,
                any -> true,
                any -> true);
    }

    /**
     * The part that an audience is given. Where a measure is about a supervisor and not for this audience, it is hidden; and
     * so it is in a publication that is not narrowed, since anybody may read that.
     *
     * @param audience who reads it
     * @param home the reader's unit; the root for those who read for the whole organisation
     * @return the same publication with fewer units
     * @throws IllegalArgumentException if the unit is not in the organisation
     */
    public PublishedResults narrowedTo(Audience audience, UnitId home) {
        int index = organisation.indexOf(home);
        return new PublishedResults(
                this,
                narrowable.map(
                        organisation,
                        unit -> audience.readsAboutSupervisor(organisation, index, unit),
                        model.aboutSupervisor(),
                        unit -> audience.reads(organisation, index, unit),
                        group -> audience.reads(group, home),
                        group -> audience.readsMerged(organisation, index, group)));
    }

    /**
     * The publication's name, by which plans and later waves refer to it.
     *
     * @return wave, policy, origin and model, such as {@code 2024/standard/computed/kano-1}
     */
    public String id() {
        String source = origin == Origin.REPORTED ? "reported" : "computed/" + model.name() + "-" + model.version();
        return wave + "/" + policy.name() + "/" + source;
    }

    /** {@return which round it is} */
    public Wave wave() {
        return wave;
    }

    /** {@return the units at the time of the wave} */
    public Organisation organisation() {
        return organisation;
    }

    /** {@return the model whose limits apply and, for computed results, whose formula was used} */
    public IndexModel model() {
        return model;
    }

    /** {@return whether the values were computed or reported} */
    public Origin origin() {
        return origin;
    }

    /** {@return whether the classes of the whole index apply: to reported values, and to computed ones of a calibrated model} */
    public boolean hasClasses() {
        return origin == Origin.REPORTED || model.isCalibrated();
    }

    /** {@return whether persons or means came first in the index} */
    public ScoringOrder order() {
        return order;
    }

    /** {@return the policy that was kept} */
    public DisclosurePolicy policy() {
        return policy;
    }

    /** {@return the measures, in reading order; unmodifiable} */
    public List<Measure> measures() {
        return measures;
    }

    /**
     * What is said of groups across the tree, such as all teams of one supervisor.
     *
     * @return the groups that were asked for, in their order; unmodifiable
     */
    public List<PublishedGroup> groups() {
        return readers.groups;
    }

    /**
     * What is said of hidden neighbours that are shown together. They were chosen by numbers of people alone.
     *
     * @return the groups, named after their units; each unit is in one at most; unmodifiable
     */
    public List<PublishedGroup> merged() {
        return readers.merged;
    }

    /**
     * The neighbours with which a hidden unit is shown.
     *
     * @param id the unit
     * @return what is said of them together; none where the unit is shown or hidden alone
     */
    public Optional<PublishedGroup> findMerged(UnitId id) {
        return Optional.ofNullable(mergedById.get(id));
    }

    /** {@return every unit that the audience reads, in the order of {@link Organisation#units()}; unmodifiable} */
    public List<PublishedUnit> units() {
        return readers.units;
    }

    /**
     * What is said of a unit.
     *
     * @param id the unit
     * @return its part of the publication
     * @throws IllegalArgumentException if it is not in the organisation, or not for the audience
     */
    public PublishedUnit unit(UnitId id) {
        PublishedUnit unit = byId.get(id);
        if (unit == null) {
            organisation.indexOf(id);
            throw new IllegalArgumentException("unit " + id + " is not for the audience of this publication"
                    + "\nMaybe narrow the whole publication to another audience.");
        }
        return unit;
    }

    /** A unit's part, if the audience reads it. */
    Optional<PublishedUnit> find(UnitId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The unit whose value stands for a unit: itself, or where it is hidden, its nearest ancestor with a value.
     *
     * @param id the unit
     * @param measure the measure
     * @return the unit with the value; none where not even the root has one
     */
    public Optional<PublishedUnit> nearestShown(UnitId id, Measure measure) {
        for (int index = organisation.indexOf(id); index >= 0; index = organisation.parentOf(index)) {
            PublishedUnit unit = byId.get(organisation.units().get(index).id());
            if (unit != null && unit.value(measure).isShown()) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** {@return the publication's id} */
    @Override
    public String toString() {
        return "PublishedResults " + id();
    }

    /** Units, groups and merged neighbours for some readers. */
    private record Part(List<PublishedUnit> units, List<PublishedGroup> groups, List<PublishedGroup> merged) {

        Part map(
                Organisation organisation,
                IntPredicate readsAboutSupervisor,
                SupervisorMeasures about,
                IntPredicate reads,
                Predicate<UnitGroup> readsGroup,
                Predicate<UnitGroup> readsMerged) {
            List<PublishedUnit> read = new ArrayList<>();
            for (PublishedUnit unit : units) {
                int place = organisation.indexOf(unit.unit().id());
                if (reads.test(place)) {
                    read.add(readsAboutSupervisor.test(place) ? unit : unit.without(about));
                }
            }
            Predicate<UnitGroup> isWhole = group -> group.units().stream()
                    .allMatch(unit -> readsAboutSupervisor.test(organisation.indexOf(unit)));
            return new Part(
                    List.copyOf(read),
                    fewer(groups, readsGroup, isWhole, about),
                    fewer(merged, readsMerged, isWhole, about));
        }

        private static List<PublishedGroup> fewer(
                List<PublishedGroup> groups,
                Predicate<UnitGroup> reads,
                Predicate<UnitGroup> isWhole,
                SupervisorMeasures about) {
            return groups.stream()
                    .filter(group -> reads.test(group.group()))
                    .map(group -> isWhole.test(group.group()) ? group : group.without(about))
                    .toList();
        }
    }
}
