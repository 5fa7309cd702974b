package fi.qwl.io.plan;

import static java.util.Objects.requireNonNull;

import fi.qwl.io.workbook.FixedZip;
import fi.qwl.io.workbook.WorkbookText;
import fi.qwl.plan.DevelopmentPlan;
import fi.qwl.plan.PersonNames;
import fi.qwl.words.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A development plan as an Excel workbook (.xlsx) that a supervisor fills in; {@link PlanWorkbookReader} reads it back.
 *
 * <p>Written: a sheet with title and unit, state and strengths in rows 1–3, the headings in row 4, and from row 5 a row per
 * action in the seven columns of the plan and its status; an area without actions has one row. What is the area's is
 * repeated on each of its rows, so that they can be sorted, and drawn as one cell by conditional formatting. Two hidden columns, {@code qwl-area} and {@code qwl-action}, hold the ids. A second sheet explains
 * the filling in, in the language of the first. A hidden sheet records which version of which plan was written, and holds
 * a print of each cell: enough to see that a cell was changed, not what stood in it. All cells are text. The same plan
 * gives the same bytes.
 *
 * <p>It shows names, if the host gives them, and the unit's own words: it is as confidential as the plan. Notes and
 * communication are not in it, and strengths are only shown. Immutable.
 *
 * <pre>{@code
 * Files.write(file, PlanWorkbook.of(plan, "Varhaiskasvatus", Language.FI, names).bytes());
 * PlanUpdate update = PlanWorkbookReader.of(names).read(DocumentSource.of(file), plan).orElseThrow();
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

    /** {@return which plan, never a text} */
    @Override
    public String toString() {
        return "PlanWorkbook of " + plan.id() + ", version " + plan.version() + ", " + language;
    }
}
