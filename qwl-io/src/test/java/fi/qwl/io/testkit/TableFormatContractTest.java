package fi.qwl.io.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.io.csv.CsvFormat;
import fi.qwl.io.excel.XlsFormat;
import fi.qwl.io.excel.XlsxFormat;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.TableDocument.Sheet;
import fi.qwl.io.spi.TableFormat;
import fi.qwl.io.testing.Samples;
import fi.qwl.io.testing.Workbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableFormatContractTest {

    @Test
    void csvKeepsTheContract() throws IOException {
        Contracts.csv(new CsvFormat()).check();
    }

    @Test
    void xlsxKeepsTheContract() throws IOException {
        Contracts.xlsx(new XlsxFormat()).check();
    }

    @Test
    void xlsKeepsTheContract() throws IOException {
        Contracts.xls(new XlsFormat()).check();
    }

    /** The faults that third parties' formats had and that passed an earlier form of the kit. */
    @ParameterizedTest
    @EnumSource
    void aFormatThatBreaksAPromiseIsReportedWhich(Sabotage sabotage) throws IOException {
        TableFormatContract contract = Contracts.xlsx(sabotage.format());

        assertThatThrownBy(contract::check)
                .isInstanceOf(AssertionError.class)
                .hasMessage("broken promise: " + sabotage.promise());
    }

    @Test
    void aSmallFormatOfAThirdPartyKeepsTheContract() throws IOException {
        packet(new PacketFormat(true)).check();
    }

    @Test
    void aDocumentTypeInAPartThatIsReadIsABrokenPromise() throws IOException {
        TableFormatContract contract = packet(new PacketFormat(false));

        assertThatThrownBy(contract::check)
                .isInstanceOf(AssertionError.class)
                .hasMessage("broken promise: a document type is refused in the part rows.xml");
    }

    private static TableFormatContract packet(TableFormat format) throws IOException {
        byte[] bytes = Workbook.zip(Map.of(
                "rows.xml",
                "<rows><row><c>id</c><c>comment</c></row><row><c>1</c><c>eight letters</c></row></rows>"
                        .getBytes(StandardCharsets.UTF_8)));
        return TableFormatContract.of(format, DocumentSource.of("k.packet", bytes))
                .expecting(
                        new Sheet("rows", false),
                        List.of(ExpectedRow.of(1, "id", "comment"), ExpectedRow.of(2, "1", "eight letters")));
    }

    @Test
    void aContractThatDoesNotKnowTheSampleChecksNothing() {
        TableFormatContract contract =
                TableFormatContract.of(new CsvFormat(), DocumentSource.of("k.csv", Samples.csv()));

        assertThatThrownBy(contract::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "the contract must know what the sample holds\nMaybe call expecting for each of its sheets.");
    }

    @Test
    void anExpectedRowSaysNoCell() {
        assertThat(ExpectedRow.of(3, "Koulu", 4, "").hidden()).hasToString("row 3 (hidden): [TEXT, NUMBER, BLANK]");
        assertThatThrownBy(() -> ExpectedRow.of(1, 'x'))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("but was a Character");
    }
}
