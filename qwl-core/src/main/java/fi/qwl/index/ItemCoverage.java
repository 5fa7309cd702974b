package fi.qwl.index;

import fi.qwl.model.ItemId;
import fi.qwl.model.Measure;
import fi.qwl.survey.Wave;
import fi.qwl.words.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Of which items a measure was made: those that respondents were asked, of all that the questionnaire has for it. A value
 * of fewer items is not the value of all, and a change between years over different items may come from the items.
 *
 * @param items the items that were asked; sorted, unmodifiable
 * @param all how many items the questionnaire has for the measure
 * @param differsFrom the earlier waves that were compared with and in which other items were asked; sorted, unmodifiable
 */
public record ItemCoverage(Set<ItemId> items, int all, Set<Wave> differsFrom) {

    /**
     * Copies the sets.
     *
     * @throws IllegalArgumentException if more items were asked than there are
     */
    public ItemCoverage {
        items = Collections.unmodifiableSet(new TreeSet<>(items));
        differsFrom = Collections.unmodifiableSet(new TreeSet<>(differsFrom));
        if (items.size() > all) {
            throw new IllegalArgumentException(
                    "at most " + all + " items can have been asked but " + items.size() + " were");
        }
    }

    static ItemCoverage of(Collection<ItemId> asked, int all) {
        return new ItemCoverage(new TreeSet<>(asked), all, Set.of());
    }

    ItemCoverage comparedWith(ItemCoverage earlier, Wave wave) {
        if (items.equals(earlier.items)) {
            return this;
        }
        Set<Wave> waves = new TreeSet<>(differsFrom);
        waves.add(wave);
        return new ItemCoverage(items, all, waves);
    }

    /** {@return whether every item of the measure was asked} */
    public boolean isWhole() {
        return items.size() == all;
    }

    /** {@return how many items were asked of how many} */
    @Override
    public String toString() {
        return "ItemCoverage of " + items.size() + " of " + all + " items";
    }

    /**
     * What a reader of the measure has to know: that items are missing, and that changes are between different items.
     *
     * @param measure the measure
     * @return such as "YI: 1 of 2 items were asked, and its value is made of these only."; empty where all were asked, then
     *     too; unmodifiable
     */
    public List<Text> sentences(Measure measure) {
        List<Text> sentences = new ArrayList<>();
        if (!isWhole()) {
            sentences.add(ExplanationWords.partly(measure, items.size(), all));
        }
        differsFrom.forEach(wave -> sentences.add(ExplanationWords.otherItems(measure, wave)));
        return List.copyOf(sentences);
    }
}
