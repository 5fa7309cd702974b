package fi.qwl.io.chart;

import static org.assertj.core.api.Assertions.assertThat;

import fi.qwl.model.Factor;
import fi.qwl.model.WholeIndex;
import fi.qwl.page.Block;
import fi.qwl.privacy.PublishedResults;
import fi.qwl.survey.UnitId;
import fi.qwl.words.Language;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Labels measured by the metrics of a font that the machine has: none lies on another, leaves the picture or is cut. */
class LabelsTest {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** Descents of one line may touch the ascents of the next without harm. */
    private static final double TOUCH = 1.5;

    private record Label(String text, Area area) {}

    @ParameterizedTest
    @EnumSource(Language.class)
    void labelsOfTheSampleStayApart(Language language) throws Exception {
        for (Block.Figure figure : GalleryTest.charts(language).values()) {
            requireApart(figure);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void longNamesStayApart(Language language) throws Exception {
        PublishedResults results = ChartsTest.reported(30);
        Charts charts = Charts.in(language);
        for (Block.Figure figure : List.of(
                charts.heatMap(results),
                charts.spreadStrips(results, Factor.OBJECTIVES),
                charts.responseRates(results),
                charts.factorBars(results, new UnitId("0")),
                charts.trend(List.of(results), new UnitId("0"), WholeIndex.QWL))) {
            requireApart(figure);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLargeOrganisationIsSplitIntoPagesThatHoldEveryUnit(Language language) throws Exception {
        Charts charts = Charts.in(language);
        List<Block.Figure> maps = charts.heatMapsBySector(Joenvarsi.last());
        assertThat(maps).hasSizeGreaterThan(2);
        Set<String> names = new TreeSet<>();
        for (Block.Figure map : maps) {
            assertThat(map.data().rows()).hasSizeLessThanOrEqualTo(40);
            map.data().rows().forEach(row -> names.add(row.get(0)));
            requireApart(map);
        }
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(Joenvarsi.last().units().stream()
                        .map(unit -> unit.unit().name())
                        .collect(Collectors.toSet()));
        assertThat(charts.heatMapsBySector(ChartsTest.reported(30))).hasSize(1);
        assertThat(charts.responseRatesBySector(Joenvarsi.last())).hasSameSizeAs(maps);
        assertThat(charts.spreadStripsBySector(Joenvarsi.last(), Factor.SAFETY)).hasSameSizeAs(maps);
    }

    private static void requireApart(Block.Figure figure) throws Exception {
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(figure.svg())))
                .getDocumentElement();
        Rectangle2D picture = new Rectangle2D.Double(
                0, 0, Double.parseDouble(root.getAttribute("width")), Double.parseDouble(root.getAttribute("height")));
        List<Label> labels = labels(root);
        assertThat(labels).isNotEmpty();
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            assertThat(label.text()).as(figure.caption()).doesNotContain("…");
            assertThat(picture.contains(label.area().getBounds2D()))
                    .as(figure.caption() + ": '" + label.text() + "' lies within the picture")
                    .isTrue();
            for (Label other : labels.subList(0, i)) {
                Area common = new Area(label.area());
                common.intersect(other.area());
                assertThat(common.isEmpty())
                        .as(figure.caption() + ": '" + label.text() + "' and '" + other.text() + "' are apart")
                        .isTrue();
            }
        }
    }

    private static List<Label> labels(Element root) {
        List<Label> labels = new ArrayList<>();
        NodeList texts = root.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            if (!text.getTextContent().isBlank()) {
                labels.add(new Label(text.getTextContent(), area(text)));
            }
        }
        return labels;
    }

    private static Area area(Element text) {
        String size = text.getAttribute("font-size");
        boolean isBold = text.getAttribute("font-weight").equals("600");
        Font font = new Font(Font.SANS_SERIF, isBold ? Font.BOLD : Font.PLAIN, 1)
                .deriveFont((float) (size.isEmpty() ? Drawing.BODY : Double.parseDouble(size)));
        Rectangle2D ink = font.createGlyphVector(CONTEXT, text.getTextContent()).getLogicalBounds();
        double ascent = font.getSize2D() * 0.75;
        double x = Double.parseDouble(text.getAttribute("x"));
        double y = Double.parseDouble(text.getAttribute("y"));
        double from = switch (text.getAttribute("text-anchor")) {
            case "middle" -> x - ink.getWidth() / 2;
            case "end" -> x - ink.getWidth();
            default -> x;
        };
        Area area = new Area(new Rectangle2D.Double(
                from + 0.5, y - ascent + TOUCH / 2, Math.max(0.5, ink.getWidth() - 1), ascent + 2 - TOUCH));
        for (Node node = text; node instanceof Element element; node = node.getParentNode()) {
            area.transform(transform(element.getAttribute("transform")));
        }
        return area;
    }

    /** Only what the charts use: {@code translate(x y)} and {@code rotate(degrees x y)}. */
    private static AffineTransform transform(String written) {
        if (written.isEmpty()) {
            return new AffineTransform();
        }
        double[] numbers = Stream.of(written.replaceAll("[a-z()]", " ").strip().split("\\s+", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return written.startsWith("translate")
                ? AffineTransform.getTranslateInstance(numbers[0], numbers[1])
                : AffineTransform.getRotateInstance(Math.toRadians(numbers[0]), numbers[1], numbers[2]);
    }
}
