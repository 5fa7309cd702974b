package fi.qwl.io.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTest {

    private static final LocalDate AGREED = LocalDate.of(2024, 11, 18);

    @ParameterizedTest
    @CsvSource({
        "30.5.2025,                      2025-05-30, 2025-05-30",
        "2025-05-30,                     2025-05-30, 2025-05-30",
        "31.5.25,                        2025-05-31, 2025-05-31",
        "30.5.,                          2025-05-30, 2025-05-30",
        "30.5,                           2025-05-30, 2025-05-30",
        "1.12.,                          2024-12-01, 2024-12-01",
        "18.11.,                         2024-11-18, 2024-11-18",
        "17.11.,                         2025-11-17, 2025-11-17",
        "2.2025,                         2025-02-01, 2025-02-28",
        "02/2025,                        2025-02-01, 2025-02-28",
        "kesäkuun loppuun,               2025-06-01, 2025-06-30",
        "Kesäkuun loppuun mennessä,      2025-06-01, 2025-06-30",
        "kesäkuu,                        2025-06-01, 2025-06-30",
        "joulukuussa,                    2024-12-01, 2024-12-31",
        "kesäkuun 2026 loppuun,          2026-06-01, 2026-06-30",
        "i slutet av juni,               2025-06-01, 2025-06-30",
        "senast i slutet av juni 2026,   2026-06-01, 2026-06-30",
        "by the end of June,             2025-06-01, 2025-06-30",
        "viikko 42,                      2025-10-13, 2025-10-17",
        "vko 42,                         2025-10-13, 2025-10-17",
        "viikolla 51,                    2024-12-16, 2024-12-20",
        "vecka 42,                       2025-10-13, 2025-10-17",
        "v. 42/2026,                     2026-10-12, 2026-10-16",
        "week 1,                         2024-12-30, 2025-01-03",
        "viimeistään 30.5.2025,          2025-05-30, 2025-05-30",
        "30.5.2025 mennessä,             2025-05-30, 2025-05-30",
        "senast den 30.5.2025,           2025-05-30, 2025-05-30",
    })
    void whatHasOneMeaningIsRead(String text, LocalDate first, LocalDate last) {
        assertThat(WrittenDay.read(text, AGREED)).hasValueSatisfying(day -> {
            assertThat(day.first()).isEqualTo(first);
            assertThat(day.last()).isEqualTo(last);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kesäkuun alussa",
                "i början av juni",
                "30.2.2025",
                "31.6.",
                "32.1.",
                "viikko 60",
                "vecka 53/2025",
                "ennen 30.5.2025",
                "kesään",
                "",
                "3.14"
            })
    void whatHasNoneOrSeveralIsNot(String text) {
        assertThat(WrittenDay.read(text, AGREED)).isEmpty();
    }

    @Test
    void onlyADayThatIsWrittenOutIsTakenWithoutAWord() {
        assertThat(WrittenDay.read("30.5.2025", AGREED))
                .get()
                .extracting(WrittenDay::isWritten)
                .isEqualTo(true);
        assertThat(WrittenDay.read("30.5.", AGREED))
                .get()
                .extracting(WrittenDay::isWritten)
                .isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource({
        "maanantaisin 30.5. asti, true",
        "kesäkuun alussa,         true",
        "viimeistään viikolla 42, true",
        "i början av juni,        true",
        "Maanantaisin klo 8.30,   false",
        "joka toinen viikko,      false",
        "kohta 2.3,               false",
    })
    void aDayAmongWordsIsNoticed(String text, boolean isNamed) {
        assertThat(WrittenDay.isNamedIn(text)).isEqualTo(isNamed);
    }
}
