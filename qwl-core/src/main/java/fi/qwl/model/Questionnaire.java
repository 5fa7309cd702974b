package fi.qwl.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a survey asks: its items in order. Which measures it can give follows from what the items serve.
 *
 * @param name the questionnaire's name
 * @param items the items in the order in which they are asked; ids differ; unmodifiable
 */
public record Questionnaire(LocalText name, List<Item> items) {

    public Questionnaire {
        Objects.requireNonNull(name, "name");
        items = List.copyOf(items);
        Map<ItemId, Item> seen = new HashMap<>();
        for (Item item : items) {
            if (seen.put(item.id(), item) != null) {
                throw new IllegalArgumentException("item id " + item.id() + " appears twice in questionnaire " + name);
            }
        }
    }

    /**
     * The items that serve a measure.
     *
     * @param measure a factor or a capability; the whole index has no separate items
     * @return the items in questionnaire order; may be empty
     */
    public List<Item> itemsOf(Measure measure) {
        return items.stream().filter(item -> item.serves().contains(measure)).toList();
    }

    /**
     * An item's position.
     *
     * @param id the item
     * @return its index from 0 in {@link #items()}
     * @throws IllegalArgumentException if there is no such item
     */
    public int requireIndex(ItemId id) {
        for (int index = 0; index < items.size(); index++) {
            if (items.get(index).id().equals(id)) {
                return index;
            }
        }
        throw new IllegalArgumentException("questionnaire " + name + " has no item " + id);
    }

    /**
     * {@return the measures that the items give, in reading order; the whole index when all three factors are there}
     */
    public List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        items.forEach(item -> measures.addAll(item.serves()));
        if (measures.containsAll(List.of(Factor.values()))) {
            measures.add(WholeIndex.QWL);
        }
        return measures.stream().distinct().sorted(Measure.readingOrder()).toList();
    }
}
