package fi.qwl.plan.choice;

import org.jspecify.annotations.Nullable;

/** What one person wrote in the first round; an anonymous card has no author. */
record Idea(ChoiceKind kind, String text, @Nullable Participant by) {

    String key() {
        return kind + " " + Likeness.key(text);
    }

    @Override
    public String toString() {
        return "Idea " + kind;
    }
}
