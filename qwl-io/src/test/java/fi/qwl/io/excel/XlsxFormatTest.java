package fi.qwl.io.excel;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.io.testing.Read;
import fi.qwl.io.testing.Workbook;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class XlsxFormatTest {

    @Test
    void cellsOfAllKindsAreRead() throws IOException {
        byte[] bytes = Workbook.ofRows(
                        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='C1' t='inlineStr'><is><r><t>ri</t></r>"
                                + "<r><t>kas</t></r><rPh><t>x</t></rPh></is></c></row>"
                                + "<row r='3'><c r='A3'><v>4.0</v></c><c r='B3' s='1'><v>0.68</v></c><c r='C3' s='2'><v>45566.333333333336</v></c>"
                                + "<c r='D3' t='b'><v>1</v></c><c r='E3' t='e'><v>#N/A</v></c><c r='F3'><f>SUM(A1:A2)</f></c>"
                                + "<c r='G3' t='str'><f>A1</f><v>teksti</v></c></row>")
                .withSharedTexts("<si><t>Yksikkö</t></si>")
                .withFormats("9", "d.m.yyyy hh:mm")
                .bytes();
        Read read = Read.of("kysely.xlsx", bytes);
        assertThat(read.rows())
                .containsExactly(
                        "1: Yksikkö |  | rikas",
                        "3: =4 | =0.68% | @2024-10-01T08:00 | ?TRUE | !#N/A | !uncalculated | teksti");
        assertThat(read.issues())
                .containsExactly(
                        "INFO rows-blank (kysely.xlsx, sheet Vastaukset, row 2): Blank rows between the records: 1, "
                                + "the first is row 2. Check that none is missing.");
    }
}
