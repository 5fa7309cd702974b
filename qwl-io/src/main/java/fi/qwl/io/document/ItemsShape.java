package fi.qwl.io.document;

import fi.qwl.model.Capability;
import fi.qwl.model.DisplayRounding;
import fi.qwl.model.Item;
import fi.qwl.model.ItemId;
import fi.qwl.model.LocalText;
import fi.qwl.model.Measure;
import fi.qwl.model.PercentRule;
import fi.qwl.model.Scale;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.PublishedItems;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.privacy.Readership;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How published single items look.
 *
 * @param wave which round it is
 * @param readers for whom they were narrowed, one audience after the other
 * @param policy the policy that was kept
 * @param capabilities the names of a municipality's own capabilities, by key
 * @param aboutSupervisor which measures are about a unit's supervisor
 * @param items the items, in the questionnaire's order
 * @param units every unit of the tree, parents before their children
 * @param values by item and unit: what is said of it
 */
record ItemsShape(
        Wave wave,
        List<Readership> readers,
        DisclosurePolicy policy,
        Map<String, LocalText> capabilities,
        List<Measure> aboutSupervisor,
        List<ItemShape> items,
        List<UnitShape> units,
        Map<ItemId, Map<UnitId, ValueShape>> values) {

    static ItemsShape of(PublishedItems items) {
        Map<ItemId, Map<UnitId, ValueShape>> values = new LinkedHashMap<>();
        Set<Measure> served = new TreeSet<>(Measure.readingOrder());
        for (Item item : items.items()) {
            served.addAll(item.serves());
            Map<UnitId, ValueShape> ofUnits = new LinkedHashMap<>();
            items.organisation()
                    .units()
                    .forEach(unit -> ofUnits.put(
                            unit.id(),
                            ValueShape.of(
                                    items.value(unit.id(), item.id()), DisplayRounding::round, Optional.empty())));
            values.put(item.id(), ofUnits);
        }
        return new ItemsShape(
                items.wave(),
                items.readers(),
                items.policy(),
                ResultsShape.own(served),
                items.aboutSupervisor().stream()
                        .<Measure>map(capability -> capability)
                        .sorted(Measure.readingOrder())
                        .toList(),
                items.items().stream().map(ItemShape::of).toList(),
                items.organisation().units().stream().map(UnitShape::of).toList(),
                values);
    }

    PublishedItems published() {
        Organisation organisation = ResultsShape.organisation(units);
        Map<ItemId, List<PublishedValue>> said = new LinkedHashMap<>();
        for (ItemShape item : items) {
            Map<UnitId, ValueShape> ofUnits = values.getOrDefault(item.id, Map.of());
            said.put(
                    item.id,
                    organisation.units().stream()
                            .flatMap(unit -> Optional.ofNullable(ofUnits.get(unit.id())).stream())
                            .map(ValueShape::value)
                            .toList());
        }
        return PublishedItems.restore(
                wave,
                policy,
                organisation,
                LocatedRefusal.all("/items", items, ItemShape::item),
                capabilities(aboutSupervisor),
                said,
                readers);
    }

    private static Set<Capability> capabilities(List<Measure> measures) {
        return measures.stream()
                .filter(Capability.class::isInstance)
                .map(Capability.class::cast)
                .collect(Collectors.toSet());
    }

    /**
     * How an item looks.
     *
     * @param id its name within the questionnaire
     * @param text its wording
     * @param scale how it is answered
     * @param reversed whether a high answer is bad
     * @param serves the measures that it is part of
     */
    record ItemShape(ItemId id, LocalText text, ScaleShape scale, boolean reversed, List<Measure> serves) {

        private static ItemShape of(Item item) {
            Scale scale = item.scale();
            return new ItemShape(
                    item.id(),
                    item.text(),
                    new ScaleShape(scale.id(), scale.min(), scale.max(), scale.rule()),
                    item.isReversed(),
                    item.serves().stream().sorted(Measure.readingOrder()).toList());
        }

        private Item item() {
            return new Item(
                    id, text, new Scale(scale.id, scale.min, scale.max, scale.rule), reversed, Set.copyOf(serves));
        }
    }

    /**
     * How a scale looks.
     *
     * @param id its name within the definition
     * @param min the lowest answer
     * @param max the highest answer
     * @param rule how an answer becomes a percentage
     */
    record ScaleShape(String id, int min, int max, PercentRule rule) {}
}
