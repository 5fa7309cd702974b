package fi.qwl.io.survey;

import static fi.qwl.io.testing.Sources.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.io.document.Documents;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.issue.ImportResult;
import fi.qwl.io.issue.IssueTexts;
import fi.qwl.io.issue.Reconciliation;
import fi.qwl.io.issue.Reconciliation.LeftOut;
import fi.qwl.io.issue.Reconciliation.SheetRecords;
import fi.qwl.io.issue.RowIssue;
import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.mapping.SurveyDefinition;
import fi.qwl.io.organisation.OrganisationReader;
import fi.qwl.io.poll.PollReader;
import fi.qwl.io.reported.ReportedReader;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.TableCursor;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.UnreadableTableException;
import fi.qwl.io.table.Tables;
import fi.qwl.io.testing.Sources;
import fi.qwl.plan.choice.IndividualRound;
import fi.qwl.plan.choice.Participant;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Survey;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Records = counted + left out, sheets = read + named, files = read + named, however a file is mutated. Inputs are ours. */
class SumsHoldTest {

    private static final Wave WAVE = Wave.of(2024);
    private static final int ROUNDS = Integer.getInteger("qwl.sums", 120);

    private static final String MAPPINGS = """
            "mappings": [
              {"name": "wide", "respondent": "Vastaaja", "unit": "Yksikkö", "wave": "Vuosi", "completion": "Lähetetty",
               "items": {"FE1": "Turva", "FE2": "Kuorma"}},
              {"name": "long", "respondent": "Vastaaja", "unit": "Yksikkö",
               "long": {"question": "Kysymys", "answer": "Vastaus"}, "items": {"FE1": "Turva", "FE2": "Kuorma"}}
            ]
            """;

    private static final List<String> WIDE = List.of(
            "Vastaaja;Yksikkö;Vuosi;Lähetetty;Turva;Kuorma",
            "a1;10;2024;1.9.;5;1",
            "a2;10;2024;1.9.;4;2",
            "a3;20;2023;1.9.;3;3",
            "a4;20;2024;;2;4",
            "a5;;2024;2.9.;1;5",
            "a1;10;2024;2.9.;1;5",
            "Yhteensä;;2024;x;15;20");

    private static final List<String> LONG = List.of(
            "Vastaaja;Yksikkö;Kysymys;Vastaus",
            "a1;10;Turva;5",
            "a1;10;Kuorma;1",
            "a1;10;Muu;1",
            "a2;20;Turva;2",
            "a2;20;Turva;3",
            ";20;Turva;3");

    private static final List<String> UNITS = List.of(
            "vuosi;tunnus;nimi;taso;ylempi;kutsuttuja",
            "2024;1;Kunta;kunta;;3",
            "2024;10;Keittiö;yksikkö;1;9",
            "2024;20;Koulu;yksikkö;1;12");

    private static final List<String> REPORT =
            List.of("yksikkö;n;FE;YI;PL", "Kunta;21;71,5;70;66", "Keittiö;9;70;71;65", "Koulu;12;72;69;67");

    private static final List<String> POLL =
            List.of("osallistuja;vahvuus 1;kohde 1", "K1;Huumori;Kiire", "K2;Apu;", "K3;;Kiire", "K9;Apu;Kiire");

    private static SurveyDefinition definition() throws IOException {
        String json = Sources.DEFINITION.substring(0, Sources.DEFINITION.indexOf("\"mappings\"")) + MAPPINGS + "}";
        return Documents.read(text("definition.json", json), SurveyDefinition.class)
                .orElseThrow();
    }

    private static Organisation organisation() {
        return Organisation.of(List.of(
                Unit.of("1", "Kunta", UnitLevel.MUNICIPALITY),
                Unit.of("10", "Keittiö", UnitLevel.UNIT).withParent("1"),
                Unit.of("20", "Koulu", UnitLevel.UNIT).withParent("1")));
    }

    /** What one reader makes of a file. */
    @FunctionalInterface
    private interface Reader {
        ImportResult<?> read(DocumentSource source) throws IOException;
    }

    /** A table with some rows repeated, moved, emptied, cut or put in from elsewhere. */
    private static String mutated(List<String> table, Random random) {
        List<String> rows = new ArrayList<>(table.subList(1, table.size()));
        int changes = random.nextInt(6);
        for (int change = 0; change < changes; change++) {
            int at = random.nextInt(rows.size());
            String row = rows.get(at);
            List<String> cells = new ArrayList<>(List.of(row.split(";", -1)));
            int cell = random.nextInt(cells.size());
            switch (random.nextInt(9)) {
                case 0 -> rows.add(random.nextInt(rows.size() + 1), row);
                case 1 -> rows.add(at, ";".repeat(cells.size() - 1));
                case 2 -> rows.add(at, table.get(0));
                case 3 -> rows.add(at, "");
                case 4 -> Collections.swap(rows, at, random.nextInt(rows.size()));
                case 5 -> rows.set(at, changed(cells, cell, ""));
                case 6 -> rows.set(at, changed(cells, cell, "Yhteensä"));
                case 7 -> rows.set(at, changed(cells, cell, "2023"));
                default -> rows.set(at, String.join(";", cells.subList(0, cell + 1)));
            }
        }
        rows.add(0, table.get(0));
        return String.join("\n", rows) + "\n";
    }

    private static String changed(List<String> cells, int at, String cell) {
        List<String> copy = new ArrayList<>(cells);
        copy.set(at, cell);
        return String.join(";", copy);
    }

    /**
     * The records below the header, counted without any reader of surveys. A record right below it that begins blank and says
     * {@code Vastaus} is the header's second, as survey tools write it.
     */
    private static long recordsBelow(DocumentSource source) throws IOException {
        try (TableDocument document = Tables.installed().open(source, issue -> {});
                TableCursor cursor = document.open(0)) {
            cursor.next();
            long records = cursor.next() && !isOfHeader(cursor) ? 1 : 0;
            while (cursor.next()) {
                records++;
            }
            return records;
        } catch (UnreadableTableException unreadable) {
            return -1;
        }
    }

    private static boolean isOfHeader(TableCursor cursor) {
        return cursor.text(0).length() == 0
                && IntStream.range(0, cursor.width())
                        .anyMatch(column -> cursor.text(column).toString().equals("Vastaus"));
    }

    private static void check(Reader reader, DocumentSource source) throws IOException {
        ImportResult<?> result = reader.read(source);
        Reconciliation sums = result.reconciliation().orElseThrow();

        assertThat(sums.files()).hasSize(1);
        if (result.value().isEmpty()) {
            assertThat(sums.filesNotRead()).containsExactly(source.name());
            assertThat(sums.records()).isZero();
            return;
        }
        Set<String> codes = result.issues().stream().map(ImportIssue::code).collect(Collectors.toSet());
        assertThat(sums.records()).isEqualTo(recordsBelow(source));
        assertThat(sums.counted() + sums.leftOut()).isEqualTo(sums.records());
        assertThat(sums.leftOutByReason()).allSatisfy(left -> {
            assertThat(codes).contains(left.reason().code());
            assertThat(left.places()).isNotEmpty().allMatch(place -> place.row().isPresent());
        });
        boolean isLong = result.issues().stream()
                .anyMatch(issue -> "long".equals(issue.attributes().get("mapping")));
        if (result.value().get() instanceof Survey survey && !isLong) {
            assertThat(sums.counted()).isEqualTo(survey.size());
        }
    }

    private static void mutate(List<String> table, Reader reader) throws IOException {
        Random random = new Random(20);
        for (int round = 0; round < ROUNDS; round++) {
            String content = mutated(table, random);
            try {
                check(reader, text("k.csv", content));
            } catch (AssertionError failed) {
                throw new AssertionError("round " + round + " of\n" + content, failed);
            }
        }
    }

    @Test
    void sumsHoldInEveryReader() throws IOException {
        SurveyReader surveys = SurveyReader.of(definition());
        List<Participant> people = IntStream.rangeClosed(1, 3)
                .mapToObj(n -> new Participant("K" + n))
                .toList();
        mutate(WIDE, source -> surveys.read(source, WAVE));
        mutate(WIDE, source -> surveys.read(source, WAVE, organisation()));
        mutate(LONG, source -> surveys.read(source, WAVE, organisation()));
        mutate(UNITS, source -> OrganisationReader.standard().read(source));
        mutate(REPORT, source -> ReportedReader.of(DisclosurePolicy.standard()).read(source, WAVE, organisation()));
        mutate(POLL, source -> PollReader.standard().proposals(source, IndividualRound.of(new UnitId("10"), people)));
    }

    @Test
    void everyRowIsAccountedForByReasonAndPlace() throws IOException {
        ImportResult<Survey> result =
                SurveyReader.of(definition()).read(text("k.csv", String.join("\n", WIDE) + "\n"), WAVE, organisation());
        Reconciliation sums = result.reconciliation().orElseThrow();

        assertThat(result.orElseThrow().size()).isEqualTo(3);
        assertThat(sums.leftOutByReason().stream()
                        .map(left -> left.reason().code() + " " + left.records() + " " + left.places()))
                .containsExactly(
                        "row-of-other-wave 1 [k.csv, row 4]",
                        "row-incomplete 1 [k.csv, row 5]",
                        "respondent-twice 1 [k.csv, row 7]",
                        "row-of-totals 1 [k.csv, row 8]");
        assertThat(IssueTexts.in(Language.FI).line(sums))
                .isEqualTo(
                        "Tiedostoja luettu 1/1, taulukoita 1/1. Rivejä 7 = laskettu 3 + jätetty pois 4. Pois jätetty:"
                                + " Muun kyselykierroksen vastauksia (1), Kesken jääneitä vastauksia (1), Sama vastaaja kahdesti"
                                + " (1), Summa- ja keskiarvorivejä (1).");
    }

    @Test
    void sheetsWithTheColumnsAreReadOrNamed() throws IOException {
        Random random = new Random(21);
        SurveyReader reader = SurveyReader.of(definition());
        for (int round = 0; round < 20; round++) {
            List<List<String>> sheets = new ArrayList<>();
            int withColumns = 0;
            for (int sheet = 0; sheet <= random.nextInt(4); sheet++) {
                boolean hasColumns = sheet == 0 || random.nextBoolean();
                withColumns += hasColumns ? 1 : 0;
                sheets.add(hasColumns ? WIDE : List.of("Ohje;Teksti", "1;Täytä"));
            }
            int hidden = random.nextInt(sheets.size() + 1);
            Reconciliation sums =
                    reader.read(workbook(sheets, hidden), WAVE).reconciliation().orElseThrow();

            assertThat(sums.sheets()).as(sheets + " hidden " + hidden).hasSize(withColumns);
            assertThat(sums.sheetsNotRead()).hasSize(withColumns - 1);
            assertThat(sums.records()).isEqualTo(7L * withColumns);
            assertThat(sums.counted()).isEqualTo(3);
        }
    }

    private static DocumentSource workbook(List<List<String>> sheets, int hidden) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int index = 0; index < sheets.size(); index++) {
                Sheet sheet = workbook.createSheet("T" + index);
                for (String line : sheets.get(index)) {
                    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                    for (String cell : line.split(";", -1)) {
                        row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
                    }
                }
            }
            if (hidden > 0 && hidden < sheets.size()) {
                workbook.setSheetHidden(hidden, true);
            }
            workbook.write(bytes);
            return DocumentSource.of("k.xlsx", bytes.toByteArray());
        }
    }

    @Test
    void otherReadersNameTheSheetsThatTheyDoNotRead() throws IOException {
        DocumentSource units = workbook(List.of(List.of("Ohje;Teksti", "1;Täytä"), UNITS, UNITS), 0);
        ImportResult<?> result = OrganisationReader.standard().read(units);

        assertThat(Sources.faults(result))
                .containsExactly(
                        "WARNING sheet-passed-over (k.xlsx): Sheets [T2] have the columns that are read, too, and 3"
                                + " rows, but are not read. Move the rows to the first of the sheets, or rename the headers of the"
                                + " others.");
        assertThat(IssueTexts.in(Language.EN).line(result.reconciliation().orElseThrow()))
                .isEqualTo(
                        "Files read: 1/1, sheets: 1/2. Rows: 6 = 3 counted + 3 left out. Left out: Another sheet fits,"
                                + " too (3). Not read: k.xlsx, sheet T2.");
    }

    @Test
    void aHeaderOfAnotherOrderIsAnErrorInEveryReader() throws IOException {
        String report = String.join("\n", REPORT) + "\nyksikkö;n;FE;PL;YI\nKunta;21;1;2;3\n";
        String units = String.join("\n", UNITS) + "\nvuosi;nimi;tunnus;taso;ylempi;kutsuttuja\n2024;a;b;yksikkö;1;\n";
        String poll = String.join("\n", POLL) + "\nosallistuja;kohde 1;vahvuus 1\nK1;Kiire;Huumori\n";
        IndividualRound round = IndividualRound.of(new UnitId("10"), List.of(new Participant("K1")));

        assertThat(List.of(
                        ReportedReader.of(DisclosurePolicy.standard())
                                .read(text("r.csv", report), WAVE, organisation()),
                        OrganisationReader.standard().read(text("o.csv", units)),
                        PollReader.standard().proposals(text("p.csv", poll), round)))
                .allSatisfy(result -> assertThat(result.issues())
                        .extracting(ImportIssue::code)
                        .contains("header-other-order"));
    }

    @Test
    void severalFilesAreOneSumAndAFileThatCannotBeUsedIsNamed() throws IOException {
        SurveyReader reader = SurveyReader.of(definition());
        DocumentSource first = text("a.csv", String.join("\n", WIDE.subList(0, 3)) + "\n");
        DocumentSource second = text("b.csv", WIDE.get(0) + "\nb1;10;2024;1.9.;5;1\n");
        Reconciliation both = reader.read(List.of(first, second), WAVE, organisation())
                .reconciliation()
                .orElseThrow();
        Reconciliation twice = reader.read(List.of(first, first), WAVE, organisation())
                .reconciliation()
                .orElseThrow();

        assertThat(both.counted()).isEqualTo(3);
        assertThat(both.filesNotRead()).isEmpty();
        assertThat(twice.filesNotRead()).containsExactly("a.csv", "a.csv");
        assertThat(Reconciliation.of(List.of(both, both)).records()).isEqualTo(6);
    }

    @Test
    void sumsThatDoNotAddUpCannotBeMade() {
        SourceLocation sheet = SourceLocation.ofFile("k.csv");
        List<LeftOut> one = List.of(new LeftOut(RowIssue.ROW_EMPTY, 1, List.of(sheet)));

        assertThatThrownBy(() -> new SheetRecords(sheet, true, 3, 1, one))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("of 3 records 1 were counted and 1 left out\nMaybe a record was ignored without a reason.");
    }
}
