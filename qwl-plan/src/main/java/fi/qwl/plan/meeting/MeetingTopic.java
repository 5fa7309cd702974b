package fi.qwl.plan.meeting;

import fi.qwl.model.LocalText;
import java.util.List;

/** The topics of a results meeting, in their order (seed; minutes and wording are ours). */
public enum MeetingTopic {
    /** Welcome, aims, who writes. */
    OPENING(5, 5, LocalText.of("Aluksi", "Till att börja med", "To begin with")),
    /** A conflict or a crisis comes before everything else. */
    CRISIS(20, 20, LocalText.of("Ensin se, mikä on kesken", "Först det som är olöst", "First what is unresolved")),
    /** The results are presented. */
    RESULTS(20, 10, LocalText.of("Meidän tuloksemme", "Våra resultat", "Our results")),
    /** What lies behind them. */
    BACKGROUND(
            15,
            10,
            LocalText.of(
                    "Mitä tulosten taustalla on", "Vad som ligger bakom resultaten", "What lies behind the results")),
    /** Is there a need to develop? */
    NEED(
            10,
            5,
            LocalText.of("Onko tarvetta kehittää?", "Finns det behov av att utveckla?", "Is there a need to develop?")),
    /** Everybody thinks alone. */
    MIE(5, 5, LocalText.of("Mie: jokainen itse", "Mie: var och en själv", "Mie: each one alone")),
    /** In pairs or small groups. */
    MET(5, 5, LocalText.of("Met: parin kanssa", "Met: i par", "Met: in pairs")),
    /** All together: strengths and areas are agreed. */
    TOGETHER(
            20,
            10,
            LocalText.of(
                    "Met yhessä: sovimme yhdessä", "Met yhessä: vi kommer överens", "Met yhessä: we agree together")),
    /** When and where the workshop is held. */
    WORKSHOP_DATE(
            5, 5, LocalText.of("Milloin ja missä jatkamme", "När och var vi fortsätter", "When and where we go on")),
    /** What happens next. */
    CLOSING(5, 5, LocalText.of("Lopuksi", "Till slut", "To end with"));

    private final int minutes;
    private final int least;
    private final LocalText label;

    MeetingTopic(int minutes, int least, LocalText label) {
        this.minutes = minutes;
        this.least = least;
        this.label = label;
    }

    int minutes() {
        return minutes;
    }

    int least() {
        return least;
    }

    /** {@return its heading for people} */
    public LocalText label() {
        return label;
    }

    /** {@return what helps to talk about it: questions and reminders, in order; unmodifiable} */
    public List<LocalText> prompts() {
        return MeetingPrompts.of(this);
    }
}
