package fi.qwl.privacy;

import fi.qwl.index.Origin;
import fi.qwl.index.Results;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.model.ScoringOrder;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    private final List<PublishedUnit> units;
    private final Map<UnitId, PublishedUnit> byId = new HashMap<>();
    private final List<PublishedGroup> groups;

    PublishedResults(Results results, DisclosurePolicy policy, List<PublishedUnit> units, List<PublishedGroup> groups) {
        this.wave = results.wave();
        this.organisation = results.organisation();
        this.model = results.model();
        this.origin = results.origin();
        this.order = results.order();
        this.measures = results.measures();
        this.policy = policy;
        this.units = List.copyOf(units);
        this.groups = List.copyOf(groups);
        units.forEach(unit -> byId.put(unit.unit().id(), unit));
    }

    private PublishedResults(PublishedResults all, List<PublishedUnit> units, List<PublishedGroup> groups) {
        this.wave = all.wave;
        this.organisation = all.organisation;
        this.model = all.model;
        this.origin = all.origin;
        this.order = all.order;
        this.measures = all.measures;
        this.policy = all.policy;
        this.units = List.copyOf(units);
        this.groups = List.copyOf(groups);
        units.forEach(unit -> byId.put(unit.unit().id(), unit));
    }

    /**
     * The part that an audience is given. Where a measure is about a supervisor and not for this audience, it is hidden.
     *
     * @param audience who reads it
     * @param home the reader's unit; the root for those who read for the whole organisation
     * @return the same publication with fewer units
     * @throws IllegalArgumentException if the unit is not in the organisation
     */
    public PublishedResults narrowedTo(Audience audience, UnitId home) {
        int index = organisation.indexOf(home);
        List<PublishedUnit> read = new ArrayList<>();
        for (PublishedUnit unit : units) {
            int place = organisation.indexOf(unit.unit().id());
            if (audience.reads(organisation, index, place)) {
                boolean isWhole = audience.readsAboutSupervisor(organisation, index, place);
                read.add(isWhole ? unit : unit.without(model.aboutSupervisor()));
            }
        }
        List<PublishedGroup> readGroups = groups.stream()
                .filter(group -> audience.reads(group.group(), home))
                .toList();
        return new PublishedResults(this, read, readGroups);
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
        return groups;
    }

    /** {@return every unit that the audience reads, in the order of {@link Organisation#units()}; unmodifiable} */
    public List<PublishedUnit> units() {
        return units;
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
}
