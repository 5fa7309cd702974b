package fi.qwl.io.page;

import static java.util.Objects.requireNonNull;

import fi.qwl.io.chart.Charts;
import fi.qwl.io.chart.Joenvarsi;
import fi.qwl.model.Factor;
import fi.qwl.page.Block;
import fi.qwl.page.Handling;
import fi.qwl.page.Imprint;
import fi.qwl.page.KeyFigure;
import fi.qwl.page.Page;
import fi.qwl.page.Paper;
import fi.qwl.page.Tone;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedUnit;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages with every kind of block, for all forms: words and numbers of our own, charts of the sample municipality. */
public final class SamplePages {

    private static final String LONG_WORD = "Varhaiskasvatuspalvelukokonaisuudenkehittämispäällikönsijaisuusjärjestely";
    private static final PublishedResults RESULTS = Joenvarsi.last();

    private final Language language;
    private final Charts charts;

    private SamplePages(Language language) {
        this.language = language;
        this.charts = Charts.in(language);
    }

    /** The pages by name. */
    public static Map<String, Page> in(Language language) {
        SamplePages sample = new SamplePages(language);
        Map<String, Page> pages = new LinkedHashMap<>();
        pages.put("unit", sample.unit("Ruokapalvelut"));
        pages.put("hidden", sample.hidden());
        pages.put("organisation", sample.organisation());
        pages.put("meeting", sample.meeting());
        pages.put("poster", sample.poster());
        pages.put("long", sample.longNames());
        return pages;
    }

    /** One of the pages. */
    public static Page page(String name, Language language) {
        return requireNonNull(in(language).get(name), name);
    }

    /** A page for each of so many units. */
    public static List<Page> units(int count, Language language) {
        SamplePages sample = new SamplePages(language);
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PublishedUnit unit = RESULTS.units().get(i % RESULTS.units().size());
            pages.add(sample.front(unit.unit().id(), unit.unit().name()).build());
        }
        return pages;
    }

    private Page.Builder builder(String title) {
        return Page.builder(title, language)
                .imprint(new Imprint(
                        "Joenvarsi", LocalDate.of(2024, 11, 18), "1", Handling.INTERNAL, List.of(RESULTS.id())));
    }

    private static UnitId id(String name) {
        return RESULTS.units().stream()
                .filter(unit -> unit.unit().name().equals(name))
                .findFirst()
                .orElseThrow()
                .unit()
                .id();
    }

    private Page unit(String name) {
        return front(id(name), name)
                .heading("Kehitys")
                .block(charts.trend(Joenvarsi.publications(), id(name), Factor.SAFETY))
                .heading("Kyvykkyydet")
                .block(new Block.Table(
                        "Kyvykkyydet ja vertailu",
                        List.of("Kyvykkyys", "Yksikkö", "Toimiala", "Kunta", "Konserni", "Muutos"),
                        List.of(
                                List.of("Esihenkilötyö", "71,3", "74,9", "73,0", "72,8", "−2,1"),
                                List.of("Yhteisöllinen tiimityö", "66,0", "68,4", "70,1", "69,9", "+0,4"),
                                List.of("Prosessit ja osaaminen", "piilossa", "61,2", "63,3", "62,7", "")),
                        Block.Table.RowHeader.FIRST_CELL))
                .note("Luvut ovat prosentteja. Piilossa oleva luku suojaa vastaajia.")
                .build();
    }

    private Page.Builder front(UnitId id, String name) {
        return builder(name)
                .callout("Ensin käsiteltäväksi", "Fyysinen ja emotionaalinen turvallisuus: se on ainoa alle rajan.")
                .keyFigures(List.of(
                        KeyFigure.of("Vastasi", "18/24").withRemark("75 %, viime vuonna 71 %"),
                        KeyFigure.of("Turvallisuus", "71,3 %")
                                .withStatus(Tone.RISK, "alle rajan")
                                .withRemark("raja 80, viime vuonna 74,0"),
                        KeyFigure.of("Yhteenkuuluvuus", "69,6 %")
                                .withStatus(Tone.WATCH, "lähellä rajaa")
                                .withRemark("raja 70, viime vuonna 70,2"),
                        KeyFigure.of("Päämäärät ja luovuus", "66,0 %")
                                .withStatus(Tone.GOOD, "hallinnassa")
                                .withRemark("raja 60, viime vuonna 61,9")))
                .paragraph(
                        "Kolme osatekijää rajoineen, ja koko indeksi. Yksi mittari on piilossa, koska vastaajia on alle"
                                + " viisi.")
                .block(charts.factorBars(RESULTS, id));
    }

    private Page hidden() {
        return builder("Puhtaus, muut kohteet")
                .callout("Oman ryhmän luvut ovat piilossa", "Vastaajia on alle viisi. Käsitelkää toimialan tuloksia.")
                .keyFigures(List.of(
                        KeyFigure.of("Turvallisuus", "ei näytetä").withStatus(Tone.HIDDEN, "piilossa"),
                        KeyFigure.of("Toimialan turvallisuus", "74,9 %").withStatus(Tone.RISK, "alle rajan")))
                .block(charts.factorBars(RESULTS, id("Puhtaus, muut kohteet")))
                .build();
    }

    private Page organisation() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            rows.add(List.of(
                    "Yksikkö " + i, i + "/50", "71,3", "69,6", "66,0", "61,2", "+0,4", "alle rajan", "1.2.2025"));
        }
        return builder("Koko organisaatio")
                .paper(Paper.WIDE)
                .block(charts.heatMap(RESULTS))
                .block(charts.responseRates(RESULTS))
                .heading("Yksiköt ja vaiheet")
                .block(new Block.Table(
                        "Yksiköt järjestyksessä",
                        List.of("Yksikkö", "Vastasi", "FE", "YI", "PL", "QWL", "Muutos", "Riskirajat", "Kokous"),
                        rows,
                        Block.Table.RowHeader.FIRST_CELL))
                .build();
    }

    private Page meeting() {
        return builder("Kokouspaketti")
                .heading("Ohjelma")
                .table(
                        List.of("Kello", "Mitä", "Kuka"),
                        List.of(List.of("9.00", "Tulokset", "Åsa"), List.of("9.30", "Pisteet", "Öinen")))
                .heading("Näin edetään")
                .numbered(List.of("Kirjoittakaa itseksenne.", "Keskustelkaa pareittain.", "Valitkaa kolme asiaa."))
                .pageBreak()
                .heading("Lappu")
                .points(List.of("Mikä toimii?", "Mitä muutetaan?"))
                .block(new Block.Heading("Oma vastaus", 3))
                .writingLines(4)
                .heading("Asema 1")
                .writingLines(2)
                .heading("Pöytäkirja")
                .paragraph("Sovitut asiat kirjataan tähän.")
                .build();
    }

    private Page poster() {
        return Page.builder("Näin sovimme", language)
                .imprint(new Imprint("Keittiö", LocalDate.of(2024, 11, 18), "1", Handling.PUBLIC, List.of()))
                .paper(Paper.POSTER)
                .points(List.of("Viikkopalaveri maanantaisin klo 8", "Työvuorot yhdessä", "Kiitosseinä taukotilaan"))
                .callout("Seuraavaksi", "Katsomme tilannetta yhdessä 14.1.2025.")
                .build();
    }

    private Page longNames() {
        return builder(LONG_WORD + " ja " + LONG_WORD)
                .keyFigures(List.of(KeyFigure.of(LONG_WORD, "100,0 %")
                        .withStatus(Tone.WATCH, LONG_WORD)
                        .withRemark(LONG_WORD + " " + LONG_WORD)))
                .heading(LONG_WORD)
                .paragraph(LONG_WORD.repeat(3))
                .points(List.of(LONG_WORD + LONG_WORD))
                .table(
                        List.of("Nimi", "Selite", LONG_WORD),
                        List.of(List.of(LONG_WORD, LONG_WORD + " ÅÄÖ åäö", "1,0"), List.of("a", "b", "22,0")))
                .table(List.of(LONG_WORD, "b", "c", "d", "e"), List.of(List.of(LONG_WORD, LONG_WORD, "1", "2", "3")))
                .build();
    }
}
