package fi.qwl.risk;

import fi.qwl.words.Labelled;
import fi.qwl.words.Text;
import fi.qwl.words.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * How a unit's result may be met (the seed names the three; criteria and wording are ours). It sorts conversations, not
 * units.
 */
public enum ResultCategory implements Labelled {

    /** No factor below its limit and no individual risk elevated. */
    POSITIVE,
    /** Neither positive nor poor. */
    MIDDLING,
    /** Several factors far below their limits. */
    POOR;

    /** What lies behind a result; people say it, no number does. */
    public enum Background {
        /** Nothing out of the ordinary has been named. */
        ORDINARY,
        /** A conflict or a crisis has been named. */
        CONFLICT_OR_CRISIS
    }

    /**
     * How to meet the result, a sentence per step.
     *
     * @param background what people have said of it
     * @return the steps in order
     */
    public List<Text> guidance(Background background) {
        List<Text> steps = new ArrayList<>();
        if (background == Background.CONFLICT_OR_CRISIS) {
            steps.add(Words.of(background, "first"));
        }
        steps.addAll(Words.list(this));
        return List.copyOf(steps);
    }
}
