package fi.qwl.plan.meeting;

import static java.util.Objects.requireNonNull;

import fi.qwl.model.LocalText;
import fi.qwl.plan.internal.Words;
import fi.qwl.plan.process.Handout;
import fi.qwl.words.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Looking back from a wished-for future: where today's state brings no ideas, people imagine a day about a year from now
 * on which things are well, and tell from there what led to it (seed). What comes of it are concrete steps, which may be
 * brought into the choice.
 *
 * @param from the imagined day
 * @param state what things are like then; not blank
 * @param ledTo what led to it; unmodifiable
 * @param helpedBy who and what helped; unmodifiable
 * @param steps concrete things to write down today; unmodifiable
 */
public record LookBack(LocalDate from, String state, List<String> ledTo, List<String> helpedBy, List<String> steps) {

    private static final LocalText TITLE = LocalText.of(
            "Katse taaksepäin hyvästä huomisesta",
            "En tillbakablick från en bra framtid",
            "Looking back from a good future");
    private static final LocalText INTRODUCTION = LocalText.of(
            "Kuvitelkaa, että on {day} ja työ sujuu juuri niin kuin toivotte. Kertokaa siitä kuin se olisi jo totta.",
            "Föreställ er att det är {day} och att arbetet löper precis som ni önskar. Berätta som om det redan vore så.",
            "Imagine that it is {day} and work goes just as you wish. Tell about it as if it were so already.");
    private static final LocalText STATE = LocalText.of(
            "Millaista arki nyt on? Mistä huomaatte, että asiat ovat hyvin?",
            "Hurdan är vardagen nu? Vad visar er att det står bra till?",
            "What is daily work like now? How do you notice that things are well?");
    private static final LocalText LED_TO = LocalText.of(
            "Mitä teitte, jotta tähän päästiin? Mikä oli ensimmäinen askel?",
            "Vad gjorde ni för att nå hit? Vilket var det första steget?",
            "What did you do to get here? What was the first step?");
    private static final LocalText HELPED_BY = LocalText.of(
            "Kuka auttoi, ja mikä auttoi?", "Vem hjälpte, och vad var till hjälp?", "Who helped, and what helped?");
    private static final LocalText STEPS = LocalText.of(
            "Palatkaa tähän päivään: mitkä konkreettiset asiat kirjaamme heti?",
            "Kom tillbaka till i dag: vilka konkreta saker skriver vi ner genast?",
            "Come back to today: which concrete things do we write down at once?");

    public LookBack {
        requireNonNull(from, "from");
        ledTo = List.copyOf(ledTo);
        helpedBy = List.copyOf(helpedBy);
        steps = List.copyOf(steps);
        if (state.isBlank()) {
            throw new IllegalArgumentException("the state must not be blank: what are things like on " + from + "?");
        }
    }

    /** {@return the four questions, in the order in which they are asked; unmodifiable} */
    public static List<LocalText> questions() {
        return List.of(STATE, LED_TO, HELPED_BY, STEPS);
    }

    /**
     * A page to fill in.
     *
     * @param from the imagined day, about a year from now
     * @param language the language
     * @return the hand-out
     */
    public static Handout page(LocalDate from, Language language) {
        Handout.Builder page = Handout.builder(TITLE.in(language))
                .paragraph(INTRODUCTION.in(language).replace("{day}", Words.day(from, language)));
        for (LocalText question : questions()) {
            page.paragraph(question.in(language)).writingLines(3);
        }
        return page.build();
    }

    /**
     * The answers, to be printed.
     *
     * @param language the language of our words
     * @return the hand-out
     */
    public Handout handout(Language language) {
        Handout.Builder page = Handout.builder(TITLE.in(language) + " " + Words.day(from, language))
                .paragraph(state);
        List<List<String>> answers = new ArrayList<>(List.of(ledTo, helpedBy, steps));
        List<LocalText> asked = questions().subList(1, questions().size());
        for (int i = 0; i < asked.size(); i++) {
            if (!answers.get(i).isEmpty()) {
                page.paragraph(asked.get(i).in(language)).points(answers.get(i));
            }
        }
        return page.build();
    }

    /** {@return the imagined day and the number of steps, never a text} */
    @Override
    public String toString() {
        return "LookBack from " + from + ", steps " + steps.size();
    }
}
