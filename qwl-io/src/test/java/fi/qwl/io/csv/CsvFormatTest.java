package fi.qwl.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadLimit;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.testing.Read;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvFormatTest {

    @Test
    void recordsAreReadWithTheirLines() throws IOException {
        Read read = Read.csv("id;k1;avoin\r\n1;5;\"eka\r\ntoka\"\r\n\r\n2;;\r\n;;\r\n");
        assertThat(read.rows())
                .containsExactly("1: id | k1 | avoin", "2: 1 | 5 | eka\r\ntoka", "5: 2 |  |", "6:  |  |");
        assertThat(read.issues())
                .containsExactly("INFO rows-blank (kysely.csv, row 5): Blank rows between the records: 1, the first is "
                        + "above row 5. Check that none is missing.");
        assertThat(read.choices())
                .containsEntry("encoding", "UTF-8")
                .containsEntry("delimiter", "semicolon")
                .containsEntry("columns", "3");
    }

    @Test
    void anUnclosedQuoteIsNamedByTheLineWhereItOpens() throws IOException {
        assertThat(Read.failure("a.csv", "id;k1;avoin\n1;5;\"auki\n2;4;ok\n3;3;ok\n".getBytes(StandardCharsets.UTF_8)))
                .hasToString(
                        "ERROR quote-unclosed (a.csv, row 2, column C): The quote that opens on line 2, cell 3, is not "
                                + "closed before the end of the file. Close the quote, and write a quote inside a quoted cell "
                                + "twice.");
    }

    @Test
    void aCharacterAfterAClosingQuoteIsNamedByItsLine() throws IOException {
        assertThat(Read.failure("a.csv", "id;k1\n1;\"sanoi \"hei\" ja\"\n".getBytes(StandardCharsets.UTF_8)))
                .hasToString("ERROR quote-stray (a.csv, row 2, column B): On line 2, cell 2, something other than a "
                        + "delimiter follows the quote that closes the cell. Write a quote inside a quoted cell twice, or allow"
                        + " such quotes with ReadOptions.withStrayQuotes.");
    }

    @Test
    void aFaultOfQuotesIsNamedThoughTheTextBelowCannotBeRead() throws IOException {
        String faulty = "id;k1\n1;\"a\"b\n";
        ByteArrayOutputStream cut = new ByteArrayOutputStream();
        cut.writeBytes(("\uFEFF" + faulty + "2;ok\n".repeat(20_000)).getBytes(StandardCharsets.UTF_16LE));
        cut.write(0);
        byte[] endless = (faulty + "2;\"auki\n" + "3;ok\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
        ReadOptions limited = ReadOptions.defaults().withLimit(ReadLimit.RECORD_CHARACTERS, 50_000);

        assertThat(Read.failure("a.csv", cut.toByteArray()).code()).isEqualTo("quote-stray");
        assertThat(Read.failure(DocumentSource.of("a.csv", endless), limited).code())
                .isEqualTo("quote-stray");
    }
}
