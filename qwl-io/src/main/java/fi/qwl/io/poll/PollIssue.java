package fi.qwl.io.poll;

import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Severity;
import java.util.List;

/** What {@link PollReader} reports of proposals and votes. */
public enum PollIssue implements IssueCode {
    /** The person who proposed or voted is not recorded as present; the cell is left out. */
    PARTICIPANT_NOT_PRESENT(Severity.WARNING),
    /** The row has no participant's key; it is left out. */
    PARTICIPANT_MISSING(Severity.WARNING),
    /** A cell should say strength or area but says something else; the row is left out. */
    KIND_UNKNOWN(Severity.WARNING),
    /** A person has more than three proposals of a kind; the surplus is left out. */
    PROPOSALS_TOO_MANY(Severity.WARNING),
    /** A person made the same proposal twice; one is left out. */
    PROPOSAL_TWICE(Severity.WARNING),
    /** A vote is for a text that is not a candidate, or that is both a strength and an area; it is left out. */
    PROPOSAL_UNKNOWN(Severity.WARNING),
    /** A person has more than three votes of a kind; the surplus is left out. */
    VOTES_TOO_MANY(Severity.WARNING),
    /** A proposal has more votes than there are people; the votes are not counted. */
    VOTES_MORE_THAN_PEOPLE(Severity.WARNING),
    /** The proposal has a row of counted votes already; both are added. */
    PROPOSAL_COUNTED_TWICE(Severity.WARNING),
    /** The same vote has both ballots of known people and counted votes; the later ones are left out. */
    VOTES_TWO_WAYS(Severity.WARNING);

    private final Severity severity;
    private final List<String> attributes;

    PollIssue(Severity severity, String... attributes) {
        this.severity = severity;
        this.attributes = List.of(attributes);
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public List<String> attributes() {
        return attributes;
    }
}
