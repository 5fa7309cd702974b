package fi.qwl.io.plan;

import static java.util.Objects.requireNonNull;

import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.Issues;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.workbook.FixedZip;
import fi.qwl.io.workbook.WorkbookText;
import fi.qwl.model.Language;
import fi.qwl.plan.Action;
import fi.qwl.plan.DevelopmentArea;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PersonId;
import fi.qwl.plan.PersonNames;
import fi.qwl.plan.Responsible;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A development plan as an Excel workbook (.xlsx) that a supervisor fills in, and back.
 *
 * <p>Written: a sheet with title, unit and state in rows 1–3, the headings in row 4, and from row 5 a row per action in
 * the seven columns of the plan and its status; an area without actions has one row. What is the area's is repeated on
 * each of its rows. Two hidden columns, {@code qwl-area} and {@code qwl-action}, hold the ids. A second sheet explains
 * the filling in, in the language of the first. A hidden sheet tells which version of which plan was written, and holds
 * a print of each cell: enough to see that a cell was changed, not what stood in it. All cells are text. The same plan
 * gives the same bytes.
 *
 * <p>Read: the table is found by its headings, in any of the three languages and on any sheet; rows are matched by id
 * and may be sorted. A cell that a person changed is taken as it stands, to the character; people, days and status are
 * understood as they are written, see {@link PlanCell}. A row without ids is a new action of the area with its text, or a
 * new area. Nothing is lost in silence: what both the workbook and the plan changed, what rows of one area say
 * differently and rows that are gone are asked as {@link PlanQuestion}s, and each has an issue at its cell.
 *
 * <p>Issues: {@link PlanWorkbookIssue}, {@link fi.qwl.io.issue.RowIssue} and those of the file formats, {@link fi.qwl.io.spi.TableIssue}.
 *
 * <p>It shows names, if the host gives them, and the unit's own words: it is as confidential as the plan. Strengths,
 * notes and communication are not in it. Immutable.
 *
 * <pre>{@code
 * Files.write(file, PlanWorkbook.of(plan, "Varhaiskasvatus", Language.FI, names).bytes());
 * PlanUpdate update = PlanWorkbook.read(DocumentSource.of(file), plan, names).orElseThrow();
 * }</pre>
 */
public final class PlanWorkbook {

    private final DevelopmentPlan plan;
    private final String unitName;
    private final Language language;
    private final PersonNames names;

    private PlanWorkbook(DevelopmentPlan plan, String unitName, Language language, PersonNames names) {
        this.plan = requireNonNull(plan, "plan");
        this.unitName = requireNonNull(unitName, "unitName");
        this.language = requireNonNull(language, "language");
        this.names = requireNonNull(names, "names");
    }

    /**
     * The workbook of a plan.
     *
     * @param plan the plan
     * @param unitName the unit's name for people
     * @param language the language of headings, roles, dates and instructions; the unit's own words stay as they are
     * @param names the host's names
     * @return the workbook
     */
    public static PlanWorkbook of(DevelopmentPlan plan, String unitName, Language language, PersonNames names) {
        return new PlanWorkbook(plan, unitName, language, names);
    }

    /**
     * The file's content.
     *
     * @return the bytes of an .xlsx file; the same for the same plan, unit, language and names
     * @throws IllegalArgumentException if a text is longer than the 32,767 characters that a cell can hold
     */
    public byte[] bytes() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new WorkbookSheets(workbook, language).fill(plan, unitName, CellTexts.of(plan, language, names));
            describe(workbook.getProperties().getCoreProperties());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return FixedZip.of(bytes.toByteArray());
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("a workbook in memory cannot be broken", e);
        }
    }

    private void describe(POIXMLProperties.CoreProperties properties) throws InvalidFormatException {
        String saved = plan.history().get(plan.history().size() - 1).at().toString();
        properties.setCreator("QWL");
        properties.setTitle(new WorkbookWords(language).title() + ": " + WorkbookText.escaped(unitName));
        properties.setCreated(saved);
        properties.setModified(saved);
    }

    /**
     * What a filled-in workbook changes, with the people of the plan as those who can be named.
     *
     * @param source the file
     * @param plan the plan as it is kept now; it may have changed after the workbook was written
     * @param names the host's names
     * @return the changes and questions, unless the workbook cannot be used; all issues
     * @throws IOException if the stream is broken
     */
    public static ImportResult<PlanUpdate> read(DocumentSource source, DevelopmentPlan plan, PersonNames names)
            throws IOException {
        return read(source, plan, names, Set.of());
    }

    /**
     * What a filled-in workbook changes.
     *
     * @param source the file
     * @param plan the plan as it is kept now; it may have changed after the workbook was written
     * @param names the host's names
     * @param persons who can be named besides the people of the plan
     * @return the changes and questions, unless the workbook cannot be used; all issues
     * @throws IOException if the stream is broken
     */
    public static ImportResult<PlanUpdate> read(
            DocumentSource source, DevelopmentPlan plan, PersonNames names, Collection<PersonId> persons)
            throws IOException {
        requireNonNull(plan, "plan");
        requireNonNull(names, "names");
        Issues issues = new Issues();
        SourceLocation file = SourceLocation.ofFile(source.name());
        Optional<FoundWorkbook> found = new WorkbookFinder(file, issues).find(source);
        found.ifPresent(workbook -> requireSamePlan(workbook.origin(), plan, file, issues));
        if (found.isEmpty() || issues.hasError()) {
            return ImportResult.failed(issues);
        }
        Language language = found.get().origin().language();
        CellReader reader = new CellReader(language, names, persons(plan, persons));
        PlanUpdate update =
                new WorkbookMerge(plan, found.get(), reader, CellTexts.of(plan, language, names), issues).merge();
        return ImportResult.of(update, issues);
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

    private static Set<PersonId> persons(DevelopmentPlan plan, Collection<PersonId> more) {
        Set<PersonId> persons = new LinkedHashSet<>();
        Stream.concat(
                        plan.actions().stream().map(Action::responsible),
                        plan.areas().stream().map(DevelopmentArea::followedBy))
                .flatMap(Collection::stream)
                .map(Responsible::person)
                .flatMap(Optional::stream)
                .forEach(persons::add);
        persons.addAll(more);
        return persons;
    }

    /** {@return which plan, never a text} */
    @Override
    public String toString() {
        return "PlanWorkbook of " + plan.id() + ", version " + plan.version() + ", " + language;
    }
}
