package fi.qwl.privacy;

import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.SupervisorMeasures;
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

/**
 * Results of single items as they may leave: means, and spread where more than one set of answers would give the same
 * numbers. Distributions are not shown: an item's is the answers themselves. Immutable.
 */
public final class PublishedItems {

    private final Wave wave;
    private final DisclosurePolicy policy;
    private final Organisation organisation;
    private final List<Item> items;
    private final Map<ItemId, List<PublishedValue>> values;
    private final List<Readership> readers;

    PublishedItems(
            Wave wave,
            DisclosurePolicy policy,
            Organisation organisation,
            List<Item> items,
            Map<ItemId, List<PublishedValue>> values,
            List<Readership> readers) {
        this.wave = wave;
        this.policy = policy;
        this.organisation = organisation.withoutInvited();
        this.items = List.copyOf(items);
        Map<ItemId, List<PublishedValue>> copy = new LinkedHashMap<>();
        values.forEach((item, ofUnits) -> copy.put(item, List.copyOf(ofUnits)));
        this.values = Collections.unmodifiableMap(copy);
        this.readers = List.copyOf(readers);
    }

    /**
     * Restores items' results that left the host before. It is no way to publish: that is {@link Publisher}.
     *
     * @param wave which round it is
     * @param policy the policy that was kept
     * @param organisation the units at the time of the wave
     * @param items the items, in the questionnaire's order
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
            Map<ItemId, List<PublishedValue>> values,
            List<Readership> readers) {
        List<ItemId> ids = items.stream().map(Item::id).toList();
        if (!List.copyOf(values.keySet()).equals(ids)
                || values.values().stream().anyMatch(ofUnits -> ofUnits.size() != organisation.size())) {
            throw new IllegalArgumentException(
                    "there must be a value of each unit on each item" + "\nMaybe the stored publication is damaged.");
        }
        values.values().forEach(ofUnits -> ReleasedCheck.check(policy, ofUnits));
        return new PublishedItems(wave, policy, organisation, items, values, readers);
    }

    /**
     * The part that an audience is given; what is for others is hidden.
     *
     * @param audience who reads it
     * @param home the reader's unit; the root for those who read for the whole organisation
     * @param about which items are about a unit's supervisor: those of the model
     * @return the same items with fewer values
     * @throws IllegalArgumentException if the unit is not in the organisation
     */
    public PublishedItems narrowedTo(Audience audience, UnitId home, SupervisorMeasures about) {
        int index = organisation.indexOf(home);
        Map<ItemId, List<PublishedValue>> read = new LinkedHashMap<>();
        for (Item item : items) {
            List<PublishedValue> ofUnits = new ArrayList<>(Objects.requireNonNull(values.get(item.id())));
            for (int unit = 0; unit < ofUnits.size(); unit++) {
                boolean isRead = audience.reads(organisation, index, unit)
                        && (!about.contains(item) || audience.readsAboutSupervisor(organisation, index, unit));
                if (!isRead) {
                    ofUnits.set(unit, new PublishedValue.Hidden(HiddenReason.OTHER_READERS));
                }
            }
            read.put(item.id(), ofUnits);
        }
        List<Readership> all = new ArrayList<>(readers);
        all.add(new Readership(audience, home));
        return new PublishedItems(wave, policy, organisation, items, read, all);
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
