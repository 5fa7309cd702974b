package fi.qwl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.words.Language;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LocalTextTest {

    @Test
    void eachLanguageGetsItsText() {
        LocalText text = LocalText.of("tiimi", "lag", "team");
        assertThat(text.in(Language.FI)).isEqualTo("tiimi");
        assertThat(text.in(Language.SV)).isEqualTo("lag");
        assertThat(text.in(Language.EN)).isEqualTo("team");
        assertThat(text).hasToString("tiimi");
    }

    @Test
    void aMissingLanguageFallsBackToFinnishThenSwedishThenEnglish() {
        LocalText swedishAndEnglish = LocalText.of(Map.of(Language.EN, "team", Language.SV, "lag"));
        assertThat(swedishAndEnglish.in(Language.FI)).isEqualTo("lag");
        assertThat(LocalText.of("Keksittylä").in(Language.SV)).isEqualTo("Keksittylä");
        assertThat(LocalText.of(Map.of(Language.EN, "team")).in(Language.FI)).isEqualTo("team");
    }

    @Test
    void aTextNeedsALanguage() {
        assertThatThrownBy(() -> LocalText.of(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a text needs at least one language");
    }

    @Test
    void textsAreEqualWhenTheirLanguagesAre() {
        assertThat(LocalText.of("a", "b", "c"))
                .isEqualTo(LocalText.of("a", "b", "c"))
                .hasSameHashCodeAs(LocalText.of("a", "b", "c"))
                .isNotEqualTo(LocalText.of("a"));
        assertThat(LocalText.of("a").texts()).containsExactly(Map.entry(Language.FI, "a"));
    }

    @Property(seed = "20261128")
    void aLanguageReadsItsOwnCodeInAnyCase(@ForAll Language language) {
        // The test machine speaks Turkish, where the upper case of i is not I.
        assertThat(Language.parse(language.code())).isEqualTo(language);
        assertThat(Language.parse(language.name())).isEqualTo(language);
        assertThat(language.locale().toLanguageTag()).isEqualTo(language.code());
    }

    @Test
    void anUnknownLanguageIsAnsweredWithTheKnown() {
        assertThat(Language.FI.code()).isEqualTo("fi");
        assertThatThrownBy(() -> Language.parse("se"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown language 'se'\nMaybe one of fi, sv, en was meant.");
    }
}
