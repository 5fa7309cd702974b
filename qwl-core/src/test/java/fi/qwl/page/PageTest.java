package fi.qwl.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.words.Language;
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
}
