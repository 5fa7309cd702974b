package fi.qwl.plan.questions;

import fi.qwl.model.WholeIndex;
import fi.qwl.plan.DevelopmentArea;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Small deeds that units tried, as a document that municipalities share ({@code qwl-ideas/1}). They are help beside an area
 * and never put into a plan: what a unit does it decides itself. Immutable.
 *
 * <pre>{@code
 * IdeaBank ideas = IdeaBanks.standard();          // fi.qwl.io.document
 * List<SharedIdea> help = ideas.pick(area, 3);
 * }</pre>
 *
 * @param ideas the ideas, in order; unmodifiable
 */
public record IdeaBank(List<SharedIdea> ideas) {

    private static final int OF_WORDS = 4;
    private static final int OF_MEASURE = 3;
    private static final int OF_FIRST_MEASURE = 5;

    public IdeaBank {
        ideas = List.copyOf(ideas);
        Set<String> ids = new HashSet<>();
        for (SharedIdea idea : ideas) {
            if (!ids.add(idea.id())) {
                throw new IllegalArgumentException("two ideas have the id " + idea.id()
                        + "\nMaybe begin the ids of your own ideas with a word of your own.");
            }
        }
    }

    /**
     * Both banks' ideas, this one's first.
     *
     * @param other the other bank
     * @return the larger bank
     * @throws IllegalArgumentException if two ideas have the same id
     */
    public IdeaBank withBank(IdeaBank other) {
        List<SharedIdea> all = new ArrayList<>(ideas);
        all.addAll(other.ideas);
        return new IdeaBank(all);
    }

    /**
     * The ideas that fit an area best, by its measures and by the words of its topic; of equals the first in the bank.
     *
     * @param area the area
     * @param most how many at most
     * @return the ideas, the most fitting first; empty if none fits; unmodifiable
     */
    public List<SharedIdea> pick(DevelopmentArea area, int most) {
        TopicWords words = TopicWords.of(area.topic());
        return ideas.stream()
                .filter(idea -> points(idea, area, words) > 0)
                .sorted(Comparator.comparingInt((SharedIdea idea) -> points(idea, area, words))
                        .reversed())
                .limit(most)
                .toList();
    }

    private static int points(SharedIdea idea, DevelopmentArea area, TopicWords words) {
        int most = area.measures().stream()
                .mapToInt(measure -> {
                    int place = idea.serves().indexOf(measure);
                    int ofMeasure = place == 0 ? OF_FIRST_MEASURE : place > 0 ? OF_MEASURE : 0;
                    return measure == WholeIndex.QWL ? OF_MEASURE : ofMeasure;
                })
                .max()
                .orElse(0);
        return most + (words.areIn(idea.deed()) ? OF_WORDS : 0);
    }

    /** {@return the number of ideas} */
    @Override
    public String toString() {
        return "IdeaBank of " + ideas.size() + " ideas";
    }
}
