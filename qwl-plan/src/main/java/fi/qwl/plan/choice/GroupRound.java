package fi.qwl.plan.choice;

import fi.qwl.plan.internal.EvenSizes;
import fi.qwl.survey.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Met, the second round: in pairs or small groups, about five minutes. Groups talk, join what means the same, and may
 * bring a common line. Advice may be shown from here on. Immutable: each change gives a new round.
 */
public final class GroupRound implements AfterIndividualRound {

    private final UnitId unit;
    private final Set<Participant> present;
    private final List<Candidate> candidates;
    private final int lastId;

    GroupRound(UnitId unit, Set<Participant> present, List<Candidate> candidates, int lastId) {
        this.unit = unit;
        this.present = present;
        this.candidates = candidates;
        this.lastId = lastId;
    }

    @Override
    public UnitId unit() {
        return unit;
    }

    /** {@return what was proposed, in the order in which it came; unmodifiable} */
    public List<Candidate> candidates() {
        return candidates;
    }

    /**
     * How to split into pairs; where the number is odd, one group has three people.
     *
     * @return the groups' sizes; one group of everybody for up to three people; unmodifiable
     */
    public List<Integer> groups() {
        return EvenSizes.of(present.size(), Math.max(1, present.size() / 2));
    }

    /** {@return candidates of the same kind that look alike, the most alike first: a hint, not a verdict; unmodifiable} */
    public List<Likeness> alike() {
        List<Likeness> alike = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            for (int j = i + 1; j < candidates.size(); j++) {
                Candidate first = candidates.get(i);
                Candidate second = candidates.get(j);
                double similarity = Likeness.similarity(first.text(), second.text());
                if (first.kind() == second.kind() && similarity >= Likeness.LEAST) {
                    alike.add(new Likeness(first, second, similarity));
                }
            }
        }
        alike.sort(
                Comparator.comparingDouble((Likeness pair) -> pair.similarity()).reversed());
        return List.copyOf(alike);
    }

    /**
     * Makes one candidate of two, because people say that they mean the same. The first one's id stays; who proposed both
     * counts once.
     *
     * @param first the candidate that stays
     * @param second the candidate that joins it
     * @param text what the two are called together; not blank
     * @return the round with one candidate less
     * @throws fi.qwl.plan.refusal.RefusedException if one is unknown, or they are of two kinds
     */
    public GroupRound join(CandidateId first, CandidateId second, String text) {
        Candidate kept = ChoiceRefusals.require(candidates, first);
        Candidate joined = ChoiceRefusals.require(candidates, second);
        if (kept.kind() != joined.kind()) {
            throw ChoiceRefusals.wrongKind().exception();
        }
        if (first.equals(second)) {
            throw new IllegalArgumentException("candidate " + first + " cannot be joined with itself");
        }
        List<Candidate> changed = new ArrayList<>(candidates);
        changed.replaceAll(candidate -> candidate.id().equals(first) ? kept.joinedWith(joined, text) : candidate);
        changed.removeIf(candidate -> candidate.id().equals(second));
        return new GroupRound(unit, present, List.copyOf(changed), lastId);
    }

    /**
     * A line that a group brings; it has no author. A line that is there already stays as it is.
     *
     * @param kind a strength or an area
     * @param text the line; not blank
     * @return the round with it
     */
    public GroupRound bring(ChoiceKind kind, String text) {
        if (candidates.stream()
                .anyMatch(candidate -> candidate.kind() == kind
                        && Likeness.key(candidate.text()).equals(Likeness.key(text)))) {
            return this;
        }
        List<Candidate> more = new ArrayList<>(candidates);
        more.add(new Candidate(new CandidateId(String.valueOf(lastId + 1)), kind, text, Set.of(), 0));
        return new GroupRound(unit, present, List.copyOf(more), lastId + 1);
    }

    /**
     * Ends the round.
     *
     * @return the third round
     */
    public PlenaryRound gather() {
        return new PlenaryRound(unit, present, candidates);
    }

    /** {@return the unit and the number of candidates, never a text} */
    @Override
    public String toString() {
        return "GroupRound of " + unit + ", candidates " + candidates.size();
    }
}
