package fi.qwl.survey;

import fi.qwl.words.Formats;
import fi.qwl.words.Phrase;
import fi.qwl.words.Text;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How the invited people of a wave were counted.
 *
 * @param day the day, if it is known
 * @param rule who counts, for people: such as "no leave over three months, temporary staff from one month on"; if it
 *     is known
 */
public record Headcount(Optional<LocalDate> day, Optional<String> rule) {

    /** What it says to people. */
    private enum Wording implements Phrase {
        COUNTED_ON,
        COUNTED_BY_RULE,
        COUNTED_ON_BY_RULE
    }

    /** {@return nothing known of how people were counted} */
    public static Headcount unknown() {
        return new Headcount(Optional.empty(), Optional.empty());
    }

    /**
     * Names the day.
     *
     * @param counted the day
     * @return the changed copy
     */
    public Headcount withDay(LocalDate counted) {
        return new Headcount(Optional.of(counted), rule);
    }

    /**
     * Names the rule.
     *
     * @param text who counts, for people
     * @return the changed copy
     */
    public Headcount withRule(String text) {
        return new Headcount(day, Optional.of(text));
    }

    /**
     * What response rates are shares of, for people.
     *
     * @return one sentence; empty where nothing is known
     */
    public Optional<Text> sentence() {
        Optional<Text> on = day.map(date -> language -> Formats.in(language).day(date));
        if (on.isPresent()) {
            return Optional.of(rule.map(text -> Wording.COUNTED_ON_BY_RULE.with(on.get(), text))
                    .orElseGet(() -> Wording.COUNTED_ON.with(on.get())));
        }
        return rule.map(Wording.COUNTED_BY_RULE::with);
    }
}
