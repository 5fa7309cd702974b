package fi.qwl.io.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.qwl.page.Block;
import fi.qwl.page.Handling;
import fi.qwl.page.Imprint;
import fi.qwl.page.KeyFigure;
import fi.qwl.page.Page;
import fi.qwl.page.Tone;
import fi.qwl.words.Language;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {

    private final Page page = Page.builder("Sivu", Language.FI)
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
        assertThat(Pages.markdown(page)).isEqualTo("""
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
        assertThat(Pages.text(page, 78)).isEqualTo("""
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
                        ────────────
                        9.00   alku
                        10.30  loppu

                        %1$s

                        %1$s
                        """.formatted("_".repeat(78)));
    }

    @Test
    void whatPeopleWroteIsNeverMarkup() {
        Page hostile = Page.builder("# a *b* <script>", Language.FI)
                .paragraph("1. ei lista\n- eikä | taulu")
                .points(List.of("+ plus", "[x](y)", "12) kaksitoista", "18.11.2024 on päivä", "#otsikko"))
                .table(List.of("a|b"), List.of(List.of("c\nd`e`")))
                .build();

        assertThat(Pages.markdown(hostile)).isEqualTo("""
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
        Page outer = Page.builder("A", Language.FI).page(page).build();

        assertThat(Pages.markdown(outer)).contains("\n## Sivu\n").contains("\n### Lista\n");
        assertThat(Pages.text(outer, 78)).contains("Sivu\n----\n").contains("Lista\n.....\n");
    }

    @Test
    void aNoteAFigureAndABreakAreWritten() {
        Block.Table data = new Block.Table(
                "Keskiarvot",
                List.of("Yksikkö", "FE"),
                List.of(List.of("Koulu", "81,2")),
                Block.Table.RowHeader.FIRST_CELL);
        Page drawn = Page.builder("Kuva", Language.FI)
                .block(new Block.Figure("Palkit", "Yksi palkki.", "<svg/>", data))
                .note("Raja on 80 %.")
                .pageBreak()
                .build();

        assertThat(Pages.markdown(drawn)).isEqualTo("""
                        # Kuva

                        Palkit. Yksi palkki.

                        Keskiarvot

                        | Yksikkö | FE |
                        | --- | --- |
                        | Koulu | 81,2 |

                        > Raja on 80 %.

                        ---
                        """);
        assertThat(Pages.text(drawn, 40)).isEqualTo("""
                        Kuva
                        ====

                        Palkit. Yksi palkki.

                        Keskiarvot

                        Yksikkö    FE
                        ─────────────
                        Koulu    81,2

                        Raja on 80 %.

                        \f
                        """);
        assertThatThrownBy(() -> Pages.text(drawn, 39)).hasMessage("width must be at least 40 but was 39");
    }

    private static final Page WIDE = Page.builder("Tulokset", Language.FI)
            .table(
                    List.of("Yksikkö", "Vastasi", "FE", "Riskirajat"),
                    List.of(
                            List.of(
                                    "Sivistyspalvelujen hallinto ja kehittäminen",
                                    "12/15",
                                    "71,3 (+1,2)",
                                    "alle rajan: FE"),
                            List.of("Kirjasto", "8/9", "82,0", "kaikki hallinnassa")))
            .build();

    @Test
    void aTableThatFitsIsInItsColumnsWithNumbersToTheRight() {
        assertThat(Pages.text(WIDE, 100)).isEqualTo("""
                        Tulokset
                        ========

                        Yksikkö                                      Vastasi  FE           Riskirajat
                        ─────────────────────────────────────────────────────────────────────────────────────
                        Sivistyspalvelujen hallinto ja kehittäminen    12/15  71,3 (+1,2)  alle rajan: FE
                        Kirjasto                                         8/9  82,0         kaikki hallinnassa
                        """);
    }

    @Test
    void columnsOfWordsGetNarrowerAndTheirCellsTakeSeveralLines() {
        assertThat(Pages.text(WIDE, 66)).isEqualTo("""
                        Tulokset
                        ========

                        Yksikkö                   Vastasi  FE           Riskirajat
                        ──────────────────────────────────────────────────────────────────
                        Sivistyspalvelujen          12/15  71,3 (+1,2)  alle rajan: FE
                          hallinto ja
                          kehittäminen
                        Kirjasto                      8/9  82,0         kaikki hallinnassa
                        """);
    }

    @Test
    void whereColumnsDoNotFitEachRowNamesThem() {
        assertThat(Pages.text(WIDE, 44)).isEqualTo("""
                        Tulokset
                        ========

                        Sivistyspalvelujen hallinto ja kehittäminen
                          Vastasi: 12/15 · FE: 71,3 (+1,2) ·
                          Riskirajat: alle rajan: FE
                        Kirjasto
                          Vastasi: 8/9 · FE: 82,0 ·
                          Riskirajat: kaikki hallinnassa
                        """);
    }

    @Test
    void aPageAsAFragmentOfHtmlEscapesEveryTextAndShowsADrawingAsAnImage() {
        Block.Table data = new Block.Table(
                "Luvut", List.of("Yksikkö", "FE"), List.of(List.of("A & B", "71,3")), Block.Table.RowHeader.FIRST_CELL);
        Page hostile = Page.builder("<b>\"Sivu\"</b>", Language.SV)
                .paragraph("<script>alert('x')</script>")
                .block(new Block.Heading("Alla", 3))
                .points(List.of("en"))
                .numbered(List.of("först"))
                .note("förklaring")
                .block(new Block.Figure("Kuva", "\"><img src=x>", "<svg/>", data))
                .writingLines(1)
                .pageBreak()
                .build();

        // PHN2Zy8+ is <svg/> in Base64, by the command base64.
        assertThat(Pages.html(hostile)).isEqualTo("""
                        <section lang="sv">
                        <h1>&lt;b&gt;&quot;Sivu&quot;&lt;/b&gt;</h1>
                        <p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</p>
                        <h3>Alla</h3>
                        <ul>
                        <li>en</li>
                        </ul>
                        <ol>
                        <li>först</li>
                        </ol>
                        <p class="note">förklaring</p>
                        <figure>
                        <img src="data:image/svg+xml;base64,PHN2Zy8+" alt="&quot;&gt;&lt;img src=x&gt;"/>
                        <figcaption>Kuva</figcaption>
                        <table>
                        <caption>Luvut</caption>
                        <thead><tr><th scope="col">Yksikkö</th><th scope="col" class="number">FE</th></tr></thead>
                        <tbody>
                        <tr><th scope="row">A &amp; B</th><td class="number">71,3</td></tr>
                        </tbody>
                        </table>
                        </figure>
                        <p class="writing-line"></p>
                        <hr class="page-break"/>
                        </section>
                        """);
    }

    /** Words and numbers of our own, to see where they stand. */
    private static final Page FRONT = Page.builder("Keittiö", Language.FI)
            .imprint(new Imprint(
                    "Joenvarsi", LocalDate.of(2024, 11, 18), "2", Handling.INTERNAL, List.of("2024/standard")))
            .callout("Ensin", "Turvallisuus <tärkein>")
            .keyFigures(List.of(
                    KeyFigure.of("Vastasi", "8/9"),
                    KeyFigure.of("FE", "71,3")
                            .withStatus(Tone.RISK, "alle rajan")
                            .withRemark("raja 80")))
            .build();

    @Test
    void keyFiguresACalloutAndTheImprintAreInEveryForm() {
        assertThat(Pages.markdown(FRONT)).isEqualTo("""
                        # Keittiö

                        > **Ensin** Turvallisuus \\<tärkein\\>

                        - Vastasi: **8/9**
                        - FE: **71,3** · alle rajan · raja 80

                        *Joenvarsi · 18.11.2024 · versio 2 · sisäinen · julkaisu 2024/standard*
                        """);
        assertThat(Pages.text(FRONT, 60)).isEqualTo("""
                        Keittiö
                        =======

                        >> Ensin: Turvallisuus <tärkein>

                        Vastasi: 8/9
                        FE: 71,3 · alle rajan · raja 80

                        Joenvarsi · 18.11.2024 · versio 2 · sisäinen · julkaisu
                        2024/standard
                        """);
        assertThat(Pages.html(FRONT)).isEqualTo("""
                        <section lang="fi">
                        <h1>Keittiö</h1>
                        <div class="callout">
                        <p class="callout-title">Ensin</p>
                        <p>Turvallisuus &lt;tärkein&gt;</p>
                        </div>
                        <dl class="key-figures">
                        <div class="key-figure tone-neutral">
                        <dt>Vastasi</dt>
                        <dd class="value">8/9</dd>
                        </div>
                        <div class="key-figure tone-risk">
                        <dt>FE</dt>
                        <dd class="value">71,3</dd>
                        <dd class="status">alle rajan</dd>
                        <dd class="remark">raja 80</dd>
                        </div>
                        </dl>
                        <p class="imprint">Joenvarsi · 18.11.2024 · versio 2 · sisäinen · julkaisu 2024/standard</p>
                        </section>
                        """);
    }
}
