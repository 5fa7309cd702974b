package fi.qwl.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.organisation.OrganisationReader;
import fi.qwl.io.plan.PlanWorkbookReader;
import fi.qwl.io.poll.PollReader;
import fi.qwl.io.propose.UnknownTableReader;
import fi.qwl.io.reported.ReportedIssue;
import fi.qwl.io.reported.ReportedReader;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.survey.SurveyReader;
import fi.qwl.io.testing.Sources;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.Charset;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an issue advises can be done with every reader: once, only the survey's reader took a password or an encoding. */
class OneDoorTest {

    private static final Charset MAC_ROMAN = Charset.forName("x-MacRoman");
    private static final String ORGANISATION = """
            vuosi;tunnus;nimi;taso;ylempi;kutsuttuja
            2024;1;Jokikylä;kunta;;10
            2024;2;Keittiö;yksikkö;1;9
            """;
    private static final Organisation TOWN = Organisation.of(List.of(
            Unit.of("1", "Jokikylä", UnitLevel.MUNICIPALITY),
            Unit.of("2", "Keittiö", UnitLevel.UNIT).withParent("1")));
    private static final String REPORT = "yksikkö;vastaajia;FE;YI;PL\nKeittiö;9;71;64;80\n";

    private static Tables with(ReadOptions options) {
        return Tables.installed().withOptions(options);
    }

    /** A workbook of the table's cells, all of them texts, under a password. */
    private static DocumentSource encrypted(String table, String password)
            throws IOException, GeneralSecurityException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("taulukko");
            for (String line : table.lines().toList()) {
                XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (String cell : line.split(";", -1)) {
                    row.createCell(row.getPhysicalNumberOfCells()).setCellValue(cell);
                }
            }
            workbook.write(plain);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(plain.toByteArray());
            }
            files.writeFilesystem(bytes);
        }
        return DocumentSource.of("salattu.xlsx", bytes.toByteArray());
    }

    private static void isPasswordNeeded(ImportResult<?> result) {
        assertThat(result.value()).isEmpty();
        assertThat(result.issues()).extracting(ImportIssue::code).containsExactly("password-needed");
    }

    @Test
    void anOrganisationWithAPasswordIsReadAsItsIssueAdvises() throws Exception {
        DocumentSource source = encrypted(ORGANISATION, "salasana");
        OrganisationReader reader = OrganisationReader.standard();
        isPasswordNeeded(reader.read(source));

        Tables tables = with(ReadOptions.defaults().withPassword("salasana"));
        assertThat(reader.withTables(tables).read(source).orElseThrow().at(Wave.of(2024)))
                .isEqualTo(reader.read(Sources.text("o.csv", ORGANISATION))
                        .orElseThrow()
                        .at(Wave.of(2024)));
    }

    @Test
    void aReportWithAPasswordIsReadAsItsIssueAdvises() throws Exception {
        DocumentSource source = encrypted(REPORT, "salasana");
        isPasswordNeeded(ReportedReader.of(DisclosurePolicy.standard()).read(source, Wave.of(2024), TOWN));

        Tables tables = with(ReadOptions.defaults().withPassword("salasana"));
        assertThat(ReportedReader.of(DisclosurePolicy.standard())
                        .withTables(tables)
                        .read(source, Wave.of(2024), TOWN)
                        .orElseThrow()
                        .units())
                .containsOnlyKeys(new UnitId("2"));
    }

    @Test
    void anUnknownTableWithAPasswordIsReadAsItsIssueAdvises() throws Exception {
        DocumentSource source = encrypted("Yksikkö;FE1;FE2\nKeittiö;4;5\nKeittiö;3;4\n", "salasana");
        UnknownTableReader reader = UnknownTableReader.standard();
        isPasswordNeeded(reader.tools(source));
        isPasswordNeeded(reader.questionnaire(source));
        isPasswordNeeded(reader.mapping(source, Sources.definition().questionnaire()));

        UnknownTableReader unlocking =
                reader.withTables(with(ReadOptions.defaults().withPassword("salasana")));
        assertThat(unlocking.tools(source).value()).isPresent();
        assertThat(unlocking.questionnaire(source).orElseThrow().items()).hasSize(2);
        assertThat(unlocking
                        .mapping(source, Sources.definition().questionnaire())
                        .orElseThrow()
                        .columns())
                .isNotEmpty();
    }

    @Test
    void anOrganisationAndAReportFromAnOldMacAreReadInTheirEncoding() throws IOException {
        DocumentSource organisation = DocumentSource.of("o.csv", ORGANISATION.getBytes(MAC_ROMAN));
        DocumentSource report = DocumentSource.of("r.csv", REPORT.getBytes(MAC_ROMAN));
        // The guessed encoding makes other letters of the headers and names.
        assertThat(OrganisationReader.standard().read(organisation).value()).isEmpty();
        assertThat(ReportedReader.of(DisclosurePolicy.standard())
                        .read(report, Wave.of(2024), TOWN)
                        .value())
                .isEmpty();

        Tables tables = with(ReadOptions.defaults().withCharset(MAC_ROMAN));
        assertThat(OrganisationReader.standard()
                        .withTables(tables)
                        .read(organisation)
                        .orElseThrow()
                        .at(Wave.of(2024))
                        .units())
                .extracting(Unit::name)
                .containsExactlyInAnyOrder("Jokikylä", "Keittiö");
        ImportResult<?> reported = ReportedReader.of(DisclosurePolicy.standard())
                .withTables(tables)
                .read(report, Wave.of(2024), TOWN);
        // The report has one of the two units.
        assertThat(reported.issues()).extracting(ImportIssue::kind).contains(ReportedIssue.UNITS_NOT_REPORTED);
        assertThat(reported.value()).isPresent();
    }

    /** A reader without this method would be a dead end again. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                OrganisationReader.class,
                PlanWorkbookReader.class,
                PollReader.class,
                ReportedReader.class,
                SurveyReader.class,
                UnknownTableReader.class
            })
    void everyReaderOfTablesGivesACopyWithOthers(Class<?> reader) throws NoSuchMethodException {
        Method withTables = reader.getMethod("withTables", Tables.class);
        assertThat(withTables.getReturnType()).isEqualTo(reader);
        assertThat(Arrays.stream(reader.getMethods())
                        .filter(method -> method.getName().startsWith("read")))
                .noneMatch(method -> Modifier.isStatic(method.getModifiers()));
    }
}
