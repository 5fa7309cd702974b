package fi.qwl.io.testkit;

import fi.qwl.io.spi.DocumentSource;
import fi.qwl.io.spi.TableDocument.Sheet;
import fi.qwl.io.spi.TableFormat;
import fi.qwl.io.testing.Samples;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The samples and what they hold, as {@link Samples} writes them. */
final class Contracts {

    private static final String UNIT = "Yksikkö";

    private Contracts() {}

    static TableFormatContract csv(TableFormat format) {
        return TableFormatContract.of(format, DocumentSource.of("k.csv", Samples.csv()))
                .expecting(
                        new Sheet("", false),
                        List.of(
                                ExpectedRow.of(2, "id", UNIT, "Työni on\nmielekästä", "avoin"),
                                ExpectedRow.of(4, "1", "Varhaiskasvatus", "5", Samples.SECRET + " \"lainaus\"; loppu"),
                                ExpectedRow.of(5, "2", "Koulu", "4,0"),
                                ExpectedRow.of(6),
                                ExpectedRow.of(8, "4", "Koulu", "3", Samples.SECRET)));
    }

    static TableFormatContract xlsx(TableFormat format) throws IOException {
        return TableFormatContract.of(format, DocumentSource.of("k.xlsx", Samples.xlsx()))
                .expecting(
                        new Sheet("Vastaukset", false),
                        List.of(
                                ExpectedRow.of(1, "id", UNIT, "Väittämä"),
                                ExpectedRow.of(
                                        2,
                                        1,
                                        Samples.SECRET,
                                        5,
                                        ExpectedRow.percent(0.68),
                                        LocalDateTime.of(2024, 10, 1, 12, 0)),
                                ExpectedRow.of(
                                                3,
                                                2,
                                                Samples.SECRET,
                                                ExpectedRow.error("#N/A"),
                                                ExpectedRow.uncalculated(),
                                                true,
                                                Samples.SECRET)
                                        .hidden(),
                                ExpectedRow.of(5, 1.1, "", "", "", "", LocalDateTime.of(2024, 10, 1, 8, 0))),
                        Set.of(5))
                .expecting(new Sheet("Piilo", true), List.of(ExpectedRow.of(1, Samples.SECRET)));
    }

    static TableFormatContract xls(TableFormat format) throws IOException {
        List<ExpectedRow> rows = new ArrayList<>(List.of(ExpectedRow.of(1, "id", UNIT)));
        for (int i = 1; i < 40; i += 2) {
            rows.add(ExpectedRow.of(
                    i + 1,
                    i,
                    Samples.SECRET,
                    ExpectedRow.percent(0.68),
                    LocalDate.of(2024, 10, 1).atTime(12, 0),
                    ExpectedRow.error("#N/A"),
                    "ab",
                    true));
        }
        return TableFormatContract.of(format, DocumentSource.of("k.xls", Samples.xls()))
                .expecting(new Sheet("Vastaukset", false), rows)
                .expecting(new Sheet("Piilo", true), List.of(ExpectedRow.of(4, "", "", "", Samples.SECRET)));
    }
}
