package fi.qwl.privacy;

import fi.qwl.index.Origin;
import fi.qwl.index.Results;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.model.ScoringOrder;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.List;
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

    PublishedResults(Results results, DisclosurePolicy policy, List<PublishedUnit> units) {
        this.wave = results.wave();
        this.organisation = results.organisation();
        this.model = results.model();
        this.origin = results.origin();
        this.order = results.order();
        this.measures = results.measures();
        this.policy = policy;
        this.units = List.copyOf(units);
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

    /** {@return every unit, in the order of {@link Organisation#units()}; unmodifiable} */
    public List<PublishedUnit> units() {
        return units;
    }

    /**
     * What is said of a unit.
     *
     * @param id the unit
     * @return its part of the publication
     * @throws IllegalArgumentException if it is not in the organisation
     */
    public PublishedUnit unit(UnitId id) {
        return units.get(organisation.indexOf(id));
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
            if (units.get(index).value(measure).isShown()) {
                return Optional.of(units.get(index));
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
