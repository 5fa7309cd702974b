package fi.qwl.privacy;

import fi.qwl.model.Capability;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Results of single items as they may leave: means, and spread where more than one set of answers would give the same
 * numbers. Distributions are not shown: an item's is the answers themselves. Immutable.
 */
public final class PublishedItems {

    private final Wave wave;
    private final DisclosurePolicy policy;
    private final Organisation organisation;
    private final List<Item> items;
    private final Set<Capability> aboutSupervisor;
    /** What is given to the readers; and what their part may be narrowed from. */
    private final Map<ItemId, List<PublishedValue>> values;

    private final Map<ItemId, List<PublishedValue>> narrowable;
    private final List<Readership> readers;

    /** Who has not said who reads is given what anybody may: nothing about one supervisor, unless the data are open. */
    PublishedItems(
            Wave wave,
            DisclosurePolicy policy,
            Organisation organisation,
            List<Item> items,
            Set<Capability> aboutSupervisor,
            Map<ItemId, List<PublishedValue>> values,
            List<Readership> readers) {
        this.wave = wave;
        this.policy = policy;
        this.organisation = organisation.withoutInvited();
        this.items = List.copyOf(items);
        Map<ItemId, List<PublishedValue>> copy = new LinkedHashMap<>();
        values.forEach((item, ofUnits) -> copy.put(item, List.copyOf(ofUnits)));
        this.narrowable = Collections.unmodifiableMap(copy);
        this.readers = List.copyOf(readers);
        this.aboutSupervisor = Set.copyOf(aboutSupervisor);
        boolean isForAnybody = readers.isEmpty() && policy.openDataReason().isEmpty();
        this.values = isForAnybody
                ? narrowed(any -> true, unit -> Audience.isAboutNoOnePerson(organisation, unit))
                : narrowable;
    }

    /**
     * Restores items' results that left the host before. It is no way to publish: that is {@link Publisher}.
     *
     * @param wave which round it is
     * @param policy the policy that was kept
     * @param organisation the units at the time of the wave
     * @param items the items, in the questionnaire's order
     * @param aboutSupervisor which measures are about a unit's supervisor
     * @param values by item: what was said of each unit, in the order of {@link Organisation#units()}
     * @param readers for whom it was narrowed, one audience after the other
     * @return items equal to those that left
     * @throws IllegalArgumentException if numbers are of fewer answers than the policy asks for or are not rounded as
     *     released ones are, or if items, units and values do not fit together
     */
    public static PublishedItems restore(
            Wave wave,
            DisclosurePolicy policy,
            Organisation organisation,
            List<Item> items,
            Set<Capability> aboutSupervisor,
            Map<ItemId, List<PublishedValue>> values,
            List<Readership> readers) {
        List<ItemId> ids = items.stream().map(Item::id).toList();
        if (!List.copyOf(values.keySet()).equals(ids)
                || values.values().stream().anyMatch(ofUnits -> ofUnits.size() != organisation.size())) {
            throw new IllegalArgumentException(
                    "there must be a value of each unit on each item" + "\nMaybe the stored publication is damaged.");
        }
        values.forEach((item, ofUnits) -> {
            for (int index = 0; index < ofUnits.size(); index++) {
                PublishedValue value = ofUnits.get(index);
                String unit = organisation.units().get(index).id().value();
                DamagedPublicationException.at(
                        "values",
                        () -> DamagedPublicationException.at(
                                item.value(),
                                () -> DamagedPublicationException.at(unit, () -> ReleasedCheck.check(policy, value))));
            }
        });
        return new PublishedItems(wave, policy, organisation, items, aboutSupervisor, values, readers);
    }

    /**
     * The part that an audience is given; what is for others is hidden. Items about a unit's supervisor are hidden below
     * sectors as long as nobody has said who reads.
     *
     * @param audience who reads it
     * @param home the reader's unit; the root for those who read for the whole organisation
     * @return the same items with fewer values
     * @throws IllegalArgumentException if the unit is not in the organisation
     */
    public PublishedItems narrowedTo(Audience audience, UnitId home) {
        return narrowedTo(new Readership(audience, home));
    }

    /**
     * The part that readers of one or several units are given, as {@link #narrowedTo(Audience, UnitId)}.
     *
     * @param reader who reads it
     * @return the same items with fewer values
     * @throws IllegalArgumentException if a unit is not in the organisation
     */
    public PublishedItems narrowedTo(Readership reader) {
        reader.homes().forEach(organisation::indexOf);
        Map<ItemId, List<PublishedValue>> read = narrowed(
                unit -> reader.reads(organisation, unit), unit -> reader.readsAboutSupervisor(organisation, unit));
        List<Readership> all = new ArrayList<>(readers);
        all.add(reader);
        return new PublishedItems(wave, policy, organisation, items, aboutSupervisor, read, all);
    }

    private Map<ItemId, List<PublishedValue>> narrowed(IntPredicate reads, IntPredicate readsAboutSupervisor) {
        Map<ItemId, List<PublishedValue>> read = new LinkedHashMap<>();
        for (Item item : items) {
            boolean isAbout = item.serves().stream()
                    .anyMatch(measure -> measure instanceof Capability && aboutSupervisor.contains(measure));
            List<PublishedValue> ofUnits = new ArrayList<>(Objects.requireNonNull(narrowable.get(item.id()), "values"));
            for (int unit = 0; unit < ofUnits.size(); unit++) {
                if (!reads.test(unit) || (isAbout && !readsAboutSupervisor.test(unit))) {
                    ofUnits.set(unit, new PublishedValue.Hidden(HiddenReason.OTHER_READERS));
                }
            }
            read.put(item.id(), ofUnits);
        }
        return read;
    }

    /** {@return which measures are about a unit's supervisor; unmodifiable} */
    public Set<Capability> aboutSupervisor() {
        return aboutSupervisor;
    }

    /** {@return which round it is} */
    public Wave wave() {
        return wave;
    }

    /** {@return the policy that was kept; for open data with the reason} */
    public DisclosurePolicy policy() {
        return policy;
    }

    /** {@return the units at the time of the wave, without headcounts} */
    public Organisation organisation() {
        return organisation;
    }

    /** {@return the items, in the questionnaire's order; unmodifiable} */
    public List<Item> items() {
        return items;
    }

    /**
     * What is said of a unit on an item, in percent as measures are; reversed items are turned.
     *
     * @param unit the unit
     * @param item the item
     * @return a value, or why there is none
     * @throws IllegalArgumentException if there is no such unit or item
     */
    public PublishedValue value(UnitId unit, ItemId item) {
        List<PublishedValue> ofUnits = values.get(Objects.requireNonNull(item, "item"));
        if (ofUnits == null) {
            throw new IllegalArgumentException(
                    "unknown item " + item + "\nMaybe one of " + values.keySet() + " was meant.");
        }
        return ofUnits.get(organisation.indexOf(unit));
    }

    /** {@return for whom it was narrowed, one audience after the other; empty where it was not; unmodifiable} */
    public List<Readership> readers() {
        return readers;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublishedItems that
                && wave.equals(that.wave)
                && policy.equals(that.policy)
                && organisation.equals(that.organisation)
                && items.equals(that.items)
                && values.equals(that.values)
                && readers.equals(that.readers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(wave, policy, organisation, items, values, readers);
    }

    /** {@return wave, policy and number of items, never a value} */
    @Override
    public String toString() {
        return "PublishedItems " + wave + "/" + policy.name() + " of " + items.size() + " items";
    }
}
