package fi.qwl.plan.choice;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.refusal.Refusal;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Phrase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Mie, the first round: each one alone, about five minutes, writes one to three strengths to hold on to and one to three
 * development areas. Immutable: each proposal gives a new round.
 *
 * <pre>{@code
 * GroupRound group = IndividualRound.of(new UnitId("310"), 9)
 *         .propose(new Participant("1"), ChoiceKind.STRENGTH, "Autamme toisiamme")
 *         .propose(new Participant("1"), ChoiceKind.AREA, "Tiedonkulku")
 *         .close();
 * }</pre>
 */
public final class IndividualRound {

    /** What it says to people. */
    private enum Wording implements Phrase {
        THERE_ARE_NO_PROPOSALS,
        MAYBE_GIVE_EVERYBODY_FIVE
    }

    private final UnitId unit;
    private final Set<Participant> present;
    private final List<Idea> ideas;

    private IndividualRound(UnitId unit, Set<Participant> present, List<Idea> ideas) {
        this.unit = unit;
        this.present = present;
        this.ideas = ideas;
    }

    /**
     * Begins with those who are present, by keys of this choice.
     *
     * @param unit the unit that chooses
     * @param present who is present; at least one
     * @return the round, without proposals
     * @throws IllegalArgumentException if nobody is present
     */
    public static IndividualRound of(UnitId unit, Collection<Participant> present) {
        requireNonNull(unit, "unit");
        if (present.isEmpty()) {
            throw new IllegalArgumentException("present must not be empty: who chooses?");
        }
        return new IndividualRound(unit, new LinkedHashSet<>(present), List.of());
    }

    /**
     * Begins with so many people, whose keys are their seats' numbers from {@code 1}.
     *
     * @param unit the unit that chooses
     * @param people how many are present, at least 1
     * @return the round, without proposals
     * @throws IllegalArgumentException if nobody is present
     */
    public static IndividualRound of(UnitId unit, int people) {
        return of(
                unit,
                IntStream.rangeClosed(1, people)
                        .mapToObj(seat -> new Participant(String.valueOf(seat)))
                        .toList());
    }

    /** {@return the unit that chooses} */
    public UnitId unit() {
        return unit;
    }

    /** {@return how many people are present} */
    public int people() {
        return present.size();
    }

    /**
     * Whether somebody is present.
     *
     * @param participant the person's key
     * @return true if the person may propose and vote
     */
    public boolean isPresent(Participant participant) {
        return present.contains(participant);
    }

    /** {@return how many proposals there are so far} */
    public int proposals() {
        return ideas.size();
    }

    /**
     * One person's proposal.
     *
     * @param by who proposes
     * @param kind a strength or an area
     * @param text the proposal; not blank
     * @return the round with it
     * @throws fi.qwl.plan.refusal.RefusedException if the person is not present, has three of the kind already, or
     *     proposed the same before
     */
    public IndividualRound propose(Participant by, ChoiceKind kind, String text) {
        ChoiceRefusals.requirePresent(isPresent(by));
        Idea idea = idea(kind, text, by);
        List<Idea> own = ideas.stream()
                .filter(other -> by.equals(other.by()) && other.kind() == kind)
                .toList();
        if (own.size() >= ChoiceKind.MOST) {
            throw ChoiceRefusals.tooManyProposals(kind).exception();
        }
        if (own.stream().anyMatch(other -> other.key().equals(idea.key()))) {
            throw ChoiceRefusals.proposedTwice().exception();
        }
        return with(idea);
    }

    /**
     * A proposal whose author nobody knows: a card from a hat, a line of an anonymous poll.
     *
     * @param kind a strength or an area
     * @param text the proposal; not blank
     * @return the round with it
     * @throws fi.qwl.plan.refusal.RefusedException if there would be more of the kind than three for each one present
     */
    public IndividualRound proposeAnonymously(ChoiceKind kind, String text) {
        long ofKind = ideas.stream().filter(idea -> idea.kind() == kind).count();
        if (ofKind >= (long) ChoiceKind.MOST * people()) {
            throw ChoiceRefusals.tooManyCards(people()).exception();
        }
        return with(idea(kind, text, null));
    }

    private static Idea idea(ChoiceKind kind, String text, @Nullable Participant by) {
        requireNonNull(kind, "kind");
        if (Likeness.key(text).isEmpty()) {
            throw new IllegalArgumentException("a proposal's text must not be blank");
        }
        return new Idea(kind, text, by);
    }

    private IndividualRound with(Idea idea) {
        List<Idea> more = new ArrayList<>(ideas);
        more.add(idea);
        return new IndividualRound(unit, present, List.copyOf(more));
    }

    /**
     * Ends the round. Proposals that differ only in case, spaces and punctuation become one candidate.
     *
     * @return the second round
     * @throws fi.qwl.plan.refusal.RefusedException if nobody proposed anything; see {@link #closeHeldAloud()}
     */
    public GroupRound close() {
        if (ideas.isEmpty()) {
            throw new Refusal(
                            Refusal.Code.NOBODY_HAS_THOUGHT_YET,
                            Wording.THERE_ARE_NO_PROPOSALS,
                            Wording.MAYBE_GIVE_EVERYBODY_FIVE)
                    .exception();
        }
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        for (Idea idea : ideas) {
            CandidateId id = new CandidateId(String.valueOf(candidates.size() + 1));
            Participant by = idea.by();
            Candidate candidate =
                    new Candidate(id, idea.kind(), idea.text(), by == null ? Set.of() : Set.of(by), by == null ? 1 : 0);
            candidates.merge(idea.key(), candidate, (first, next) -> first.joinedWith(next, first.text()));
        }
        return new GroupRound(unit, present, List.copyOf(candidates.values()), candidates.size());
    }

    /**
     * Ends a round that was held on paper or silently: people have thought, and nothing was typed in.
     *
     * @return the second round, with the candidates that were typed in, if any
     */
    public GroupRound closeHeldAloud() {
        return ideas.isEmpty() ? new GroupRound(unit, present, List.of(), 0) : close();
    }

    /** {@return the unit and the number of people, never a proposal} */
    @Override
    public String toString() {
        return "IndividualRound of " + unit + ", people " + people();
    }
}
