package fi.qwl.privacy;

import fi.qwl.index.ItemCoverage;
import fi.qwl.index.Origin;
import fi.qwl.index.Results;
import fi.qwl.model.IndexModel;
import fi.qwl.model.Measure;
import fi.qwl.model.ScoringOrder;
import fi.qwl.model.SupervisorMeasures;
import fi.qwl.model.WholeIndex;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UserInputException;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One wave's results as they may leave the host: the only way to reports, advice, plans and files for others. No new
 * number is computed from here on, only wording, ranking and layout. Immutable.
 */
public final class PublishedResults {

    private final Facts facts;
    /** What is given to the readers; and what their part may be narrowed from. */
    private final Part given;

    private final Part narrowable;
    private final Map<UnitId, PublishedUnit> byId = new HashMap<>();
    private final Map<UnitId, PublishedGroup> mergedById = new HashMap<>();

    /** Who has not said who reads is given what anybody may: nothing about one supervisor, unless the data are open. */
    private PublishedResults(Facts facts, Part all) {
        boolean isForAnybody =
                facts.readers().isEmpty() && facts.policy().openDataReason().isEmpty();
        this.facts = facts;
        this.narrowable = all;
        this.given = isForAnybody ? all.forAnybody(facts) : all;
        given.units.forEach(unit -> byId.put(unit.unit().id(), unit));
        given.merged.forEach(group -> group.group().units().forEach(unit -> mergedById.put(unit, group)));
    }

    static PublishedResults of(
            Results results,
            DisclosurePolicy policy,
            Part part,
            Set<Publication.Reduction> reductions,
            ReleaseMark release) {
        Facts facts = new Facts(
                results.wave(),
                results.organisation(),
                results.model(),
                results.origin(),
                results.order(),
                policy,
                results.measures(),
                reductions,
                List.of(),
                release,
                remarkable(results.items()));
        return new PublishedResults(facts, part);
    }

    /** Whole measures that are compared with the same items need no word. */
    private static Map<Measure, ItemCoverage> remarkable(Map<Measure, ItemCoverage> items) {
        Map<Measure, ItemCoverage> remarkable = new LinkedHashMap<>(items);
        remarkable
                .values()
                .removeIf(
                        coverage -> coverage.isWhole() && coverage.differsFrom().isEmpty());
        return remarkable;
    }

    /**
     * Restores a publication that left the host before, as {@code fi.qwl.io.document.Documents} reads it. It is no way to
     * publish: what {@link Publisher} cannot have released under the policy is rejected.
     *
     * @param facts what the publication is of
     * @param part what it says
     * @return a publication equal to the one that left
     * @throws IllegalArgumentException if numbers are of fewer answers than the policy asks for or are not rounded as
     *     released ones are, or if units and measures do not fit together
     */
    public static PublishedResults restore(Facts facts, Part part) {
        ReleasedCheck.check(facts, part);
        return new PublishedResults(facts, part);
    }

    /**
     * The part that an audience is given. Where a measure is about a supervisor and not for this audience, it is hidden; and
     * so it is below sectors in a publication that is not narrowed, since anybody may read that.
     *
     * @param audience who reads it
     * @param home the reader's unit; the root for those who read for the whole organisation
     * @return the same publication with fewer units
     * @throws IllegalArgumentException if the unit is not in the organisation
     */
    public PublishedResults narrowedTo(Audience audience, UnitId home) {
        return narrowedTo(new Readership(audience, home));
    }

    /**
     * The part that readers of one or several units are given, as {@link #narrowedTo(Audience, UnitId)}.
     *
     * @param reader who reads it
     * @return the same publication with fewer units
     * @throws IllegalArgumentException if a unit is not in the organisation
     */
    public PublishedResults narrowedTo(Readership reader) {
        return new PublishedResults(facts.readBy(reader), narrowable.narrowedTo(facts, reader));
    }

    /**
     * The publication's name, by which plans and later waves refer to it.
     *
     * @return wave, policy, origin and model, such as {@code 2024/standard/computed/kano-1}
     */
    public String id() {
        String source =
                origin() == Origin.REPORTED ? "reported" : "computed/" + model().name() + "-" + model().version();
        return wave() + "/" + policy().name() + "/" + source;
    }

    /** {@return which round it is} */
    public Wave wave() {
        return facts.wave();
    }

    /** {@return the units at the time of the wave, without headcounts: {@link Participation} says what may be said of them} */
    public Organisation organisation() {
        return facts.organisation();
    }

    /** {@return the model whose limits apply and, for computed results, whose formula was used} */
    public IndexModel model() {
        return facts.model();
    }

    /** {@return whether the values were computed or reported} */
    public Origin origin() {
        return facts.origin();
    }

    /** {@return whether the classes of the whole index apply: to reported values, and to computed ones of a calibrated model} */
    public boolean hasClasses() {
        return origin() == Origin.REPORTED || model().isCalibrated();
    }

    /**
     * The limits that verdicts on a measure are taken on here: a figure beside one is displayed so that it never contradicts it.
     *
     * @param measure the measure
     * @return the limits, in percent; none where no verdict is taken, as on an index without classes
     */
    public double[] verdictLimits(Measure measure) {
        return measure == WholeIndex.QWL && !hasClasses() ? new double[0] : model().verdictLimits(measure);
    }

    /** {@return whether persons or means came first in the index} */
    public ScoringOrder order() {
        return facts.order();
    }

    /** {@return the policy that was kept} */
    public DisclosurePolicy policy() {
        return facts.policy();
    }

    /** {@return the measures, in reading order; unmodifiable} */
    public List<Measure> measures() {
        return facts.measures();
    }

    /** {@return why less is shown than a first release of the units alone would show; empty where nothing was reduced} */
    public Set<Publication.Reduction> reductions() {
        return facts.reductions();
    }

    /** {@return for whom it was narrowed, one audience after the other; empty where it was not; unmodifiable} */
    public List<Readership> readers() {
        return facts.readers();
    }

    /** {@return with which release it left} */
    public ReleaseMark release() {
        return facts.release();
    }

    /**
     * Of which items measures were made, where that has to be known: not all items were asked, or others in a wave that is
     * compared with.
     *
     * @return by measure, in reading order; unmodifiable
     */
    public Map<Measure, ItemCoverage> items() {
        return facts.items();
    }

    /** {@return what it is of: all but units and groups} */
    public Facts facts() {
        return facts;
    }

    /**
     * What is said of groups across the tree, such as all teams of one supervisor.
     *
     * @return the groups that were asked for, in their order; unmodifiable
     */
    public List<PublishedGroup> groups() {
        return given.groups;
    }

    /** What every audience's part is made of. */
    Part all() {
        return narrowable;
    }

    /**
     * What is said of hidden neighbours that are shown together. They were chosen by numbers of people alone.
     *
     * @return the groups, named after their units; each unit is in one at most; unmodifiable
     */
    public List<PublishedGroup> merged() {
        return given.merged;
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
        return given.units;
    }

    /**
     * What is said of a unit.
     *
     * @param id the unit
     * @return its part of the publication
     * @throws UserInputException if it is not in the organisation, or not for the audience
     */
    public PublishedUnit unit(UnitId id) {
        PublishedUnit unit = byId.get(id);
        if (unit == null) {
            organisation().indexOf(id);
            throw UserInputException.unitOfOtherReaders(id);
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
     * @return the unit with the value; empty where not even the root has one
     */
    public Optional<PublishedUnit> nearestShown(UnitId id, Measure measure) {
        Organisation organisation = facts.organisation();
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

    @Override
    public boolean equals(Object other) {
        return other instanceof PublishedResults that && facts.equals(that.facts) && given.equals(that.given);
    }

    @Override
    public int hashCode() {
        return Objects.hash(facts, given);
    }

    /**
     * What a publication is of.
     *
     * @param wave which round it is
     * @param organisation the units at the time of the wave; headcounts are dropped
     * @param model the model whose limits apply and, for computed results, whose formula was used
     * @param origin whether the values were computed or reported
     * @param order whether persons or means came first in the index
     * @param policy the policy that was kept
     * @param measures the measures, in reading order; unmodifiable
     * @param reductions why less is shown than a first release of the units alone would show; unmodifiable
     * @param readers for whom it was narrowed, one audience after the other; unmodifiable
     * @param release with which release it left
     * @param items of which items measures were made, where not all were asked or others in a wave that is compared with;
     *     unmodifiable
     */
    public record Facts(
            Wave wave,
            Organisation organisation,
            IndexModel model,
            Origin origin,
            ScoringOrder order,
            DisclosurePolicy policy,
            List<Measure> measures,
            Set<Publication.Reduction> reductions,
            List<Readership> readers,
            ReleaseMark release,
            Map<Measure, ItemCoverage> items) {

        public Facts {
            Objects.requireNonNull(wave, "wave");
            organisation = organisation.withoutInvited();
            Objects.requireNonNull(model, "model");
            Objects.requireNonNull(origin, "origin");
            Objects.requireNonNull(order, "order");
            Objects.requireNonNull(policy, "policy");
            measures = List.copyOf(measures);
            Set<Publication.Reduction> sorted = EnumSet.noneOf(Publication.Reduction.class);
            sorted.addAll(reductions);
            reductions = Collections.unmodifiableSet(sorted);
            readers = List.copyOf(readers);
            Objects.requireNonNull(release, "release");
            items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        }

        private Facts readBy(Readership readership) {
            List<Readership> all = new ArrayList<>(readers);
            all.add(readership);
            return new Facts(
                    wave, organisation, model, origin, order, policy, measures, reductions, all, release, items);
        }
    }

    /**
     * What a publication says.
     *
     * @param units of every unit, in the order of {@link Organisation#units()}; unmodifiable
     * @param groups of the groups that were asked for; unmodifiable
     * @param merged of hidden neighbours that are shown together; unmodifiable
     */
    public record Part(List<PublishedUnit> units, List<PublishedGroup> groups, List<PublishedGroup> merged) {

        public Part {
            units = List.copyOf(units);
            groups = List.copyOf(groups);
            merged = List.copyOf(merged);
        }

        private Part forAnybody(Facts facts) {
            Organisation organisation = facts.organisation();
            return about(facts, unit -> Audience.isAboutNoOnePerson(organisation, unit));
        }

        private Part narrowedTo(Facts facts, Readership reader) {
            Organisation organisation = facts.organisation();
            reader.homes().forEach(organisation::indexOf);
            Part read = new Part(
                    units.stream()
                            .filter(unit -> reader.reads(
                                    organisation,
                                    organisation.indexOf(unit.unit().id())))
                            .toList(),
                    groups.stream().filter(group -> reader.reads(group.group())).toList(),
                    merged.stream()
                            .filter(group -> reader.readsMerged(organisation, group.group()))
                            .toList());
            return read.about(facts, unit -> reader.readsAboutSupervisor(organisation, unit));
        }

        /** Without what is about supervisors, but of units that it may be given of. */
        private Part about(Facts facts, IntPredicate isGiven) {
            Organisation organisation = facts.organisation();
            SupervisorMeasures about = facts.model().aboutSupervisor();
            Predicate<UnitId> isWhole = unit -> isGiven.test(organisation.indexOf(unit));
            UnaryOperator<PublishedGroup> ofGroup =
                    group -> group.group().units().stream().allMatch(isWhole) ? group : group.without(about);
            return new Part(
                    units.stream()
                            .map(unit -> isWhole.test(unit.unit().id()) ? unit : unit.without(about))
                            .toList(),
                    groups.stream().map(ofGroup).toList(),
                    merged.stream().map(ofGroup).toList());
        }

        /** {@return what it is, never a value} */
        @Override
        public String toString() {
            return "Part of " + units.size() + " units";
        }
    }
}
