package fi.qwl.plan.choice;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How many support each candidate, without names. Up to three of a kind are chosen; where the third place is tied, the
 * tied are shown and nothing is decided. Immutable.
 */
public final class Tally {

    private final List<Standing> standings;
    private final boolean isVoted;

    private Tally(List<Standing> standings, boolean isVoted) {
        this.standings = standings;
        this.isVoted = isVoted;
    }

    /**
     * Where a candidate stands.
     *
     * @param id its id
     * @param kind a strength or an area
     * @param text its text
     * @param votes how many support it
     * @param place its place among those of its kind, from 1; the same for equals
     */
    public record Standing(CandidateId id, ChoiceKind kind, String text, int votes, int place) {
        public Standing {
            requireNonNull(id, "id");
            requireNonNull(kind, "kind");
            requireNonNull(text, "text");
        }

        /** {@return the id and the place, never the text} */
        @Override
        public String toString() {
            return "Standing of " + id + ", place " + place;
        }
    }

    static Tally of(List<Candidate> candidates, Map<CandidateId, Integer> votes, boolean isVoted) {
        List<Standing> standings = candidates.stream()
                .map(candidate -> standing(candidate, candidates, votes))
                // A stable sort: equals stay in the order in which they came.
                .sorted(Comparator.comparing(Standing::kind).thenComparing(Standing::place))
                .toList();
        return new Tally(standings, isVoted);
    }

    private static Standing standing(Candidate of, List<Candidate> candidates, Map<CandidateId, Integer> votes) {
        int own = votes.getOrDefault(of.id(), 0);
        long ahead = candidates.stream()
                .filter(other -> other.kind() == of.kind() && votes.getOrDefault(other.id(), 0) > own)
                .count();
        return new Standing(of.id(), of.kind(), of.text(), own, (int) ahead + 1);
    }

    /** {@return whether people voted; otherwise proposals are counted} */
    public boolean isVoted() {
        return isVoted;
    }

    /**
     * Where the candidates of a kind stand.
     *
     * @param kind strengths or areas
     * @return them, most votes first; equals in the order in which they came; unmodifiable
     */
    public List<Standing> standings(ChoiceKind kind) {
        return standings.stream().filter(standing -> standing.kind() == kind).toList();
    }

    /**
     * Those that have a place among the three whatever becomes of a tie.
     *
     * @param kind strengths or areas
     * @return them; those without a vote are never among them; unmodifiable
     */
    public List<Standing> clear(ChoiceKind kind) {
        List<Standing> ofKind = standings(kind);
        return ofKind.stream()
                .filter(standing -> standing.votes() > 0 && lastPlace(ofKind, standing) <= ChoiceKind.MOST)
                .toList();
    }

    /**
     * Those that are tied for the places that are left.
     *
     * @param kind strengths or areas
     * @return them; empty where everything fits; unmodifiable
     */
    public List<Standing> tied(ChoiceKind kind) {
        List<Standing> ofKind = standings(kind);
        return ofKind.stream()
                .filter(standing -> standing.votes() > 0
                        && standing.place() <= ChoiceKind.MOST
                        && lastPlace(ofKind, standing) > ChoiceKind.MOST)
                .toList();
    }

    /** The place that the last of its equals would have in a row. */
    private static long lastPlace(List<Standing> ofKind, Standing standing) {
        return standing.place()
                - 1
                + ofKind.stream()
                        .filter(other -> other.place() == standing.place())
                        .count();
    }

    /** {@return the number of candidates, never a text} */
    @Override
    public String toString() {
        return "Tally of " + standings.size() + " candidates";
    }
}
