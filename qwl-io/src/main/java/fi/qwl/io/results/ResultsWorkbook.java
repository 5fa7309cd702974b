package fi.qwl.io.results;

import static java.util.Objects.requireNonNull;

import fi.qwl.io.workbook.FixedZip;
import fi.qwl.io.workbook.WorkbookText;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A publication as an Excel workbook (.xlsx) with real numbers. It takes publications only, so nothing that stays inside
 * can get into it.
 *
 * <p>Written: an overview of one unit with charts that Excel draws from the cells beside them; all units by all measures,
 * with numbers of answers and statuses; the trend of the factors and the index; the response rates; and what the figures are
 * of: publication, model, limits, policy, and how cells are read. Percentages are percent cells, changes are percentage
 * points. Tables have filters and headings that stay and are printed on each page; values below their limits are marked. A
 * value that is not shown is a dash with the reason behind it, such as {@code – (40–50)} for a range. No text is a formula.
 *
 * <p>{@code ReportedReader} of {@code fi.qwl.io.reported} reads the same means, numbers of people and statuses back from it,
 * means of open data to ten decimals. The same publications are the same bytes. Immutable.
 *
 * <pre>{@code
 * byte[] workbook = ResultsWorkbook.of(List.of(publication.results()), unit, Language.FI).bytes();
 * }</pre>
 */
public final class ResultsWorkbook {

    private final List<PublishedResults> waves;
    private final PublishedUnit home;
    private final Language language;

    private ResultsWorkbook(List<PublishedResults> waves, PublishedUnit home, Language language) {
        this.waves = waves;
        this.home = home;
        this.language = language;
    }

    /**
     * The workbook of publications.
     *
     * @param publications one per wave, narrowed to the same audience, in any order; the workbook is of the latest, the others
     *     are in its trend
     * @param home the unit that the overview is of
     * @param language the readers' language
     * @return the workbook
     * @throws IllegalArgumentException if there is no publication, two are of one wave, or the unit is not in the latest one's
     *     organisation or not for its audience
     */
    public static ResultsWorkbook of(List<PublishedResults> publications, UnitId home, Language language) {
        List<PublishedResults> waves = new ArrayList<>(publications);
        waves.sort(Comparator.comparing(PublishedResults::wave));
        Set<Wave> seen = new HashSet<>();
        for (PublishedResults results : waves) {
            if (!seen.add(results.wave())) {
                throw new IllegalArgumentException("a workbook needs one publication per wave but " + results.wave()
                        + " is there twice\nMaybe two policies or models were mixed.");
            }
        }
        if (waves.isEmpty()) {
            throw new IllegalArgumentException("a workbook needs at least one publication but has none");
        }
        PublishedUnit unit = waves.get(waves.size() - 1).unit(requireNonNull(home, "home"));
        return new ResultsWorkbook(waves, unit, requireNonNull(language, "language"));
    }

    /** {@return the file's content; the same for the same publications, unit and language} */
    public byte[] bytes() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            ResultsSheets sheets = new ResultsSheets(workbook, waves, language);
            new OverviewSheet(sheets, home).write();
            new UnitsSheet(sheets).write();
            new TrendSheet(sheets).write();
            new RatesSheet(sheets).write();
            new RecordSheet(sheets).write();
            describe(workbook.getProperties().getCoreProperties());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return FixedZip.of(bytes.toByteArray());
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("a workbook in memory cannot be broken", e);
        }
    }

    private void describe(POIXMLProperties.CoreProperties properties) throws InvalidFormatException {
        PublishedResults last = last();
        String day = last.release().day() + "T00:00:00Z";
        properties.setCreator("QWL");
        properties.setTitle(WorkbookText.escaped(ResultsText.TITLE.in(
                language, last.wave().toString(), home.unit().name())));
        properties.setSubjectProperty(last.id());
        properties.setCreated(day);
        properties.setModified(day);
    }

    private PublishedResults last() {
        return waves.get(waves.size() - 1);
    }

    /** {@return the latest publication's id, never a value} */
    @Override
    public String toString() {
        return "ResultsWorkbook of " + last().id() + ", " + language;
    }
}
