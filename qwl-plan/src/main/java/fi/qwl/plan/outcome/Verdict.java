package fi.qwl.plan.outcome;

import fi.qwl.model.LocalText;

/** What a change says. The signed change is always shown next to it: small changes for the worse are looked at closely. */
public enum Verdict {
    /** It went up. */
    IMPROVED(LocalText.of("parani", "förbättrades", "improved")),
    /** It stayed about the same. */
    ABOUT_THE_SAME(LocalText.of("pysyi suunnilleen ennallaan", "var ungefär oförändrat", "about the same")),
    /** It went down. */
    WORSE(LocalText.of("heikkeni", "försämrades", "got worse")),
    /** Too few answered, or the spread is not published: the difference cannot be distinguished from chance. */
    NOT_TOLD(LocalText.of("muutosta ei voi arvioida", "ändringen kan inte bedömas", "cannot be told"));

    private final LocalText label;

    Verdict(LocalText label) {
        this.label = label;
    }

    /** {@return the verdict for people} */
    public LocalText label() {
        return label;
    }
}
