package fi.qwl.plan.choice;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * A proposal as it is talked about: its text, and how many people came to it on their own. Who they were is known to the
 * rounds only, so that nobody counts twice when two proposals become one. Immutable.
 */
public final class Candidate {

    private final CandidateId id;
    private final ChoiceKind kind;
    private final String text;
    private final Set<Participant> proposers;
    private final int anonymous;

    Candidate(CandidateId id, ChoiceKind kind, String text, Set<Participant> proposers, int anonymous) {
        this.id = requireNonNull(id, "id");
        this.kind = requireNonNull(kind, "kind");
        this.text = text.strip();
        this.proposers = Collections.unmodifiableSet(new HashSet<>(proposers));
        this.anonymous = anonymous;
        if (this.text.isEmpty()) {
            throw new IllegalArgumentException("a candidate's text must not be blank");
        }
    }

    Candidate joinedWith(Candidate other, String jointText) {
        Set<Participant> both = new HashSet<>(proposers);
        both.addAll(other.proposers);
        return new Candidate(id, kind, jointText, both, anonymous + other.anonymous);
    }

    /** {@return the id} */
    public CandidateId id() {
        return id;
    }

    /** {@return whether it is a strength or an area} */
    public ChoiceKind kind() {
        return kind;
    }

    /** {@return the text as it was written first, or as it was agreed when two became one} */
    public String text() {
        return text;
    }

    /** {@return how many people proposed it; 0 for a line that a group brought} */
    public int proposals() {
        return proposers.size() + anonymous;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Candidate that
                && id.equals(that.id)
                && kind == that.kind
                && text.equals(that.text)
                && proposers.equals(that.proposers)
                && anonymous == that.anonymous;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, kind, text);
    }

    /** {@return the id and the kind, never the text} */
    @Override
    public String toString() {
        return "Candidate " + id + " " + kind;
    }
}
