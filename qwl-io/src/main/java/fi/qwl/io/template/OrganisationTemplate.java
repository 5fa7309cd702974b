package fi.qwl.io.template;

import fi.qwl.survey.UnitLevel;
import fi.qwl.words.Language;
import fi.qwl.words.Phrase;
import fi.qwl.words.Text;
import fi.qwl.words.Words;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A blank workbook for an organisation: a row per unit and wave, which {@link fi.qwl.io.organisation.OrganisationReader} reads. Levels are
 * chosen from a list; instructions are on a separate sheet in Finnish, Swedish and English.
 *
 * <pre>{@code
 * Files.write(folder.resolve("organisaatio.xlsx"), OrganisationTemplate.in(Language.FI).bytes());
 * }</pre>
 */
public final class OrganisationTemplate {

    private static final List<Integer> WIDTHS = List.of(7, 9, 26, 16, 10, 11, 14, 22, 12, 14, 20, 22);

    private static final int LEVEL = 3;
    private static final int INVITED = 5;

    private enum Key implements Phrase {
        COLUMNS,
        HELP,
        SHEET,
        TITLE,
        CHOOSE_LEVEL,
        WHOLE_NUMBER
    }

    private final Language language;

    private OrganisationTemplate(Language language) {
        this.language = language;
    }

    /**
     * A template in a language.
     *
     * @param language of headers and levels, and of the first instructions
     * @return the template
     */
    public static OrganisationTemplate in(Language language) {
        return new OrganisationTemplate(Objects.requireNonNull(language, "language"));
    }

    /** {@return the bytes of an .xlsx file; the same every time} */
    public byte[] bytes() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            TemplateSheets sheets = new TemplateSheets(workbook, language, Key.SHEET, 1);
            // The headers are as the reader knows them.
            List<Text> headers = Words.list(Key.COLUMNS);
            for (int column = 0; column < headers.size(); column++) {
                sheets.column(column, WIDTHS.get(column), headers.get(column).in(language));
            }
            List<String> levels = Arrays.stream(UnitLevel.values())
                    .map(level -> level.label().in(language))
                    .toList();
            sheets.offer(LEVEL, levels, Key.CHOOSE_LEVEL);
            sheets.offerWholeNumbers(INVITED, 0, 1_000_000, Key.WHOLE_NUMBER);
            sheets.instruct(Key.TITLE, Words.list(Key.HELP));
            return sheets.bytes(Key.SHEET.in(language));
        } catch (IOException e) {
            throw new IllegalStateException("a workbook in memory cannot be broken", e);
        }
    }
}
