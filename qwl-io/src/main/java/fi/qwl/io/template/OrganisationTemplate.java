package fi.qwl.io.template;

import fi.qwl.model.LocalText;
import fi.qwl.survey.UnitLevel;
import fi.qwl.words.Language;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A blank workbook for an organisation: a row per unit and wave, which {@link fi.qwl.io.organisation.OrganisationReader} reads. Levels are
 * chosen from a list; instructions stand on a sheet of their own in Finnish, Swedish and English.
 *
 * <pre>{@code
 * Files.write(folder.resolve("organisaatio.xlsx"), OrganisationTemplate.in(Language.FI).bytes());
 * }</pre>
 */
public final class OrganisationTemplate {

    private static final LocalText SHEET = LocalText.of("Organisaatio", "Organisation", "Organisation");

    /** The headers, as the reader knows them. */
    private static final List<LocalText> COLUMNS = List.of(
            LocalText.of("vuosi", "år", "year"),
            LocalText.of("tunnus", "id", "id"),
            LocalText.of("nimi", "namn", "name"),
            LocalText.of("taso", "nivå", "level"),
            LocalText.of("ylempi", "överordnad", "parent"),
            LocalText.of("kutsuttuja", "inbjudna", "invited"),
            LocalText.of("kutsuttu pvm", "inbjudna den", "invited on"),
            LocalText.of("laskusääntö", "räkneregel", "counting rule"),
            LocalText.of("esihenkilö", "chef", "supervisor"),
            LocalText.of("edeltäjät", "föregångare", "predecessors"),
            LocalText.of("suljettu", "stängt", "blocked"),
            LocalText.of("muut nimet", "andra namn", "other names"));

    private static final List<Integer> WIDTHS = List.of(7, 9, 26, 16, 10, 11, 14, 22, 12, 14, 20, 22);

    private static final int LEVEL = 3;
    private static final int INVITED = 5;

    private static final LocalText TITLE = LocalText.of(
            "Näin täytät organisaation", "Så här fyller du i organisationen", "How to fill in the organisation");

    private static final List<LocalText> HELP = List.of(
            LocalText.of(
                    "Kirjoita jokainen yksikkö omalle rivilleen, ylin ensin. Vain ylimmältä puuttuu ylempi.",
                    "Skriv varje enhet på en egen rad, den översta först. Bara den översta saknar överordnad.",
                    "Write each unit on a row of its own, the topmost first. Only the topmost has no parent."),
            LocalText.of(
                    "Tunnus pysyy samana vuodesta toiseen, vaikka nimi muuttuisi. Ylempi on ylemmän yksikön tunnus.",
                    "Id:t är detsamma år efter år även om namnet ändras. Överordnad är den övre enhetens id.",
                    "An id stays the same from year to year even if the name changes. The parent is the upper unit's id."),
            LocalText.of(
                    "Kutsuttuja on niiden ihmisten määrä, joiden kotiyksikkö tämä on; alayksiköiden väkeä ei lasketa mukaan."
                            + " Merkitse myös päivä, jolloin määrä laskettiin, ja sääntö: ketkä luetaan mukaan, esimerkiksi"
                            + " pitkillä vapailla olevat tai määräaikaiset.",
                    "Inbjudna är de som har enheten som hemenhet; underenheternas folk räknas inte med. Ange också dagen då"
                            + " antalet räknades och regeln: vilka som räknas med, till exempel långtidslediga eller visstidsanställda.",
                    "Invited are the people whose home unit this is; those of sub-units are not counted. Give the day of the"
                            + " count as well, and the rule: who counts, such as people on long leave or temporary staff."),
            LocalText.of(
                    "Edeltäjät ovat edellisen kyselyn yksiköt, joita yksikkö jatkaa: esimerkiksi 310, 320. Jätä tyhjäksi, jos"
                            + " yksikkö on ennallaan; kirjoita viiva, jos se on uusi.",
                    "Föregångare är de enheter i förra enkäten som enheten fortsätter, till exempel 310, 320. Lämna tomt om"
                            + " enheten är som förr; skriv ett streck om den är ny.",
                    "Predecessors are the units of the survey before that the unit continues, such as 310, 320. Leave it blank"
                            + " if the unit is as before; write a dash if it is new."),
            LocalText.of(
                    "Suljettu on aika, jolloin mitään ei järjestetä: 2025-12-20/2026-01-07 kerran, 06-20/08-15 joka vuosi, W42"
                            + " joka vuoden viikko 42.",
                    "Stängt är tid då inget ordnas: 2025-12-20/2026-01-07 en gång, 06-20/08-15 varje år, W42 vecka 42 varje"
                            + " år.",
                    "Blocked is time when nothing is arranged: 2025-12-20/2026-01-07 once, 06-20/08-15 every year, W42 week 42"
                            + " of every year."),
            LocalText.of(
                    "Muut nimet ovat nimiä, joilla tiedostot kutsuvat yksikköä: vanha nimi, lyhenne tai toisen järjestelmän"
                            + " kirjoitusasu. Erota ne puolipisteellä.",
                    "Andra namn är namn som filer använder om enheten: ett gammalt namn, en förkortning eller ett annat systems"
                            + " stavning. Skilj dem åt med semikolon.",
                    "Other names are those by which files call the unit: an old one, a short one, or another system's"
                            + " spelling. Separate them by semicolons."));

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
            TemplateSheets sheets = new TemplateSheets(workbook, language, SHEET, 1);
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheets.column(column, WIDTHS.get(column), COLUMNS.get(column).in(language));
            }
            List<String> levels = Arrays.stream(UnitLevel.values())
                    .map(level -> level.label().in(language))
                    .toList();
            sheets.offer(
                    LEVEL,
                    levels,
                    LocalText.of("Valitse taso luettelosta.", "Välj nivån i listan.", "Choose a level from the list."));
            sheets.offerWholeNumbers(
                    INVITED,
                    0,
                    1_000_000,
                    LocalText.of(
                            "Kirjoita ihmisten määrä kokonaislukuna.",
                            "Skriv antalet personer som ett heltal.",
                            "Write the number of people as a whole number."));
            sheets.instruct(TITLE, HELP);
            return sheets.bytes(SHEET.in(language));
        } catch (IOException e) {
            throw new IllegalStateException("a workbook in memory cannot be broken", e);
        }
    }
}
