package fi.qwl.privacy;

import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.SupervisorMeasures;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * Results of single items as they may leave: means, and spread where more than one set of answers would give the same
 * numbers. Distributions are not told: an item's is the answers themselves. Immutable.
 */
public final class PublishedItems {

    private final Wave wave;
    private final DisclosurePolicy policy;
    private final Organisation organisation;
    private final List<Item> items;
    private final SupervisorMeasures about;
    /** What is given to the readers; and what their part may be narrowed from. */
    private final Map<ItemId, List<PublishedValue>> values;

    private final Map<ItemId, List<PublishedValue>> narrowable;
    private final ReleaseLedger ledger;

    /** For whoever has not said who reads: nothing about one supervisor. */
    PublishedItems(
            Wave wave,
            DisclosurePolicy policy,
            Organisation organisation,
            List<Item> items,
            SupervisorMeasures about,
            Map<ItemId, List<PublishedValue>> values,
            ReleaseLedger ledger) {
        this.wave = wave;
        this.policy = policy;
        this.organisation = organisation;
        this.items = List.copyOf(items);
        this.about = about;
        this.narrowable = values;
        this.ledger = ledger;
        this.values = policy.openDataReason().isPresent()
                ? values
                : narrowed(any -> true, unit -> Audience.isAboutNoOnePerson(organisation, unit));
    }

    private PublishedItems(PublishedItems all, Map<ItemId, List<PublishedValue>> part) {
        this.wave = all.wave;
        this.policy = all.policy;
        this.organisation = all.organisation;
        this.items = all.items;
        this.about = all.about;
        this.narrowable = part;
        this.values = part;
        this.ledger = all.ledger;
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
        int index = organisation.indexOf(home);
        return new PublishedItems(
                this,
                narrowed(
                        unit -> audience.reads(organisation, index, unit),
                        unit -> audience.readsAboutSupervisor(organisation, index, unit)));
    }

    private Map<ItemId, List<PublishedValue>> narrowed(IntPredicate reads, IntPredicate readsAboutSupervisor) {
        Map<ItemId, List<PublishedValue>> read = new LinkedHashMap<>();
        for (Item item : items) {
            List<PublishedValue> ofUnits = new ArrayList<>(Objects.requireNonNull(narrowable.get(item.id()), "values"));
            for (int unit = 0; unit < ofUnits.size(); unit++) {
                if (!reads.test(unit) || (about.contains(item) && !readsAboutSupervisor.test(unit))) {
                    ofUnits.set(unit, new PublishedValue.Hidden(HiddenReason.OTHER_READERS));
                }
            }
            read.put(item.id(), ofUnits);
        }
        return read;
    }

    /** {@return which round it is} */
    public Wave wave() {
        return wave;
    }

    /** {@return the policy that was kept; for open data with the reason} */
    public DisclosurePolicy policy() {
        return policy;
    }

    /** {@return the units at the time of the wave} */
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

    /** {@return what has been released so far, this release included; stays with the host} */
    public ReleaseLedger ledger() {
        return ledger;
    }

    /** {@return wave, policy and number of items, never a value} */
    @Override
    public String toString() {
        return "PublishedItems " + wave + "/" + policy.name() + " of " + items.size() + " items";
    }
}
