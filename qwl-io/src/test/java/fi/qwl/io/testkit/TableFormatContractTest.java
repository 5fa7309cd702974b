package fi.qwl.io.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.io.csv.CsvFormat;
import fi.qwl.io.excel.XlsFormat;
import fi.qwl.io.excel.XlsxFormat;
import fi.qwl.io.issue.ImportIssue;
import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.ReadOptions;
import fi.qwl.io.spi.TableDocument;
import fi.qwl.io.spi.TableFormat;
import fi.qwl.io.testing.Samples;
import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TableFormatContractTest {

    @Test
    void csvKeepsTheContract() throws IOException {
        TableFormatContract.of(new CsvFormat(), DocumentSource.of("k.csv", Samples.csv()))
                .check();
    }

    @Test
    void xlsxKeepsTheContract() throws IOException {
        TableFormatContract.of(new XlsxFormat(), DocumentSource.of("k.xlsx", Samples.xlsx()))
                .check();
    }

    @Test
    void xlsKeepsTheContract() throws IOException {
        TableFormatContract.of(new XlsFormat(), DocumentSource.of("k.xls", Samples.xls()))
                .check();
    }

    @Test
    void aFormatThatBreaksAPromiseIsToldWhich() {
        TableFormat wrong = new TableFormat() {
            @Override
            public String id() {
                return "wrong";
            }

            @Override
            public String displayName() {
                return "Wrong";
            }

            @Override
            public Confidence probe(byte[] head, String fileName) {
                return Confidence.CERTAIN;
            }

            @Override
            public TableDocument open(DocumentSource source, ReadOptions options, Consumer<ImportIssue> issues)
                    throws IOException {
                return new CsvFormat().open(source, options, issues);
            }
        };
        TableFormatContract contract = TableFormatContract.of(wrong, DocumentSource.of("k.csv", Samples.csv()));
        assertThatThrownBy(contract::check)
                .isInstanceOf(AssertionError.class)
                .hasMessage("broken promise: noise is nothing to be certain of");
    }
}
