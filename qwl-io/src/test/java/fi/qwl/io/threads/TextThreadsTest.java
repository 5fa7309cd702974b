package fi.qwl.io.threads;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.testing.Read;
import fi.qwl.io.text.Keys;
import fi.qwl.io.text.NumberText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that other readers of text files had, by the public threads that told of them; the inputs are our own. */
class TextThreadsTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] octets(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ID\",\"Nimi\"\n1,2\n", "ID,Nimi\n1,2\n", "\"ID\",Nimi\r\n1,2\r\n"})
    @DisplayName("jackson-dataformat-csv#47, pandas#4793, dflib#429: a byte order mark before the header")
    void aByteOrderMarkIsNoPartOfTheHeader(String text) throws IOException {
        assertThat(Read.csv("\uFEFF" + text).rows()).containsExactly("1: ID | Nimi", "2: 1 | 2");
    }

    @Test
    @DisplayName("postmangovsg#88: U+FEFF inside a header")
    void anInvisibleMarkInsideAHeaderIsNotInItsKey() throws IOException {
        String header = Read.csv("id;\uFEFFYksikkö\n1;2\n").rows().get(0);
        assertThat(header).isEqualTo("1: id | \uFEFFYksikkö");
        assertThat(Keys.normalise(header)).isEqualTo("1: id | yksikkö");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, true",
        "UTF-16BE, true",
        "UTF-16LE, false",
        "UTF-16BE, false",
        "UTF-32LE, true",
        "UTF-32BE, true",
    })
    @DisplayName("q#98, jamovi#257, unstructured#4443, kotlin-csv#77: wide encodings named .csv")
    void wideEncodingsAreDecodedBeforeTheDelimiterIsSought(String encoding, boolean hasMark) throws IOException {
        String text = (hasMark ? "\uFEFF" : "") + "CASE\tYksikkö\tHV01\n1\tVäkä\t5\n2\tKoulu\t4\n";
        Read read = Read.of("k.csv", text.getBytes(Charset.forName(encoding)));
        assertThat(read.rows()).containsExactly("1: CASE | Yksikkö | HV01", "2: 1 | Väkä | 5", "3: 2 | Koulu | 4");
        assertThat(read.choices()).containsEntry("encoding", encoding).containsEntry("delimiter", "tab");
        assertThat(read.issues()).isEmpty();
    }

    @Test
    @DisplayName("actual#8924: padding of NULs is no wide encoding")
    void paddingOfNulsIsReportedAndNoWideEncoding() throws IOException {
        Read read = Read.csv("a;b\n1;2\n" + "\0".repeat(40));
        assertThat(read.rows()).containsExactly("1: a | b", "2: 1 | 2");
        assertThat(read.choices()).containsEntry("encoding", "UTF-8");
        assertThat(read.issues())
                .containsExactly(
                        "WARNING text-nul (kysely.csv, row 3, column A): Line 3 holds a NUL character in column A. "
                                + "Check the export; the file may be damaged or of another encoding.");
    }

    @Test
    @DisplayName("Budget#371, qualtRics#72, #57: what is not UTF-8 is assumed, said, and can be set")
    void anAssumedEncodingIsReportedAndCanBeSet() throws IOException {
        byte[] bytes = "Yksikkö;k1\nPäivystys;5\n".getBytes(WINDOWS_1252);
        Read read = Read.of("k.csv", bytes);
        assertThat(read.rows()).containsExactly("1: Yksikkö | k1", "2: Päivystys | 5");
        assertThat(read.issues())
                .containsExactly(
                        "INFO encoding-assumed (k.csv): The text is not UTF-8 (byte 7) and was read as windows-1252. "
                                + "If letters are wrong, declare the encoding with ReadOptions.withCharset.");
        byte[] mac = "Yksikkö;k1\nÅland;5\n".getBytes(Charset.forName("x-MacRoman"));
        Read macRead = Read.of("k.csv", mac, ReadOptions.defaults().withCharset(Charset.forName("x-MacRoman")));
        assertThat(macRead.rows()).containsExactly("1: Yksikkö | k1", "2: Åland | 5");
        assertThat(macRead.choices()).containsEntry("encoding-by", "declared");
        assertThat(macRead.issues()).isEmpty();
        byte[] latin = "Yksikkö;k1\nPäivystys;5\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Read.of("k.csv", latin, ReadOptions.defaults().withCharset(StandardCharsets.ISO_8859_1))
                        .rows())
                .isEqualTo(read.rows());
    }

    @Test
    @DisplayName("Budget#371: bytes that the assumed encoding does not define")
    void bytesWithoutMeaningAreReportedByTheirPlace() throws IOException {
        assertThat(Read.of("k.csv", join(utf8("id;k1\n1;"), octets(0x81, 0xE4), utf8("\n")))
                        .issues())
                .hasSize(2)
                .element(1)
                .isEqualTo(
                        "WARNING text-undefined (k.csv, row 2, column B): Line 2 holds a character that could not be read "
                                + "as windows-1252. Declare the right encoding, perhaps x-MacRoman, with ReadOptions.withCharset.");
    }

    @Test
    @DisplayName("qualtRics#72: a wrong declaration is an error with its line and not a wrong letter")
    void aDeclaredEncodingThatDoesNotFitIsRefusedByTheLine() throws IOException {
        byte[] bytes = "id;k1\n1;5\n2;ö\n".getBytes(WINDOWS_1252);
        assertThat(Read.failure(
                        DocumentSource.of("k.csv", bytes),
                        ReadOptions.defaults().withCharset(StandardCharsets.UTF_8)))
                .hasToString("ERROR text-malformed (k.csv, row 3): Line 3 holds bytes that are not UTF-8, which is the "
                        + "encoding by declaration. Declare the right encoding with ReadOptions.withCharset, or export the "
                        + "file again.");
        assertThat(Read.failure("k.csv", join(octets(0xEF, 0xBB, 0xBF), bytes)).message())
                .startsWith("Line 3 holds bytes that are not UTF-8, which is the encoding by byte order mark.");
        byte[] cut = join("\uFEFFid;k1\n1;5".getBytes(StandardCharsets.UTF_16LE), octets(0x00));
        assertThat(Read.failure("k.csv", cut).code()).isEqualTo("text-malformed");
    }

    @Test
    @DisplayName("SORMAS-Project#3039: letters that were encoded twice")
    void lettersThatWereEncodedTwiceAreWarnedAboutAndNotRepaired() throws IOException {
        Read read = Read.csv("id;k1\n1;TÃ¤ysin samaa\n");
        assertThat(read.rows()).containsExactly("1: id | k1", "2: 1 | TÃ¤ysin samaa");
        assertThat(read.issues())
                .containsExactly(
                        "WARNING text-double-encoded (kysely.csv, row 2): Line 2 holds letters that seem to be "
                                + "encoded twice. Export the file again, and do not open it in a spreadsheet program in between.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '%',
            value = {
                "'sep=;\r\nid;k1\r\n1;5\r\n'",
                "'SEP=;\nid;k1\n1;5\n'",
                "'\uFEFFsep=;\r\nid;k1\r\n1;5'",
                "'\"sep=;\"\r\nid;k1\r\n1;5'",
                "'sep=\\t\nid\tk1\n1\t5\n'",
                "'sep=\t\nid\tk1\n1\t5\n'",
                "'sep=,\nid,k1\n1,5\n'",
            })
    @DisplayName("PowerShell#7776, vscode_rainbow_csv#108, PapaParse#951: a line that declares the delimiter")
    void aLineThatDeclaresTheDelimiterIsNoRecord(String text) throws IOException {
        Read read = Read.csv(text);
        assertThat(read.rows()).containsExactly("2: id | k1", "3: 1 | 5");
        assertThat(read.choices()).containsEntry("delimiter-by", "first line");
        assertThat(read.issues()).singleElement().asString().startsWith("INFO delimiter-line (kysely.csv, row 1): ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '%',
            quoteCharacter = '`',
            value = {
                "`08/01/2016;A;-21.419,06\n09/01/2016;B;-1,5\n` % semicolon % 3",
                "`1,5;2,5\n3,5;4,0\n` % semicolon % 2",
                "`id;k1\n1;['112', '112']\n2;['1', '2']\n` % semicolon % 2",
                "`id,aihe,k\n1,Ilmapiiri;Johtaminen;,5\n2,Ilmapiiri;,4\n` % comma % 3",
                "`id,\"a;b;c\",k\n1,\"x;y\",5\n` % comma % 3",
                "`id,luku\n1,\"3,5\"\n2,\"4,5\"\n` % comma % 2",
                "`Missä, milloin ja miksi?;k1\nVaka, Kemi;5\nKoulu;4\n` % semicolon % 2",
                "`id|k1\n1|5\n` % bar % 2",
                "`id^k1^k2\n1^5^4\n` % ^ % 3",
                "`id\tk1, k2\n1\t5\n` % tab % 2",
                "`k1\n5\n4\n` % none % 1",
                "`Palaute\nhyvä, kiitos\nei\nok, ehkä\n` % none % 1",
                "`08:00:01\n09:00:02\n` % none % 1",
                "`id,k1` % comma % 2",
            })
    @DisplayName("PapaParse#290, #153, #1005, cpython#119123: the delimiter by the whole and not by the first match")
    void theDelimiterIsTheOneThatMakesATable(String text, String delimiter, int columns) throws IOException {
        assertThat(Read.csv(text).choices())
                .containsEntry("delimiter", delimiter)
                .containsEntry("columns", String.valueOf(columns));
    }

    @Test
    @DisplayName("cpython#119123: what was chosen is told, and a near rival too")
    void twoDelimitersThatFitEquallyAreWarnedAboutAndOneCanBeDeclared() throws IOException {
        Read read = Read.csv("id;Mitä, miten\n1;hyvä, ok\n");
        assertThat(read.issues())
                .containsExactly(
                        "WARNING delimiter-unsure (kysely.csv): The delimiter was taken to be a semicolon, but a "
                                + "comma would fit about as well. If the columns are wrong, declare the delimiter with "
                                + "ReadOptions.withDelimiter.");
        Read declared = Read.of(
                "k.csv",
                utf8("id;Mitä, miten\n1;hyvä, ok\n"),
                ReadOptions.defaults().withDelimiter(';'));
        assertThat(declared.rows()).containsExactly("1: id | Mitä, miten", "2: 1 | hyvä, ok");
        assertThat(declared.choices()).containsEntry("delimiter-by", "declared");
        assertThat(declared.issues()).isEmpty();
    }

    @Test
    @DisplayName(
            "commons-csv#41, #279, #2, chemclipse#992, spark-csv#61, deephaven#1469, limepy#17, AI-Dev-Survey#10: blank and repeated headers")
    void blankAndRepeatedHeadersAreReadByPosition() throws IOException {
        assertThat(Read.csv("A,,,B,A\n1,2,3,4,5\n").rows())
                .containsExactly("1: A |  |  | B | A", "2: 1 | 2 | 3 | 4 | 5");
        StringBuilder header = new StringBuilder("id");
        for (int i = 0; i < 10; i++) {
            header.append(";A1;A2");
        }
        assertThat(Read.csv(header + "\n1" + ";5;4".repeat(10) + "\n").choices())
                .containsEntry("columns", "21");
    }

    @Test
    @DisplayName("pandas#14124, #15203, #9295, #41304: a trailing delimiter moves nothing")
    void aTrailingDelimiterMovesNoAnswer() throws IOException {
        Read read = Read.csv("A,B,C\n1,4,7,\n2,5,8,\n");
        assertThat(read.rows()).containsExactly("1: A | B | C", "2: 1 | 4 | 7", "3: 2 | 5 | 8");
        assertThat(read.issues()).isEmpty();
    }

    @Test
    @DisplayName("pandas#36069, dflib#605, jackson-dataformat-csv#113, #1, #91, #95: ragged rows")
    void raggedRowsAreReportedAndTheNextOnesAreRight() throws IOException {
        Read read = Read.csv("a,b,c\n1,2\n1,2,3,4\n1,2,3\n");
        assertThat(read.rows()).containsExactly("1: a | b | c", "2: 1 | 2", "4: 1 | 2 | 3");
        assertThat(read.issues())
                .containsExactly(
                        "WARNING row-short (kysely.csv, row 2): Line 2 has 2 of 3 cells; the missing ones count as blank. "
                                + "Check whether an unquoted line break cut the record.",
                        "WARNING row-long (kysely.csv, row 3, column D): Line 3 has 4 cells, but the table has 3 columns; "
                                + "the line is left out. Check whether a cell with a delimiter lacks its quotes.");
    }

    @Test
    @DisplayName("FastCSV#173, rust-csv#289, gdal#11863: an unclosed quote")
    void anUnclosedQuoteIsNamedByItsLineAlsoAfterCellsOfManyLines() throws IOException {
        String text = "sep=;\nid;k\n1;\"a\nb\n\nc\"\n2;\"auki\n3;ok\n4;ok\n";
        assertThat(Read.failure("k.csv", utf8(text)))
                .hasToString(
                        "ERROR quote-unclosed (k.csv, row 7, column B): The quote that opens on line 7, cell 2, is not "
                                + "closed before the end of the file. Close the quote, and write a quote inside a quoted cell twice.");
    }

    @Test
    @DisplayName("FastCSV#173: a cell that swallows the file ends at the limit")
    void aRecordThatGrowsWithoutEndStopsAtTheLimit() throws IOException {
        String text = "id;k\n1;\"auki\n" + "2;ok\n".repeat(20_000);
        ReadOptions options = ReadOptions.defaults().withLimit(ReadLimit.RECORD_CHARACTERS, 50_000);
        assertThat(Read.failure(DocumentSource.of("k.csv", utf8(text)), options))
                .hasToString(
                        "ERROR limit-passed (k.csv, row 2): There are more than 50000 characters in a record (limit "
                                + "RECORD_CHARACTERS). If the file is supposed to be this large, raise the limit with ReadOptions.withLimit.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '%',
            value = {"'id;k\n1;\"sanoi \"hei\" ja\"\n' % 2", "'id;k\n1;\"a\nb\"x\n' % 3", "'id;k\n1;\"x\\\" y\"\n' % 2"
            })
    @DisplayName("easyexcel#4086, #2986, boxable#99: a character after a closing quote")
    void aCharacterAfterAClosingQuoteIsNamedByItsLine(String text, long line) throws IOException {
        assertThat(Read.failure("k.csv", utf8(text)).code()).isEqualTo("quote-stray");
        assertThat(Read.failure("k.csv", utf8(text)).location().row()).hasValue(line);
        assertThat(Read.csv("id;k\n1;kuten \"tämä\"\n").rows()).containsExactly("1: id | k", "2: 1 | kuten \"tämä\"");
    }

    @Test
    @DisplayName("qualtRics#59, qualtRics#43: records of several lines are one record")
    void aHeaderOfSeveralLinesIsOneRecord() throws IOException {
        assertThat(Read.csv("Q1,Q2\n\"Arvioi:\n - a\",\"b\"\n1,2\n").rows())
                .containsExactly("1: Q1 | Q2", "2: Arvioi:\n - a | b", "4: 1 | 2");
    }

    @Test
    @DisplayName("qualtRics#112, pandas#10647, #11839, #24681, csv cells have no type")
    void noTextIsTakenForANumberOrForMissing() throws IOException {
        assertThat(Read.csv("id;yksikko\n1;NA\n2;N/A\n3;None\n4;null\n5;5\n").rows())
                .containsExactly(
                        "1: id | yksikko", "2: 1 | NA", "3: 2 | N/A", "4: 3 | None", "5: 4 | null", "6: 5 | 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n"})
    @DisplayName("PapaParse#43, basex#164, league/csv#546, mautic#5408: every kind of line end")
    void everyKindOfLineEndEndsARecord(String end) throws IOException {
        assertThat(Read.csv("id;k1" + end + "1;5" + end + end + "2;4" + end).rows())
                .containsExactly("1: id | k1", "2: 1 | 5", "4: 2 | 4");
    }

    @Test
    @DisplayName("csv-parsers-comparison#21, FastCSV#104: many columns, and too many")
    void manyColumnsAreReadAndTooManyRefused() throws IOException {
        String wide = "k;".repeat(16_383) + "k\n" + "5;".repeat(16_383) + "5\n";
        assertThat(Read.csv(wide).choices()).containsEntry("columns", "16384");
        assertThat(Read.failure("k.csv", utf8("k;".repeat(16_384) + "k\n")))
                .hasToString(
                        "ERROR limit-passed (k.csv, row 1): There are more than 16384 columns (limit COLUMNS). If the file "
                                + "is supposed to be this large, raise the limit with ReadOptions.withLimit.");
    }

    @Test
    @DisplayName("FastCSV 3.3.1: a record of blank cells is a respondent, a blank line is none")
    void aRecordOfBlankCellsIsARespondent() throws IOException {
        assertThat(Read.csv("id;k1;k2;k3\n1;5;4;3\n;;;\n\n   \n4;5;4;3\n").rows())
                .containsExactly("1: id | k1 | k2 | k3", "2: 1 | 5 | 4 | 3", "3:  |  |  |", "6: 4 | 5 | 4 | 3");
        assertThat(Read.csv("k1\n\"\"\n5\n").rows()).containsExactly("1: k1", "2:", "3: 5");
    }

    @Test
    @DisplayName("quick-survey#54: unquoted line breaks show as short rows")
    void anUnquotedLineBreakShowsAsShortRows() throws IOException {
        assertThat(Read.csv("id;k1;avoin\n1;5;eka\ntoka\n2;4;ok\n").issues())
                .containsExactly(
                        "WARNING row-short (kysely.csv, row 3): Line 3 has 1 of 3 cells; the missing ones count as "
                                + "blank. Check whether an unquoted line break cut the record.");
    }

    @Test
    @DisplayName("ImportExcel#1092, readxl#703: titles above the header")
    void aTitleAboveTheHeaderIsNoShortRow() throws IOException {
        Read read = Read.csv("Kysely 2024\n\nid;k1;k2;k3\n1;5;4;3\n2;5;4;3\n");
        assertThat(read.rows())
                .containsExactly("1: Kysely 2024", "3: id | k1 | k2 | k3", "4: 1 | 5 | 4 | 3", "5: 2 | 5 | 4 | 3");
        assertThat(read.issues())
                .containsExactly(
                        "INFO row-title (kysely.csv, row 1): Line 1 has 1 of 4 cells and lies above the first full "
                                + "record; it is read as a title. Check that it does not hold answers.",
                        "INFO rows-blank (kysely.csv, row 3): Blank rows between the records: 1, the first is above row "
                                + "3. Check that none is missing.");
    }

    @Test
    @DisplayName("jdk#26580, cucumber-expressions#287, i18n#232, lion#1731, globalize#616: numbers without a locale")
    void numbersDependOnNoLocale() {
        assertThat(NumberText.codes().parse("\u22121")).isEqualTo(-1);
        assertThat(NumberText.codes().parse("3,5")).isEqualTo(3.5);
        assertThat(NumberText.codes().parse("10,00")).isEqualTo(10);
        assertThat(NumberText.amounts().read("1,234").kind()).isEqualTo(NumberText.Kind.AMBIGUOUS);
    }

    @Test
    @DisplayName(
            "OpenRefine#5246, #603, xls2rdf#19, datashare#2379, async-http-client#361, commons-io#51, helidon#12439: keys")
    void keysDependOnNoInvisibleCharacterAndNoLocale() {
        assertThat(Keys.normalise("Vaka\u00A0"))
                .isEqualTo(Keys.normalise("Vaka\u200B"))
                .isEqualTo("vaka");
        assertThat(Keys.normalise("ID")).isEqualTo("id");
    }

    @Test
    @DisplayName("cual-id#42, bloom#4458, react-csv#136: unit codes stay text")
    void codesOfUnitsStayTheTextTheyAre() throws IOException {
        assertThat(Read.csv("yksikko;k1\n0123;5\n12E3;4\n123456789012345678;3\n")
                        .rows())
                .containsExactly("1: yksikko | k1", "2: 0123 | 5", "3: 12E3 | 4", "4: 123456789012345678 | 3");
        assertThat(NumberText.codes().read("12E3").kind()).isEqualTo(NumberText.Kind.NO_NUMBER);
    }

    @Test
    @DisplayName("rule 5: 3, 3.0, \"3\" and 3,0 are the same code")
    void oneCodeHasManyForms() {
        for (String text : new String[] {"3", "3.0", "3,0", " 3", "3,00"}) {
            assertThat(NumberText.codes().parse(text)).isEqualTo(3);
        }
    }
}
