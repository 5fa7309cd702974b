package fi.qwl.io.threads;

import fi.qwl.io.testing.Read;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FormatCasesTest {
    @Test
    void show() throws IOException {
        for (String name : new String[] {
            "1904-with-x15.xlsx",
            "strict-datetime-as-excel.xlsx",
            "strict-time-as-excel.xlsx",
            "rows-unordered.xlsx",
            "module-sheet.xlsx",
            "sheet-xml-cut-off.xlsx",
            "xls-biff8-in-Book-stream.xls",
            "xls-formula-record-0406.xls",
            "utf16-odd-length.csv",
            "units-merged-down.xlsx",
            "unit-ids-shown-with-zeros.xlsx",
            "ho-zeropad.xlsx",
            "10-oma.sav",
            "10-oma.zsav",
            "10-oma.dta",
            "10-oma.sas7bdat",
            "10-oma.xpt"
        }) {
            byte[] bytes;
            try (InputStream in =
                    Objects.requireNonNull(FormatCasesTest.class.getResourceAsStream("/fi/qwl/io/cases/" + name))) {
                bytes = in.readAllBytes();
            }
            try {
                System.out.println("@@@ " + name + " " + Read.of(name, bytes));
            } catch (IOException e) {
                System.out.println("@@@ " + name + " FAIL " + e);
            }
        }
    }
}
