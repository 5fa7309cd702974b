package fi.qwl.plan.choice;

import static java.util.Objects.requireNonNull;

import fi.qwl.plan.refusal.RefusedException;
import fi.qwl.survey.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Met yhessä, the third round: all together. People vote where they want to, by ballot or by a show of hands; the tally
 * shows what is shared and what is tied; what is chosen, people say. Immutable: each vote gives a new round.
 */
public final class PlenaryRound implements AfterIndividualRound {

    private final UnitId unit;
    private final Set<Participant> present;
    private final List<Candidate> candidates;
    private final Map<Participant, Set<CandidateId>> ballots;
    private final Map<CandidateId, Integer> hands;

    PlenaryRound(UnitId unit, Set<Participant> present, List<Candidate> candidates) {
        this(unit, present, candidates, Map.of(), Map.of());
    }

    private PlenaryRound(
            UnitId unit,
            Set<Participant> present,
            List<Candidate> candidates,
            Map<Participant, Set<CandidateId>> ballots,
            Map<CandidateId, Integer> hands) {
        this.unit = unit;
        this.present = present;
        this.candidates = candidates;
        this.ballots = ballots;
        this.hands = hands;
    }

    @Override
    public UnitId unit() {
        return unit;
    }

    /** {@return how many people are present} */
    public int people() {
        return present.size();
    }

    /** {@return what may be voted for; unmodifiable} */
    public List<Candidate> candidates() {
        return candidates;
    }

    /**
     * The candidate with a text, for readers of polls: case, spaces and punctuation do not count.
     *
     * @param kind a strength or an area
     * @param text its text
     * @return the candidate, if there is one
     */
    public Optional<Candidate> find(ChoiceKind kind, String text) {
        String key = Likeness.key(text);
        return candidates.stream()
                .filter(candidate -> candidate.kind() == kind
                        && Likeness.key(candidate.text()).equals(key))
                .findFirst();
    }

    /**
     * Whether somebody is present.
     *
     * @param participant the person's key
     * @return true if the person may vote
     */
    public boolean isPresent(Participant participant) {
        return present.contains(participant);
    }

    /**
     * One person's ballot; a later one of the same person takes its place.
     *
     * @param by who votes
     * @param choices up to three strengths and up to three areas
     * @return the round with the ballot
     * @throws RefusedException if the person is not present, votes for more than three of a kind or for what is unknown,
     *     or hands were counted
     */
    public PlenaryRound vote(Participant by, Collection<CandidateId> choices) {
        ChoiceRefusals.requirePresent(isPresent(by));
        if (!hands.isEmpty()) {
            throw ChoiceRefusals.twoWaysOfVoting().exception();
        }
        Set<CandidateId> ballot = new LinkedHashSet<>(choices);
        Map<ChoiceKind, Integer> counts = new EnumMap<>(ChoiceKind.class);
        for (CandidateId choice : ballot) {
            ChoiceKind kind = ChoiceRefusals.require(candidates, choice).kind();
            if (counts.merge(kind, 1, Integer::sum) > ChoiceKind.MOST) {
                throw ChoiceRefusals.tooManyVotes(kind).exception();
            }
        }
        Map<Participant, Set<CandidateId>> more = new HashMap<>(ballots);
        more.put(by, Set.copyOf(ballot));
        return new PlenaryRound(unit, present, candidates, Map.copyOf(more), hands);
    }

    /**
     * A count of hands, or of an anonymous poll; a later count of the same candidate takes its place.
     *
     * @param candidate the candidate
     * @param votes how many voted for it
     * @return the round with the count
     * @throws RefusedException if there are more votes than people, the candidate is unknown, or somebody voted by ballot
     */
    public PlenaryRound count(CandidateId candidate, int votes) {
        ChoiceRefusals.require(candidates, candidate);
        if (!ballots.isEmpty()) {
            throw ChoiceRefusals.twoWaysOfVoting().exception();
        }
        if (votes < 0) {
            throw new IllegalArgumentException("votes must not be negative but were " + votes);
        }
        if (votes > people()) {
            throw ChoiceRefusals.moreVotesThanPeople(votes, people()).exception();
        }
        Map<CandidateId, Integer> more = new HashMap<>(hands);
        more.put(candidate, votes);
        return new PlenaryRound(unit, present, candidates, ballots, Map.copyOf(more));
    }

    /** {@return the votes, or where nobody voted, the number of proposals, counted} */
    public Tally tally() {
        boolean isVoted = !ballots.isEmpty() || !hands.isEmpty();
        Map<CandidateId, Integer> votes = new HashMap<>();
        for (Candidate candidate : candidates) {
            long ballotsFor = ballots.values().stream()
                    .filter(ballot -> ballot.contains(candidate.id()))
                    .count();
            int count = isVoted ? (int) ballotsFor + hands.getOrDefault(candidate.id(), 0) : candidate.proposals();
            votes.put(candidate.id(), count);
        }
        return Tally.of(candidates, votes, isVoted);
    }

    /**
     * Begins to record what people agree. What nobody chose, who proposed and who voted stays behind.
     *
     * @param agreedOn the day
     * @return a builder
     */
    public Agreement.Builder agree(LocalDate agreedOn) {
        return new Agreement.Builder(unit, requireNonNull(agreedOn, "agreedOn"), candidates);
    }

    /** {@return the unit and the number of candidates, never a text or a vote} */
    @Override
    public String toString() {
        return "PlenaryRound of " + unit + ", candidates " + candidates.size();
    }
}
