package fi.qwl.survey;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.words.Language;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HeadcountTest {

    @Test
    void whatIsKnownOfACountIsSaidInThreeLanguages() {
        Headcount headcount =
                Headcount.unknown().withDay(LocalDate.of(2024, 9, 5)).withRule("yli 3 kk");
        assertThat(Arrays.stream(Language.values())
                        .map(language -> headcount.sentence().orElseThrow().in(language)))
                .containsExactly(
                        "Kutsutut laskettiin 5.9.2024 säännöllä: yli 3 kk.",
                        "De inbjudna räknades den 5.9.2024 enligt regeln: yli 3 kk.",
                        "Those invited were counted on 2024-09-05 by the rule: yli 3 kk.");
        assertThat(Headcount.unknown()
                        .withRule("kaikki")
                        .sentence()
                        .orElseThrow()
                        .in(Language.FI))
                .isEqualTo("Kutsutut laskettiin säännöllä: kaikki.");
        assertThat(Headcount.unknown().sentence()).isEmpty();
    }
}
