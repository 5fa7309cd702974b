package fi.qwl.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The forms are the usage of each language, as in the hand-outs of the reference results. */
class FormatsTest {

    private static final Formats FI = Formats.in(Language.FI);
    private static final Formats SV = Formats.in(Language.SV);
    private static final Formats EN = Formats.in(Language.EN);
    private static final LocalDate DAY = LocalDate.of(2024, 2, 5);

    @Test
    void datesAreWrittenAsEachLanguageWritesThem() {
        assertThat(List.of(FI.day(DAY), SV.day(DAY), EN.day(DAY)))
                .containsExactly("5.2.2024", "5.2.2024", "2024-02-05");
        assertThat(List.of(FI.weekday(DAY), SV.weekday(DAY), EN.weekday(DAY)))
                .containsExactly("ma 5.2.2024", "mån 5.2.2024", "Mon 2024-02-05");
        YearMonth month = YearMonth.from(DAY);
        assertThat(List.of(FI.month(month), SV.month(month), EN.month(month)))
                .containsExactly("2/2024", "2/2024", "2024-02");
    }

    @Test
    void timesAndLengthsOfTimeLeaveSecondsOut() {
        LocalTime time = LocalTime.of(9, 5, 59);
        assertThat(List.of(FI.time(time), SV.time(time), EN.time(time))).containsExactly("9.05", "9.05", "09:05");
        assertThat(FI.length(Duration.ofMinutes(150))).isEqualTo("2 h 30 min");
        assertThat(SV.length(Duration.ofHours(2))).isEqualTo("2 h");
        assertThat(EN.length(Duration.ofSeconds(2759))).isEqualTo("45 min");
    }

    @Test
    void numbersKeepTheirDecimalsAndTakeTheMarkOfTheLanguage() {
        assertThat(FI.number(80)).isEqualTo("80");
        assertThat(SV.number(12.5)).isEqualTo("12,5");
        assertThat(EN.number(12.5)).isEqualTo("12.5");
        assertThat(FI.number(1e3)).isEqualTo("1000");
        assertThat(FI.percent(FI.number(12.5))).isEqualTo("12,5 %");
        assertThat(EN.percent(EN.number(12.5))).isEqualTo("12.5%");
    }

    @Test
    void changesHaveTheirSign() {
        assertThat(FI.signed(new BigDecimal("1.2"))).isEqualTo("+1,2");
        assertThat(EN.signed(new BigDecimal("-0.4"))).isEqualTo("−0.4");
        assertThat(SV.signed(new BigDecimal("0.0"))).isEqualTo("±0,0");
    }

    @Test
    void theLastItemOfAListIsJoinedByAWord() {
        assertThat(FI.list(List.of())).isEmpty();
        assertThat(FI.list(List.of("a"))).isEqualTo("a");
        assertThat(SV.list(List.of("a", "b"))).isEqualTo("a och b");
        assertThat(EN.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @Test
    void aSentenceBeginsWithACapital() {
        assertThat(FI.sentence("älä")).isEqualTo("Älä");
        assertThat(FI.sentence("")).isEmpty();
        assertThat(EN.quoted("good")).isEqualTo("“good”");
    }
}
