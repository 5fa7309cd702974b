package fi.qwl.plan;

import fi.qwl.model.LocalText;

/** The four views of influence that are asked of every development area (seed; the wording is ours). */
public enum Influence {
    /** What the unit can do together. */
    TOGETHER(LocalText.of(
            "Mihin voimme vaikuttaa yhdessä arjen työssä ja työpajoissa?",
            "Vad kan vi påverka tillsammans i vardagen och i verkstäder?",
            "What can we change together, in daily work and in workshops?")),
    /** What each one can do. */
    EACH_OF_US(LocalText.of(
            "Mikä on jokaisen oma osuus?", "Vilken är vars och ens egen del?", "What is each one's own share?")),
    /** What is hoped of management and supervisors. */
    MANAGEMENT(LocalText.of(
            "Mitä odotamme johdolta ja esihenkilöiltä?",
            "Vad önskar vi av ledningen och cheferna?",
            "What do we hope for from management and supervisors?")),
    /** What support is needed. */
    SUPPORT(LocalText.of(
            "Millaisesta tuesta olisi apua?", "Vilket stöd vore till hjälp?", "Which support would help?"));

    private final LocalText question;

    Influence(LocalText question) {
        this.question = question;
    }

    /** {@return the question that opens the view} */
    public LocalText question() {
        return question;
    }
}
