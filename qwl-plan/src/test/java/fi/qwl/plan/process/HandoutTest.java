package fi.qwl.plan.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HandoutTest {

    private final Handout page = Handout.builder("Sivu")
            .paragraph("Ensimmäinen kappale, jossa on niin monta sanaa, että se ei mahdu yhdelle riville"
                    + " seitsemänkymmenenkahdeksan merkin leveydessä.")
            .heading("Lista")
            .points(List.of("yksi", "kaksi"))
            .numbered(List.of("ensin", "sitten"))
            .table(List.of("Kello", "Mitä"), List.of(List.of("9.00", "alku"), List.of("10.30", "loppu")))
            .writingLines(2)
            .build();

    @Test
    void aPageAsMarkdown() {
        assertThat(page.markdown()).isEqualTo("""
                        # Sivu

                        Ensimmäinen kappale, jossa on niin monta sanaa, että se ei mahdu yhdelle riville \
                        seitsemänkymmenenkahdeksan merkin leveydessä.

                        ## Lista

                        - yksi
                        - kaksi

                        1. ensin
                        2. sitten

                        | Kello | Mitä |
                        | --- | --- |
                        | 9.00 | alku |
                        | 10.30 | loppu |

                        %1$s

                        %1$s
                        """.formatted("…".repeat(60)));
    }

    @Test
    void aPageAsPlainText() {
        assertThat(page.plainText()).isEqualTo("""
                        Sivu
                        ====

                        Ensimmäinen kappale, jossa on niin monta sanaa, että se ei mahdu yhdelle
                        riville seitsemänkymmenenkahdeksan merkin leveydessä.

                        Lista
                        -----

                        - yksi
                        - kaksi

                        1. ensin
                        2. sitten

                        Kello  Mitä
                        9.00   alku
                        10.30  loppu

                        %1$s

                        %1$s
                        """.formatted("_".repeat(78)));
    }

    @Test
    void whatPeopleWroteIsNeverMarkup() {
        Handout hostile = Handout.builder("# a *b* <script>")
                .paragraph("1. ei lista\n- eikä | taulu")
                .points(List.of("+ plus", "[x](y)", "12) kaksitoista", "18.11.2024 on päivä", "#otsikko"))
                .table(List.of("a|b"), List.of(List.of("c\nd`e`")))
                .build();

        assertThat(hostile.markdown()).isEqualTo("""
                        # # a \\*b\\* \\<script\\>

                        1\\. ei lista - eikä \\| taulu

                        - \\+ plus
                        - \\[x\\](y)
                        - 12\\) kaksitoista
                        - 18.11.2024 on päivä
                        - #otsikko

                        | a\\|b |
                        | --- |
                        | c d\\`e\\` |
                        """);
    }

    @Test
    void aPageWithinAPageGoesOneLevelDown() {
        Handout outer = Handout.builder("A").page(page).build();

        assertThat(outer.markdown()).contains("\n## Sivu\n").contains("\n### Lista\n");
        assertThat(outer.plainText()).contains("Sivu\n----\n").contains("Lista\n.....\n");
    }

    @Test
    void aRowOfAnotherWidthIsAMistake() {
        assertThatThrownBy(() -> Handout.builder("x").table(List.of("a", "b"), List.of(List.of("c"))))
                .hasMessage("a row must have 2 cells but has 1");
        assertThatThrownBy(() -> Handout.builder("x").writingLines(0))
                .hasMessage("lines to write on must be at least 1 but were 0");
    }

    @Test
    void nothingOfAPageIsLogged() {
        assertThat(page).hasToString("Handout of 6 blocks");
        assertThat(page).isNotEqualTo(Handout.builder("Sivu").build());
    }
}
