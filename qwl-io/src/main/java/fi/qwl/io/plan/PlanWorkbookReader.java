package fi.qwl.io.plan;

import static java.util.Objects.requireNonNull;

import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.IssueCode;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.rows.OpenFile;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableIssue;
import fi.qwl.io.table.Tables;
import fi.qwl.plan.Action;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PersonId;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.Role;
import fi.qwl.words.Language;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a plan's workbook that a person has filled in, and says what it changes.
 *
 * <p>The table is found by its headings, in any of the three languages and on any sheet; rows are matched by id
 * and may be sorted. A cell that a person changed is taken as it stands, to the character; people, days and status are
 * understood as they are written, see {@link PlanCell}: a day as {@code 30.5.}, {@code 2.2025}, <i>kesäkuun loppuun</i> or
 * <i>vecka 42</i> is shown back with an issue, and what would take a day, a goal, people or an evaluation away is a question. A row without ids is a new action of the area with its text, or a
 * new area. Nothing is lost silently: what both the workbook and the plan changed, what rows of one area say
 * differently and rows that are gone are asked as {@link PlanQuestion}s, and each has an issue at its cell.
 *
 * <p>Issues: {@link PlanWorkbookIssue}, {@link fi.qwl.io.issue.RowIssue} and those of the file formats, {@link fi.qwl.io.spi.TableIssue}.
 *
 * <pre>{@code
 * PlanUpdate update = PlanWorkbookReader.of(names).read(DocumentSource.of(file), plan).orElseThrow();
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads, if the host's names are.
 */
public final class PlanWorkbookReader {

    /** What is usual in a plan's workbook: our own hidden columns and rows, or what a person left blank. */
    private static final Set<IssueCode> EXPECTED = Set.of(
            TableIssue.SHEET_HIDDEN,
            TableIssue.COLUMNS_HIDDEN,
            TableIssue.ROWS_BLANK,
            TableIssue.ROWS_TRIMMED,
            TableIssue.CELL_LOOKS_LIKE_ERROR);

    private final Tables tables;
    private final PersonNames names;
    private final Set<PersonId> persons;

    private PlanWorkbookReader(Tables tables, PersonNames names, Set<PersonId> persons) {
        this.tables = tables;
        this.names = names;
        this.persons = persons;
    }

    /**
     * A reader of every installed file format, with limits that no plan reaches and with the people of each plan as those
     * who can be named.
     *
     * @param names the host's names
     * @return the reader
     */
    public static PlanWorkbookReader of(PersonNames names) {
        ReadOptions limited = ReadOptions.defaults()
                .withLimit(ReadLimit.ROWS, 100_000)
                .withLimit(ReadLimit.FILE_BYTES, 64L << 20)
                .withLimit(ReadLimit.EXPANDED_BYTES, 256L << 20);
        return new PlanWorkbookReader(
                Tables.installed().withOptions(limited), requireNonNull(names, "names"), Set.of());
    }

    /**
     * Reads with other file formats, declarations and limits.
     *
     * @param changed what opens the tables
     * @return the changed copy
     */
    public PlanWorkbookReader withTables(Tables changed) {
        return new PlanWorkbookReader(requireNonNull(changed, "changed"), names, persons);
    }

    /**
     * Understands the names of more people: of a person who is not in the plan yet, a name without a role means an employee. A
     * name that may mean several is a question.
     *
     * @param more who can be named besides the people of a plan
     * @return the changed copy
     */
    public PlanWorkbookReader withPersons(Collection<PersonId> more) {
        return new PlanWorkbookReader(tables, names, Collections.unmodifiableSet(new LinkedHashSet<>(more)));
    }

    /**
     * What a filled-in workbook changes.
     *
     * @param source the file
     * @param plan the plan as it is kept now; it may have changed after the workbook was written
     * @return the changes and questions, unless the workbook cannot be used; all issues
     * @throws IOException if the stream is broken
     */
    public ImportResult<PlanUpdate> read(DocumentSource source, DevelopmentPlan plan) throws IOException {
        requireNonNull(plan, "plan");
        ImportResult<FoundWorkbook> found = OpenFile.read(tables, source, file -> new WorkbookFinder(file).find());
        Issues issues = new Issues();
        found.issues().stream()
                .filter(issue -> !EXPECTED.contains(issue.kind()))
                .forEach(issues);
        found.value()
                .ifPresent(workbook ->
                        requireSamePlan(workbook.origin(), plan, SourceLocation.ofFile(source.name()), issues));
        if (issues.hasError()) {
            return ImportResult.failed(issues);
        }
        return ImportResult.from(found.value().map(workbook -> merge(workbook, plan, issues)), issues);
    }

    private PlanUpdate merge(FoundWorkbook found, DevelopmentPlan plan, Issues issues) {
        Language language = found.origin().language();
        CellReader reader = new CellReader(language, names, persons(plan), firstDay(plan));
        return new WorkbookMerge(plan, found, reader, CellTexts.of(plan, language, names), issues).merge();
    }

    private static LocalDate firstDay(DevelopmentPlan plan) {
        return plan.agreedOn()
                .orElseGet(() -> LocalDate.ofInstant(plan.history().get(0).at(), ZoneOffset.UTC));
    }

    private static void requireSamePlan(
            WorkbookOrigin origin, DevelopmentPlan plan, SourceLocation file, Issues issues) {
        if (!origin.plan().equals(plan.id().value())) {
            issues.accept(PlanWorkbookIssue.PLAN_OTHER.at(
                    file,
                    "Expected the workbook of plan " + plan.id() + " but found that of plan " + origin.plan()
                            + ". Read it with the plan that it belongs to.",
                    "expected",
                    plan.id(),
                    "found",
                    origin.plan()));
        } else if (origin.version() > plan.version()) {
            issues.accept(PlanWorkbookIssue.PLAN_VERSION_LATER.at(
                    file,
                    "Expected a workbook of version " + plan.version() + " or earlier but found version "
                            + origin.version() + ". Read it with the plan as it is kept now.",
                    "expected",
                    plan.version(),
                    "found",
                    origin.version()));
        }
    }

    /** Whoever is not in the plan yet is meant as a colleague. */
    private Map<PersonId, Set<Role>> persons(DevelopmentPlan plan) {
        Map<PersonId, Set<Role>> all = new LinkedHashMap<>();
        Stream.concat(
                        plan.actions().stream().map(Action::responsible),
                        plan.areas().stream().map(DevelopmentArea::followedBy))
                .flatMap(Collection::stream)
                .forEach(one -> one.person()
                        .ifPresent(person -> all.computeIfAbsent(person, none -> EnumSet.noneOf(Role.class))
                                .add(one.role())));
        persons.forEach(person -> all.putIfAbsent(person, Set.of(Role.EMPLOYEE)));
        return all;
    }
}
