package fi.qwl.plan.questions;

import fi.qwl.model.LocalText;

/** What a question is good for, in the order in which a talk goes (ours). */
public enum QuestionPurpose {
    /** What are we talking about, and why does it matter? */
    UNDERSTAND(LocalText.of(
            "avaa, mistä puhutaan ja miksi se on tärkeää",
            "öppnar vad det handlar om och varför det är viktigt",
            "opens what it is about and why it matters")),
    /** How is it with us now? */
    NOTICE(LocalText.of(
            "auttaa huomaamaan, miten asia meillä nyt on",
            "hjälper er att se hur läget är hos er nu",
            "helps to notice how things are now")),
    /** What do we do? */
    ACT(LocalText.of("vie puheesta tekoihin", "leder från ord till handling", "leads from words to deeds")),
    /** What do we commit ourselves to, and which support do we need? */
    COMMIT(LocalText.of(
            "auttaa sopimaan, mihin sitoudutaan ja mitä tukea tarvitaan",
            "hjälper er att komma överens om åtaganden och stöd",
            "helps to agree on commitments and support"));

    private final LocalText label;

    QuestionPurpose(LocalText label) {
        this.label = label;
    }

    /** {@return what it is good for, a phrase in lower case} */
    public LocalText label() {
        return label;
    }
}
