package fi.qwl.io.poll;

import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.RowIssue;
import fi.qwl.io.issue.Severity;
import fi.qwl.io.rows.NamedColumns;
import fi.qwl.io.rows.NamedTable;
import fi.qwl.io.rows.OpenFile;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.table.Tables;
import fi.qwl.io.text.Keys;
import fi.qwl.plan.choice.Candidate;
import fi.qwl.plan.choice.CandidateId;
import fi.qwl.plan.choice.ChoiceKind;
import fi.qwl.plan.choice.IndividualRound;
import fi.qwl.plan.choice.Participant;
import fi.qwl.plan.choice.PlenaryRound;
import fi.qwl.plan.refusal.Refusal;
import fi.qwl.plan.refusal.RefusedException;
import fi.qwl.words.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads an online poll's export into the rounds of choosing: proposals into the first round, votes into the third. A CSV
 * file or a workbook's first visible sheet, in one of these shapes, with headers in Finnish, Swedish or English (see
 * {@link PollColumn}) or the poll's own, given by {@link #withHeader}:
 *
 * <ul>
 *   <li>a row per person: {@code osallistuja, vahvuus 1, vahvuus 2, vahvuus 3, kohde 1, kohde 2, kohde 3}; of votes, a cell
 *       may hold several choices with a semicolon between them
 *   <li>a row per proposal or vote: {@code osallistuja, laji, ehdotus}; the kind may be left out of votes whose text only
 *       one candidate has
 *   <li>votes that the poll has counted: {@code laji, ehdotus, ääniä}
 * </ul>
 *
 * <p>Without a participant's column proposals are anonymous, and votes are counted. What cannot be taken is left out with
 * an issue at its cell, as a {@link Severity#WARNING}; {@link ImportResult#allOrNothing()} refuses the file instead of
 * that. No message holds a proposal or a participant's key.
 *
 * <p>Issues: {@link PollIssue}, {@link fi.qwl.io.issue.RowIssue} and those of the file formats, {@link fi.qwl.io.spi.TableIssue}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class PollReader {

    private static final List<PollColumn> STRENGTHS =
            List.of(PollColumn.STRENGTH_1, PollColumn.STRENGTH_2, PollColumn.STRENGTH_3);
    private static final List<PollColumn> AREAS = List.of(PollColumn.AREA_1, PollColumn.AREA_2, PollColumn.AREA_3);

    /** What a poll's table has at least one of. */
    private static final List<List<String>> NEEDED = List.of(
            List.of(PollColumn.PROPOSAL.name()),
            List.of(PollColumn.STRENGTH_1.name()),
            List.of(PollColumn.AREA_1.name()));

    private final Tables tables;
    private final Map<PollColumn, String> own;

    private PollReader(Tables tables, Map<PollColumn, String> own) {
        this.tables = tables;
        this.own = own;
    }

    /** {@return a reader of every installed file format that knows the headers of {@link PollColumn}} */
    public static PollReader standard() {
        return new PollReader(Tables.installed(), Map.of());
    }

    /**
     * Reads with other file formats, declarations and limits.
     *
     * @param changed what opens the tables
     * @return the changed copy
     */
    public PollReader withTables(Tables changed) {
        return new PollReader(Objects.requireNonNull(changed, "changed"), own);
    }

    /**
     * The same reader with a poll's own header, such as the text of its question.
     *
     * @param column the column
     * @param header its header in the file
     * @return the changed copy
     */
    public PollReader withHeader(PollColumn column, String header) {
        Map<PollColumn, String> more = new EnumMap<>(PollColumn.class);
        more.putAll(own);
        more.put(Objects.requireNonNull(column, "column"), Objects.requireNonNull(header, "header"));
        return new PollReader(tables, Map.copyOf(more));
    }

    /**
     * Adds a file's proposals to the first round.
     *
     * @param source the file
     * @param round the round, with those who are present
     * @return the round with the proposals, and every issue
     * @throws IOException if the stream is broken
     */
    public ImportResult<IndividualRound> proposals(DocumentSource source, IndividualRound round) throws IOException {
        Proposals rows = new Proposals(round);
        return run(source, rows).map(read -> read.round);
    }

    /**
     * Adds a file's votes to the third round.
     *
     * @param source the file
     * @param round the round, with its candidates and those who are present
     * @return the round with the votes, and every issue
     * @throws IOException if the stream is broken
     */
    public ImportResult<PlenaryRound> votes(DocumentSource source, PlenaryRound round) throws IOException {
        Votes rows = new Votes(round);
        return run(source, rows).map(Votes::counted);
    }

    /** Takes one row after another. */
    private interface Rows extends NamedColumns.Row {}

    private <R extends Rows> ImportResult<R> run(DocumentSource source, R rows) throws IOException {
        return OpenFile.read(tables, source, file -> {
            new NamedTable(spellings(), NEEDED).forEachRow(file, rows);
            return Optional.of(rows);
        });
    }

    private Map<String, List<String>> spellings() {
        Map<String, List<String>> spellings = new LinkedHashMap<>();
        for (PollColumn column : PollColumn.values()) {
            List<String> headers = new ArrayList<>();
            Optional.ofNullable(own.get(column)).ifPresent(headers::add);
            headers.addAll(column.headers());
            spellings.put(column.name(), headers);
        }
        return spellings;
    }

    private static boolean isByPerson(NamedColumns columns) {
        return columns.has(PollColumn.STRENGTH_1.name()) || columns.has(PollColumn.AREA_1.name());
    }

    /** A filled cell that holds a proposal. */
    private record Cell(String column, Optional<ChoiceKind> kind, String text) {}

    /** The proposals of the current row. */
    private static List<Cell> cells(NamedColumns columns) {
        List<Cell> cells = new ArrayList<>();
        if (isByPerson(columns)) {
            add(columns, STRENGTHS, ChoiceKind.STRENGTH, cells);
            add(columns, AREAS, ChoiceKind.AREA, cells);
            return cells;
        }
        Optional<String> text = columns.text(PollColumn.PROPOSAL.name());
        text.ifPresent(words -> cells.add(new Cell(PollColumn.PROPOSAL.name(), kind(columns), words)));
        return cells;
    }

    private static void add(NamedColumns columns, List<PollColumn> wanted, ChoiceKind kind, List<Cell> cells) {
        for (PollColumn column : wanted) {
            columns.text(column.name()).ifPresent(text -> cells.add(new Cell(column.name(), Optional.of(kind), text)));
        }
    }

    private static Optional<ChoiceKind> kind(NamedColumns columns) {
        String key = Keys.normalise(columns.text(PollColumn.KIND.name()).orElse(""));
        for (ChoiceKind kind : ChoiceKind.values()) {
            PollColumn column = kind == ChoiceKind.STRENGTH ? PollColumn.STRENGTH_1 : PollColumn.AREA_1;
            if (column.headers().stream().map(Keys::normalise).anyMatch(key::equals)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The participant of the row; empty in an anonymous poll. */
    private static Optional<Participant> participant(NamedColumns columns) {
        return columns.text(PollColumn.PARTICIPANT.name()).map(Participant::new);
    }

    private static boolean isWithoutParticipant(NamedColumns columns) {
        boolean isMissing = columns.has(PollColumn.PARTICIPANT.name())
                && participant(columns).isEmpty();
        if (isMissing) {
            columns.report(
                    PollColumn.PARTICIPANT.name(),
                    PollIssue.PARTICIPANT_MISSING,
                    "Expected a participant's key but the cell is blank; the row is left out. Fill it in, or leave the"
                            + " whole column out.");
        }
        return isMissing;
    }

    /** Takes a row's cells; why the row is left out, where none of them could be taken. */
    private static Optional<? extends IssueCode> readCells(
            NamedColumns columns, Function<Cell, Optional<? extends IssueCode>> take) {
        List<Cell> cells = cells(columns);
        if (cells.isEmpty()) {
            return Optional.of(RowIssue.ROW_EMPTY);
        }
        if (isWithoutParticipant(columns)) {
            return Optional.of(PollIssue.PARTICIPANT_MISSING);
        }
        Optional<? extends IssueCode> first = Optional.empty();
        boolean isTaken = false;
        for (Cell cell : cells) {
            Optional<? extends IssueCode> reason = take.apply(cell);
            isTaken |= reason.isEmpty();
            first = first.isPresent() ? first : reason;
        }
        return isTaken ? Optional.empty() : first;
    }

    private static IssueCode warn(NamedColumns columns, String column, RefusedException refused) {
        IssueCode code = code(refused.refusal().code());
        columns.report(column, code, refused.refusal().text(Language.EN) + " The cell is left out.");
        return code;
    }

    private static IssueCode code(Refusal.Code code) {
        return switch (code) {
            case NOT_PRESENT -> PollIssue.PARTICIPANT_NOT_PRESENT;
            case TOO_MANY_PROPOSALS -> PollIssue.PROPOSALS_TOO_MANY;
            case PROPOSED_TWICE -> PollIssue.PROPOSAL_TWICE;
            case TOO_MANY_VOTES -> PollIssue.VOTES_TOO_MANY;
            case MORE_VOTES_THAN_PEOPLE -> PollIssue.VOTES_MORE_THAN_PEOPLE;
            case TWO_WAYS_OF_VOTING -> PollIssue.VOTES_TWO_WAYS;
            default -> throw new IllegalStateException("a poll cannot be refused by " + code);
        };
    }

    /** Rows of proposals. */
    private static final class Proposals implements Rows {
        private IndividualRound round;

        Proposals(IndividualRound round) {
            this.round = Objects.requireNonNull(round, "round");
        }

        @Override
        public Optional<? extends IssueCode> read(NamedColumns columns) {
            return readCells(columns, cell -> propose(columns, cell));
        }

        private Optional<? extends IssueCode> propose(NamedColumns columns, Cell cell) {
            if (cell.kind().isEmpty()) {
                columns.report(
                        PollColumn.KIND.name(),
                        PollIssue.KIND_UNKNOWN,
                        "Expected a strength or an area (vahvuus, kohde) but found something else; the row is left"
                                + " out.");
                return Optional.of(PollIssue.KIND_UNKNOWN);
            }
            Optional<Participant> by = participant(columns);
            try {
                round = by.isPresent()
                        ? round.propose(by.get(), cell.kind().get(), cell.text())
                        : round.proposeAnonymously(cell.kind().get(), cell.text());
                return Optional.empty();
            } catch (RefusedException refused) {
                return Optional.of(warn(columns, cell.column(), refused));
            }
        }
    }

    /** Rows of votes: ballots where the participant is known, otherwise counts. */
    private static final class Votes implements Rows {
        private final Map<Participant, Set<CandidateId>> ballots = new HashMap<>();
        private final Map<CandidateId, Integer> counts = new LinkedHashMap<>();
        private PlenaryRound round;

        Votes(PlenaryRound round) {
            this.round = Objects.requireNonNull(round, "round");
        }

        @Override
        public Optional<? extends IssueCode> read(NamedColumns columns) {
            return readCells(columns, cell -> vote(columns, cell));
        }

        /** Takes the votes of a cell; why none was taken, where none was. */
        private Optional<? extends IssueCode> vote(NamedColumns columns, Cell cell) {
            List<Candidate> candidates = candidates(columns, cell);
            Optional<? extends IssueCode> reason = Optional.of(PollIssue.PROPOSAL_UNKNOWN);
            boolean isTaken = false;
            for (Candidate candidate : candidates) {
                try {
                    reason = vote(columns, participant(columns), candidate.id());
                } catch (RefusedException refused) {
                    reason = Optional.of(warn(columns, cell.column(), refused));
                }
                isTaken |= reason.isEmpty();
            }
            return isTaken ? Optional.empty() : reason;
        }

        private Optional<? extends IssueCode> vote(
                NamedColumns columns, Optional<Participant> by, CandidateId candidate) {
            if (by.isPresent()) {
                Set<CandidateId> ballot = new LinkedHashSet<>(ballots.getOrDefault(by.get(), Set.of()));
                ballot.add(candidate);
                round = round.vote(by.get(), ballot);
                ballots.put(by.get(), ballot);
                return Optional.empty();
            }
            OptionalInt votes =
                    columns.has(PollColumn.VOTES.name()) ? columns.people(PollColumn.VOTES.name()) : OptionalInt.of(1);
            if (votes.isEmpty()) {
                if (columns.text(PollColumn.VOTES.name()).isEmpty()) {
                    columns.report(PollColumn.VOTES.name(), RowIssue.NUMBER_NOT_READABLE, NamedColumns.NO_PEOPLE);
                }
                return Optional.of(RowIssue.NUMBER_NOT_READABLE);
            }
            if (columns.has(PollColumn.VOTES.name()) && counts.containsKey(candidate)) {
                columns.report(
                        PollColumn.PROPOSAL.name(),
                        PollIssue.PROPOSAL_COUNTED_TWICE,
                        "The proposal has a row of counted votes already; both are added. Check that the same rows are not"
                                + " in the file twice.");
            }
            int count = counts.getOrDefault(candidate, 0) + votes.getAsInt();
            round = round.count(candidate, count);
            counts.put(candidate, count);
            return Optional.empty();
        }

        private List<Candidate> candidates(NamedColumns columns, Cell cell) {
            List<Candidate> found = find(cell.kind(), cell.text());
            if (!found.isEmpty()) {
                return found;
            }
            for (String choice : cell.text().split(";", -1)) {
                List<Candidate> one = find(cell.kind(), choice);
                if (one.isEmpty() && !Keys.isBlank(choice)) {
                    columns.report(
                            cell.column(),
                            PollIssue.PROPOSAL_UNKNOWN,
                            "Expected the text of a candidate but found another, or one that is both a strength and an"
                                    + " area; the vote is left out. Add it to the candidates, or give its kind.");
                }
                found.addAll(one);
            }
            return found;
        }

        private List<Candidate> find(Optional<ChoiceKind> kind, String text) {
            List<Candidate> found = new ArrayList<>();
            for (ChoiceKind wanted : ChoiceKind.values()) {
                if (kind.isEmpty() || kind.get() == wanted) {
                    round.find(wanted, text).ifPresent(found::add);
                }
            }
            // A text that is both says nothing without its kind.
            return found.size() > 1 ? new ArrayList<>() : found;
        }

        PlenaryRound counted() {
            return round;
        }
    }
}
