package fi.qwl.plan.choice;

import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.refusal.Refusal;
import fi.qwl.words.Phrase;
import java.util.List;

/** What is refused while choosing, and what would work. No refusal quotes a proposal or names a person. */
final class ChoiceRefusals {

    /** What it says to people. */
    private enum Wording implements Phrase {
        ONLY_THOSE_WHO_ARE,
        MAYBE_RECORD_THE_PERSON,
        THERE_IS_NO_SUCH,
        MAYBE_ADD_IT_TO,
        ONE_PERSON_CAN_PROPOSE,
        MAYBE_CHOOSE_THE_THREE,
        THE_SAME_PERSON_HAS,
        MAYBE_PROPOSE_SOMETHING_ELSE,
        THERE_ARE_MORE_ANONYMOUS,
        MAYBE_CHECK_HOW_MANY,
        ONE_PERSON_CAN_VOTE,
        MAYBE_KEEP_THE_THREE,
        THERE_ARE_VOTES_BUT,
        MAYBE_COUNT_AGAIN_OR,
        ONE_VOTE_HAS_BOTH,
        MAYBE_CHOOSE_ONE_OF,
        A_STRENGTH_AND_A,
        MAYBE_WRITE_IT_DOWN,
        WERE_CHOSEN_AT_MOST,
        MAYBE_SOME_OF_THEM,
        NEITHER_STRENGTHS_NOR_DEVELOPMENT,
        MAYBE_BEGIN_WITH_ONE,
        THE_CHOICE_IS_RECORDED,
        MAYBE_RECORD_THAT_NOT,
        NOBODY_WAS_ASKED_YET,
        MAYBE_ASK_EVERYBODY_AT,
        THIS_AREA_WAS_NOT,
        MAYBE_ONE_OF_THESE
    }

    private ChoiceRefusals() {}

    static void requirePresent(boolean isPresent) {
        if (!isPresent) {
            throw new Refusal(Refusal.Code.NOT_PRESENT, Wording.ONLY_THOSE_WHO_ARE, Wording.MAYBE_RECORD_THE_PERSON)
                    .exception();
        }
    }

    static Candidate require(List<Candidate> candidates, CandidateId id) {
        return candidates.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknownCandidate(candidates).exception());
    }

    private static Refusal unknownCandidate(List<Candidate> candidates) {
        String known = candidates.isEmpty()
                ? "–"
                : String.join(
                        ", ",
                        candidates.stream()
                                .map(candidate -> candidate.id().value())
                                .toList());
        return new Refusal(
                Refusal.Code.UNKNOWN_CANDIDATE, Wording.THERE_IS_NO_SUCH, Wording.MAYBE_ADD_IT_TO.with(known));
    }

    static Refusal tooManyProposals(ChoiceKind kind) {
        return new Refusal(
                Refusal.Code.TOO_MANY_PROPOSALS,
                Wording.ONE_PERSON_CAN_PROPOSE.with(kind.counted()),
                Wording.MAYBE_CHOOSE_THE_THREE);
    }

    static Refusal proposedTwice() {
        return new Refusal(
                Refusal.Code.PROPOSED_TWICE, Wording.THE_SAME_PERSON_HAS, Wording.MAYBE_PROPOSE_SOMETHING_ELSE);
    }

    static Refusal tooManyCards(int people) {
        int most = ChoiceKind.MOST * people;
        return new Refusal(
                Refusal.Code.TOO_MANY_PROPOSALS,
                Wording.THERE_ARE_MORE_ANONYMOUS.with(most),
                Wording.MAYBE_CHECK_HOW_MANY);
    }

    static Refusal tooManyVotes(ChoiceKind kind) {
        return new Refusal(
                Refusal.Code.TOO_MANY_VOTES,
                Wording.ONE_PERSON_CAN_VOTE.with(kind.counted()),
                Wording.MAYBE_KEEP_THE_THREE);
    }

    static Refusal moreVotesThanPeople(int votes, int people) {
        return new Refusal(
                Refusal.Code.MORE_VOTES_THAN_PEOPLE,
                Wording.THERE_ARE_VOTES_BUT.with(votes, people),
                Wording.MAYBE_COUNT_AGAIN_OR);
    }

    static Refusal twoWaysOfVoting() {
        return new Refusal(Refusal.Code.TWO_WAYS_OF_VOTING, Wording.ONE_VOTE_HAS_BOTH, Wording.MAYBE_CHOOSE_ONE_OF);
    }

    static Refusal wrongKind() {
        return new Refusal(Refusal.Code.WRONG_KIND, Wording.A_STRENGTH_AND_A, Wording.MAYBE_WRITE_IT_DOWN);
    }

    static Refusal tooMany(ChoiceKind kind, int count) {
        boolean isStrength = kind == ChoiceKind.STRENGTH;
        return new Refusal(
                isStrength ? Refusal.Code.TOO_MANY_STRENGTHS : Refusal.Code.TOO_MANY_AREAS,
                Wording.WERE_CHOSEN_AT_MOST.with(count, kind.counted()),
                Wording.MAYBE_SOME_OF_THEM);
    }

    static Refusal nothingChosen() {
        return new Refusal(
                Refusal.Code.NOTHING_CHOSEN, Wording.NEITHER_STRENGTHS_NOR_DEVELOPMENT, Wording.MAYBE_BEGIN_WITH_ONE);
    }

    static Refusal consentNotAsked(boolean isContradiction) {
        if (isContradiction) {
            return new Refusal(
                    Refusal.Code.CONSENT_NOT_ASKED, Wording.THE_CHOICE_IS_RECORDED, Wording.MAYBE_RECORD_THAT_NOT);
        }
        return new Refusal(
                Refusal.Code.CONSENT_NOT_ASKED, Wording.NOBODY_WAS_ASKED_YET, Wording.MAYBE_ASK_EVERYBODY_AT);
    }

    static Refusal unknownArea(List<DevelopmentArea> areas) {
        String known =
                String.join(", ", areas.stream().map(area -> area.id().value()).toList());
        return new Refusal(
                Refusal.Code.UNKNOWN_AREA, Wording.THIS_AREA_WAS_NOT, Wording.MAYBE_ONE_OF_THESE.with(known));
    }
}
