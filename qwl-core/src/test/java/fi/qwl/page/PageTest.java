package fi.qwl.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.words.Language;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void emptyTextsAndListsAddNoBlock() {
        Page page = Page.builder("t", Language.FI)
                .paragraph(" ")
                .note("")
                .points(List.of())
                .numbered(List.of())
                .build();
        assertThat(page.blocks()).isEmpty();
    }

    @Test
    void aPageWithinAPageIsUnderItsTitleAndItsHeadingsGoDown() {
        Page inner = Page.builder("inner", Language.EN)
                .heading("part")
                .paragraph("text")
                .build();
        assertThat(Page.builder("outer", Language.EN).page(inner).build().blocks())
                .containsExactly(
                        new Block.Heading("inner", 2), new Block.Heading("part", 3), new Block.Paragraph("text"));
    }

    @Test
    void aRowMustBeAsWideAsTheHeader() {
        assertThatThrownBy(() -> Page.builder("t", Language.FI).table(List.of("a", "b"), List.of(List.of("x"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a row must have 2 cells but has 1");
    }

    @Test
    void theTextOfAPageIsNotShownByToString() {
        assertThat(Page.builder("secret", Language.SV).paragraph("secret").build())
                .hasToString("Page of 1 blocks");
    }

    private static final Imprint IMPRINT = new Imprint(
            "Joenvarsi", LocalDate.of(2024, 11, 18), "2", Handling.INTERNAL, List.of("2023/standard", "2024/standard"));

    @Test
    void anImprintIsOneLineInEachLanguage() {
        assertThat(IMPRINT.line(Language.FI))
                .isEqualTo("Joenvarsi · 18.11.2024 · versio 2 · sisäinen · julkaisut 2023/standard, 2024/standard");
        assertThat(IMPRINT.line(Language.SV))
                .isEqualTo("Joenvarsi · 18.11.2024 · version 2 · intern · publikationer 2023/standard, 2024/standard");
        assertThat(new Imprint("A", IMPRINT.day(), "1", Handling.PUBLIC, List.of("p")).line(Language.EN))
                .isEqualTo("A · 2024-11-18 · version 1 · public · publication p");
        assertThat(new Imprint("A", IMPRINT.day(), "1", Handling.DRAFT, List.of()).line(Language.EN))
                .isEqualTo("A · 2024-11-18 · version 1 · draft");
    }

    @Test
    void anImprintWithoutAnOwnerIsRejected() {
        assertThatThrownBy(() -> new Imprint(" ", IMPRINT.day(), "1", Handling.PUBLIC, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("owner must not be blank\nMaybe the page needs no imprint.");
    }

    @Test
    void aPageHasItsImprintAndItsPaper() {
        Page.Builder builder = Page.builder("t", Language.FI);
        Page plain = builder.build();
        Page whole = builder.imprint(IMPRINT).paper(Paper.WIDE).build();

        assertThat(plain.imprint()).isEmpty();
        assertThat(plain.paper()).isEqualTo(Paper.UPRIGHT);
        assertThat(whole.imprint()).contains(IMPRINT);
        assertThat(whole.paper()).isEqualTo(Paper.WIDE);
        assertThat(whole).isNotEqualTo(plain).isEqualTo(builder.build());
    }

    @Test
    void aToneIsNeverOnlyAColour() {
        assertThatThrownBy(() -> KeyFigure.of("FE", "71,3").withStatus(Tone.RISK, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a key figure of tone RISK must have its status in words\nMaybe Tone.NEUTRAL was meant.");
        assertThatThrownBy(() -> KeyFigure.of("FE", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a key figure's value must not be blank");
    }

    @Test
    void keyFiguresAreAtLeastOne() {
        assertThat(Page.builder("t", Language.FI).keyFigures(List.of()).build().blocks())
                .isEmpty();
        assertThatThrownBy(() -> new Block.KeyFigures(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("key figures must be at least one but are none");
    }

    @Test
    void aKeyFigureShowsNoValueByToString() {
        assertThat(KeyFigure.of("secret", "secret")).hasToString("KeyFigure NEUTRAL");
    }
}
