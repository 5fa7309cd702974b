package fi.qwl.io.fill;

import fi.qwl.io.office.ChartPlace;
import fi.qwl.io.office.ChartWorkbook;
import fi.qwl.io.office.ChartXml;
import fi.qwl.io.office.OfficePackage;
import fi.qwl.io.office.PartXml;
import fi.qwl.io.office.Relations;
import fi.qwl.io.text.PrintableText;
import fi.qwl.page.ChartData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Fills one chart of a template, which keeps its kind, colours and letters: its numbers, and the workbook behind them. */
final class ChartFill {

    private static final String WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What comes after the reference to the workbook (the format's order). */
    private static final Set<String> AFTER_WORKBOOK = Set.of("printSettings", "userShapes", "extLst");

    private final Parts parts;
    private final String name;
    private final Document document;
    private final Relations relations;

    private ChartFill(Parts parts, String name, Document document, Relations relations) {
        this.parts = parts;
        this.name = name;
        this.document = document;
        this.relations = relations;
    }

    static ChartFill of(Parts parts, String name) throws IOException {
        return new ChartFill(
                parts, name, PartXml.parse(parts.office().require(name)), Relations.of(parts.office(), name));
    }

    Element root() {
        return document.getDocumentElement();
    }

    Relations relations() {
        return relations;
    }

    void write() {
        parts.put(name, parts.type(name), document);
        relations.writeTo(parts.office());
    }

    /** The text of the chart's title, if it is one paragraph. */
    Optional<TextView> title() {
        return PartXml.child(root(), "chart")
                .flatMap(chart -> PartXml.child(chart, "title"))
                .map(TextViews::under)
                .filter(views -> views.size() == 1)
                .map(views -> views.get(0));
    }

    private Optional<Relations.Relation> workbook() {
        return relations.ofKind("package").filter(found -> parts.office().has(relations.target(found)));
    }

    /**
     * Shows a set of numbers in the template's series, of which the ones that are too many are taken away.
     *
     * <p>A chart that lost its workbook gets one, so that people can edit it: LibreOffice saves charts of slides without.
     *
     * @return false where the chart has no series of categories and values
     */
    boolean show(ChartData chart) throws IOException {
        List<Element> series = new ArrayList<>(PartXml.all(root(), "ser"));
        // The order that people see; the columns of a chart come before its lines in the file.
        series.sort(Comparator.comparingInt(ChartFill::order));
        boolean isSuitable = !series.isEmpty()
                && series.stream().allMatch(one -> PartXml.child(one, "val").isPresent());
        if (!isSuitable) {
            return false;
        }
        Map<Element, ChartData.Series> shown = placed(series, chart.series());
        ChartData part = new ChartData(chart.kind(), chart.categories(), List.copyOf(shown.values()), chart.decimals());
        ChartPlace place = ChartPlace.alone();
        int number = 0;
        for (Element one : shown.keySet()) {
            show(one, part, number, place);
            number++;
        }
        series.stream().filter(one -> !shown.containsKey(one)).forEach(ChartFill::takeAway);
        byte[] workbook = ChartWorkbook.of(part, place);
        parts.put(workbook().map(relations::target).orElseGet(this::newWorkbook), WORKBOOK_TYPE, workbook);
        return true;
    }

    /** Refers to a workbook that is not there yet; what refers to a file elsewhere does not any more. */
    private String newWorkbook() {
        String part = parts.freeName(name.substring(0, name.indexOf('/')) + "/embeddings/qwl-chart1.xlsx");
        PartXml.child(root(), "externalData").ifPresent(PartXml::detach);
        Element data = like(root(), "externalData");
        data.setAttributeNS(OfficePackage.REFERENCES, "r:id", relations.add(OfficePackage.TYPES + "package", part));
        add(data, "autoUpdate").setAttribute("val", "0");
        Node before = PartXml.children(root()).stream()
                .filter(child -> AFTER_WORKBOOK.contains(child.getLocalName()))
                .findFirst()
                .orElse(null);
        root().insertBefore(data, before);
        return part;
    }

    /**
     * Which of the template's series shows which values: in their order, but a limit is shown by a line where the template
     * has lines beside its columns; programs order them as they like.
     */
    private static Map<Element, ChartData.Series> placed(List<Element> series, List<ChartData.Series> values) {
        List<Element> columns = new ArrayList<>(series);
        columns.removeIf(ChartFill::isLine);
        List<Element> lines = new ArrayList<>(series);
        lines.removeAll(columns);
        boolean isCombined = !columns.isEmpty() && !lines.isEmpty();
        Map<Element, ChartData.Series> placed = new LinkedHashMap<>();
        for (ChartData.Series each : values) {
            List<Element> fitting = !isCombined ? series : each.role() == ChartData.Role.LIMIT ? lines : columns;
            fitting.stream()
                    .filter(one -> !placed.containsKey(one))
                    .findFirst()
                    .ifPresent(one -> placed.put(one, each));
        }
        return placed;
    }

    private static boolean isLine(Element series) {
        return PartXml.is(series.getParentNode(), "lineChart");
    }

    private static int order(Element series) {
        String order = PartXml.child(series, "order")
                .map(element -> element.getAttribute("val"))
                .orElse("0");
        return order.matches("\\d{1,6}") ? Integer.parseInt(order) : 0;
    }

    /** A plot without series goes too, unless it is the only one. */
    private static void takeAway(Element series) {
        Element plot = (Element) series.getParentNode();
        PartXml.detach(series);
        boolean isEmpty = PartXml.child(plot, "ser").isEmpty();
        boolean hasOther = PartXml.children(plot.getParentNode()).stream()
                .anyMatch(other -> other != plot && PartXml.child(other, "ser").isPresent());
        if (isEmpty && hasOther) {
            PartXml.detach(plot);
        }
    }

    private void show(Element series, ChartData chart, int number, ChartPlace place) {
        ChartData.Series values = chart.series().get(number);
        int count = chart.categories().size();
        Element title = part(series, "tx", Set.of("idx", "order"));
        texts(emptied(title), place.nameFormula(number), List.of(values.name()));
        Element categories = part(
                series,
                "cat",
                Set.of(
                        "idx",
                        "order",
                        "tx",
                        "spPr",
                        "invertIfNegative",
                        "marker",
                        "dPt",
                        "dLbls",
                        "trendline",
                        "errBars",
                        "explosion",
                        "pictureOptions"));
        texts(emptied(categories), place.categoriesFormula(count), chart.categories());
        Element numbers = PartXml.child(series, "val").orElseThrow();
        String format = PartXml.all(numbers, "formatCode").stream()
                .map(Element::getTextContent)
                .findFirst()
                .orElse("General");
        numbers(emptied(numbers), place.valuesFormula(number, count), format, values.values());
        // What was said of single points was said of the template's.
        PartXml.all(series, "dLbl").forEach(PartXml::detach);
        PartXml.all(series, "dPt").forEach(PartXml::detach);
        PartXml.all(series, "datalabelsRange").forEach(label -> PartXml.detach(label.getParentNode()));
    }

    /** A part of a series, made where it is absent after those that come before it. */
    private static Element part(Element series, String name, Set<String> before) {
        Optional<Element> there = PartXml.child(series, name);
        if (there.isPresent()) {
            return there.get();
        }
        Element made = like(series, name);
        List<Element> children = PartXml.children(series);
        int at = 0;
        while (at < children.size() && before.contains(children.get(at).getLocalName())) {
            at++;
        }
        series.insertBefore(made, at == children.size() ? null : children.get(at));
        return made;
    }

    private static Element emptied(Element element) {
        while (element.getFirstChild() != null) {
            element.removeChild(element.getFirstChild());
        }
        return element;
    }

    private static Element like(Element element, String name) {
        String prefix = element.getPrefix() == null ? "" : element.getPrefix() + ":";
        return element.getOwnerDocument().createElementNS(element.getNamespaceURI(), prefix + name);
    }

    private static Element add(Element parent, String name) {
        Element added = like(parent, name);
        parent.appendChild(added);
        return added;
    }

    private static void texts(Element parent, String formula, List<String> texts) {
        Element reference = add(parent, "strRef");
        add(reference, "f").setTextContent(formula);
        cacheTexts(add(reference, "strCache"), texts);
    }

    private static void numbers(Element parent, String formula, String format, List<OptionalDouble> values) {
        Element reference = add(parent, "numRef");
        add(reference, "f").setTextContent(formula);
        cacheNumbers(add(reference, "numCache"), format, values);
    }

    private static void cacheTexts(Element cache, List<String> texts) {
        add(cache, "ptCount").setAttribute("val", Integer.toString(texts.size()));
        for (int at = 0; at < texts.size(); at++) {
            point(cache, at, PrintableText.of(texts.get(at)));
        }
    }

    private static void cacheNumbers(Element cache, String format, List<OptionalDouble> values) {
        add(cache, "formatCode").setTextContent(format);
        add(cache, "ptCount").setAttribute("val", Integer.toString(values.size()));
        for (int at = 0; at < values.size(); at++) {
            if (values.get(at).isPresent()) {
                point(cache, at, ChartXml.plain(values.get(at).getAsDouble()));
            }
        }
    }

    private static void point(Element cache, int at, String text) {
        Element point = add(cache, "pt");
        point.setAttribute("idx", Integer.toString(at));
        add(point, "v").setTextContent(text);
    }

    /**
     * Fills the placeholders in the cells of the workbook, and shows what the cells hold then.
     *
     * @return false where placeholders are left in the chart, since the cells that they were in are not in the file
     */
    boolean fillCells(RegionFill texts, Element place, Scope scope) throws IOException {
        Optional<Relations.Relation> workbook = workbook();
        if (workbook.isEmpty()) {
            return PartXml.all(root(), "v").stream()
                    .noneMatch(value -> value.getTextContent().contains(Placeholder.BEGIN));
        }
        String target = relations.target(workbook.get());
        Optional<ChartCells> cells = ChartCells.of(parts.office().require(target));
        if (cells.isEmpty() || !cells.get().fill(texts, place, scope)) {
            return true;
        }
        parts.put(target, parts.type(target), cells.get().bytes());
        List<Element> references = new ArrayList<>(PartXml.all(root(), "strRef"));
        references.addAll(PartXml.all(root(), "numRef"));
        for (Element reference : references) {
            showAgain(reference, cells.get());
        }
        return true;
    }

    private static void showAgain(Element reference, ChartCells cells) {
        String formula =
                PartXml.child(reference, "f").map(Element::getTextContent).orElse("");
        Optional<List<String>> held = cells.values(formula);
        if (held.isEmpty()) {
            return;
        }
        boolean isText = PartXml.is(reference, "strRef");
        String cacheName = isText ? "strCache" : "numCache";
        String format = PartXml.all(reference, "formatCode").stream()
                .map(Element::getTextContent)
                .findFirst()
                .orElse("General");
        PartXml.child(reference, cacheName).ifPresent(PartXml::detach);
        Element cache = like(reference, cacheName);
        Element formulaElement = PartXml.child(reference, "f").orElseThrow();
        reference.insertBefore(cache, formulaElement.getNextSibling());
        if (isText) {
            cacheTexts(cache, held.get());
        } else {
            cacheNumbers(
                    cache, format, held.get().stream().map(ChartCells::number).toList());
        }
    }
}
