package fi.qwl.survey;

import fi.qwl.model.LocalText;
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
     * @return one sentence; none where nothing is known
     */
    public Optional<LocalText> sentence() {
        if (equals(unknown())) {
            return Optional.empty();
        }
        String local = day.map(date -> " " + date.getDayOfMonth() + "." + date.getMonthValue() + "." + date.getYear())
                .orElse("");
        String iso = day.map(date -> " on " + date).orElse("");
        return Optional.of(LocalText.of(
                "Kutsutut laskettiin" + local
                        + rule.map(text -> " säännöllä: " + text).orElse("") + ".",
                "De inbjudna räknades" + (local.isEmpty() ? "" : " den" + local)
                        + rule.map(text -> " enligt regeln: " + text).orElse("") + ".",
                "Those invited were counted" + iso
                        + rule.map(text -> " by the rule: " + text).orElse("") + "."));
    }
}
