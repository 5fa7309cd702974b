package fi.qwl.io.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import fi.qwl.index.ReportedResults;
import fi.qwl.index.Results;
import fi.qwl.io.Released;
import fi.qwl.io.report.Figures;
import fi.qwl.model.Capability;
import fi.qwl.model.Factor;
import fi.qwl.model.IndexModel;
import fi.qwl.model.WholeIndex;
import fi.qwl.page.Block;
import fi.qwl.policy.DisclosurePolicy;
import fi.qwl.privacy.Audience;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.privacy.PublishedValue;
import fi.qwl.risk.RiskStatus;
import fi.qwl.survey.Organisation;
import fi.qwl.survey.Unit;
import fi.qwl.survey.UnitId;
import fi.qwl.survey.UnitLevel;
import fi.qwl.survey.Wave;
import fi.qwl.words.Language;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartsTest {

    private static final String LONG =
            "Varhaiskasvatuksen ja esiopetuksen yhteiset kiertävät varahenkilöt sekä <hallinto> & \"tuki\" ";

    static PublishedResults reported(int units) {
        List<Unit> all = new ArrayList<>(List.of(Unit.of("0", LONG + 0, UnitLevel.MUNICIPALITY)));
        Map<UnitId, ReportedResults.Row> rows = new LinkedHashMap<>();
        for (int i = 1; i < units; i++) {
            String parent = i % 7 == 0 ? "0" : Integer.toString(i - i % 7);
            all.add(Unit.of(Integer.toString(i), LONG + i, UnitLevel.UNIT)
                    .withParent(parent)
                    .withInvited(30));
        }
        for (int i = 0; i < units; i++) {
            int n = i == 0 ? 20 * units : 20;
            rows.put(
                    new UnitId(Integer.toString(i)),
                    ReportedResults.Row.empty()
                            .withRespondents(n)
                            .withMean(Factor.SAFETY, 79.96)
                            .withMean(Factor.COLLABORATION, 75)
                            .withMean(Factor.OBJECTIVES, 40 + i % 50)
                            .withMean(WholeIndex.QWL, 59.52));
        }
        Results results = Results.of(
                new ReportedResults(Wave.of(2024), DisclosurePolicy.standard(), rows),
                Organisation.of(all),
                IndexModel.kano());
        return Released.first(results).results();
    }

    private static Stream<Block.Figure> all() {
        return Stream.of(Language.values()).flatMap(language -> GalleryTest.charts(language).values().stream());
    }

    private static Document xml(Block.Figure chart) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(chart.svg())));
        } catch (Exception e) {
            throw new AssertionError(chart.caption() + " is no XML", e);
        }
    }

    private static String description(Block.Figure chart) {
        return elements(chart, "desc").get(0).getTextContent();
    }

    private static List<Element> elements(Block.Figure chart, String name) {
        NodeList found = xml(chart).getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @Test
    void everyChartIsAnImageWithATitleAndADescription() {
        Set<String> ids = new HashSet<>();
        assertThat(all()).hasSize(27).allSatisfy(chart -> {
            Element svg = xml(chart).getDocumentElement();
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            String id = svg.getAttribute("aria-labelledby").split("-title ", -1)[0];
            assertThat(svg.getAttribute("aria-labelledby")).isEqualTo(id + "-title " + id + "-desc");
            assertThat(ids.add(id))
                    .as("ids differ, so that several may stand in a page")
                    .isTrue();
            assertThat(elements(chart, "title").get(0).getAttribute("id")).isEqualTo(id + "-title");
            assertThat(elements(chart, "title").get(0).getTextContent()).isEqualTo(chart.caption());
            String description = description(chart);
            assertThat(chart.data().rows())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(description).contains(row.get(0)));
            assertThat(chart.textAlternative()).isNotBlank();
        });
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        assertThat(GalleryTest.charts(Language.SV)).isEqualTo(GalleryTest.charts(Language.SV));
    }

    @Test
    void everyTextHasAContrastOfFourAndAHalf() {
        for (String ink : List.of(Ink.TEXT, Ink.SOFT, Ink.UNDER_CONTROL, Ink.NEAR_LIMIT, Ink.BELOW, Ink.NEUTRAL)) {
            assertThat(Ink.contrast(ink, Ink.GROUND)).as(ink).isGreaterThanOrEqualTo(4.5);
            assertThat(Ink.contrast(ink, Ink.TRACK)).as(ink + " on the track").isGreaterThanOrEqualTo(4.5);
        }
        for (int step = 0; step < Ink.steps(); step++) {
            assertThat(Ink.contrast(Ink.textOn(Ink.step(step)), Ink.step(step)))
                    .as("step " + step)
                    .isGreaterThanOrEqualTo(4.5);
        }
        assertThat(Ink.contrast(Ink.EDGE, Ink.GROUND)).isGreaterThanOrEqualTo(3);
        // The ratio itself: black on white is 21, and WCAG's own example #777777 on white is 4.48.
        assertThat(Ink.contrast("#000000", "#ffffff")).isCloseTo(21, within(1e-9));
        assertThat(Ink.contrast("#777777", "#ffffff")).isCloseTo(4.48, within(0.005));
    }

    @Test
    void everyTextIsInAnInkThatWasChecked() {
        Set<String> inks = new HashSet<>(
                List.of(Ink.TEXT, Ink.SOFT, Ink.UNDER_CONTROL, Ink.NEAR_LIMIT, Ink.BELOW, Ink.NEUTRAL, Ink.GROUND, ""));
        assertThat(all())
                .allSatisfy(chart -> assertThat(elements(chart, "text"))
                        .allSatisfy(text -> assertThat(inks).contains(text.getAttribute("fill"))));
    }

    @Test
    void aStatusIsReportedByShapeAndWord() {
        Block.Figure bars = Charts.in(Language.EN).factorBars(Joenvarsi.last(), GalleryTest.unit("Ruokapalvelut"));

        assertThat(description(bars))
                .contains("FE · Physical and emotional safety 74.4 (n 18), below the limit (limit 80)")
                .contains("YI · Collaboration and identity 77.4 (n 18), under control");
        Set<String> shapes = new HashSet<>();
        for (RiskStatus status : RiskStatus.values()) {
            String drawn = new Drawing(Language.EN, "", "")
                    .sign(status, 10, 10, Ink.TEXT)
                    .svg()
                    .toString();
            assertThat(shapes.add(drawn)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void numbersAndWordsAreOfTheLanguage(Language language) {
        String svg = Charts.in(language).heatMap(Joenvarsi.last()).svg();
        String mean = language == Language.EN ? ">77.6<" : ">77,6<";
        String hidden = switch (language) {
            case FI -> "ei näytetä";
            case SV -> "visas inte";
            case EN -> "not shown";
        };

        assertThat(svg).contains(mean).contains(">" + hidden + "<").contains("lang=\"" + language.code() + "\"");
    }

    @Test
    void aHiddenValueIsDrawnAsHiddenAndNamesWhatIsForIt() {
        Block.Figure chart =
                Charts.in(Language.EN).factorBars(Joenvarsi.last(), GalleryTest.unit("Puhtaus, muut kohteet"));

        assertThat(chart.svg()).contains("not shown · see Tekniset palvelut").contains("stroke-dasharray=\"3 3\"");
        assertThat(description(chart)).doesNotContain("(n ");
    }

    @Test
    void aMeanBelowItsLimitIsNeverDrawnAsTheLimit() {
        PublishedResults results = reported(2);

        assertThat(description(Charts.in(Language.EN).factorBars(results, new UnitId("1"))))
                .contains("79.9")
                .doesNotContain("80.0");
        assertThat(Charts.in(Language.FI).heatMap(results).svg()).contains(">79,9<");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 200})
    void oneUnitOrTwoHundredWithLongNamesStayWithinThePicture(int units) {
        PublishedResults results = reported(units);
        for (Language language : Language.values()) {
            Charts charts = Charts.in(language);
            List<Block.Figure> drawn = List.of(
                    charts.heatMap(results),
                    charts.spreadStrips(results, Factor.OBJECTIVES),
                    charts.responseRates(results),
                    charts.factorBars(results, new UnitId("0")),
                    charts.trend(List.of(results), new UnitId("0"), WholeIndex.QWL));
            assertThat(drawn).allSatisfy(ChartsTest::requireWithin);
        }
        Block.Figure map = Charts.in(Language.FI).heatMap(results);
        assertThat(elements(map, "title"))
                .filteredOn(title -> title.getTextContent().equals(LONG + (units - 1)))
                .as("the whole name is told")
                .isNotEmpty();
    }

    @Test
    void theSampleStaysWithinThePictureInEveryLanguage() {
        assertThat(all()).allSatisfy(ChartsTest::requireWithin);
    }

    /** By the widths of a wide font, so that nothing runs over with any. */
    private static void requireWithin(Block.Figure chart) {
        double height = Double.parseDouble(xml(chart).getDocumentElement().getAttribute("height"));
        for (Element text : elements(chart, "text")) {
            if (text.hasAttribute("transform")) {
                continue;
            }
            String size = text.getAttribute("font-size");
            double wide =
                    Lettering.width(text.getTextContent(), size.isEmpty() ? Drawing.BODY : Double.parseDouble(size));
            double x = Double.parseDouble(text.getAttribute("x"));
            double from = switch (text.getAttribute("text-anchor")) {
                case "middle" -> x - wide / 2;
                case "end" -> x - wide;
                default -> x;
            };
            assertThat(from).as(chart.caption() + ": " + text.getTextContent()).isGreaterThanOrEqualTo(0);
            assertThat(from + wide)
                    .as(chart.caption() + ": " + text.getTextContent())
                    .isLessThanOrEqualTo(Drawing.WIDTH);
            assertThat(Double.parseDouble(text.getAttribute("y"))).isBetween(0.0, height);
        }
    }

    @Test
    void aTrendJoinsOnlyWavesThatWereCompared() {
        UnitId root = Joenvarsi.last().organisation().root().id();
        Block.Figure index = Charts.in(Language.EN).trend(Joenvarsi.publications(), root, WholeIndex.QWL);
        Block.Figure factor = Charts.in(Language.EN).trend(Joenvarsi.publications(), root, Factor.SAFETY);

        assertThat(index.svg())
                .as("2022 is the provider's, with curves of its own")
                .contains("not comparable");
        assertThat(factor.svg()).doesNotContain("not comparable");
        // R 4.2: qt(0.975, 337) is 1.967028.
        PublishedValue.Shown last =
                (PublishedValue.Shown) Joenvarsi.last().unit(root).value(WholeIndex.QWL);
        double reach = 1.967028 * last.sd().orElseThrow() / Math.sqrt(338);
        Figures figures = Figures.in(Language.EN);
        assertThat(description(index))
                .contains("2024 63.2 [" + figures.percent(last.mean() - reach) + " – "
                        + figures.percent(last.mean() + reach) + "] (n 338)");
    }

    @Test
    void aTrendSaysWhatItNeeds() {
        Charts charts = Charts.in(Language.EN);
        UnitId root = Joenvarsi.last().organisation().root().id();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> charts.trend(List.of(), root, Factor.SAFETY))
                .withMessage("a trend needs at least one publication but has none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> charts.trend(List.of(Joenvarsi.last(), Joenvarsi.last()), root, Factor.SAFETY))
                .withMessageStartingWith("a trend needs one publication per wave but 2024 is there twice");
        PublishedResults factorsOnly = reported(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> charts.spreadStrips(factorsOnly, Capability.COMPETENCE))
                .withMessageStartingWith("publication 2024/standard/reported has no measure competence");
    }

    @Test
    void anAudienceSeesItsUnitsOnly() {
        UnitId kitchens = GalleryTest.unit("Ruokapalvelut");
        PublishedResults own = Joenvarsi.last().narrowedTo(Audience.SUPERVISOR, kitchens);

        assertThat(Charts.in(Language.FI).heatMap(own).svg())
                .contains("Keskuskeittiö")
                .doesNotContain("Kirkonkylän koulu");
    }

    @Test
    void aTimelineNamesNobodyAndReportsWhatIsLate() {
        Block.Figure timeline = Charts.in(Language.EN)
                .timeline(GalleryTest.plan(), "Ruokapalvelut", java.time.LocalDate.of(2025, 4, 7));

        assertThat(description(timeline))
                .contains("Palautekoulutus: late, 2025-02-03–2025-03-14")
                .contains("Viikkopalaveri maanantaisin klo 8, jokainen tuo yhden asian: done")
                .contains("Kiitosseinä taukotilaan: planned, syksyllä");
    }
}
