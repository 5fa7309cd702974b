package fi.qwl.io.fill;

import fi.qwl.io.office.OfficePackage;
import fi.qwl.io.office.PartXml;
import fi.qwl.io.office.Relations;
import fi.qwl.io.text.PrintableText;
import fi.qwl.page.Block;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Fills the charts and pictures of one part. A chart always becomes a part of its own with a workbook of its own, so that
 * repeats never share one. A chart or picture whose text alternative or own name, or a chart whose title, is the name of a
 * drawing becomes that drawing.
 */
final class DrawingFill implements RegionFill.Drawings {

    private static final String SVG_TYPE = "image/svg+xml";
    private static final String SVG_EXTENSION = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";
    private static final String SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";

    private final FillRun run;
    private final Parts parts;
    private final Relations relations;
    private final RegionFill texts;

    DrawingFill(FillRun run, Parts parts, Relations relations) {
        this.run = run;
        this.parts = parts;
        this.relations = relations;
        this.texts = new RegionFill(run, this);
    }

    /** What a block is repeated for. */
    List<Map<String, FieldValue>> items(Blocks.Mark open, Scope scope) {
        return texts.items(open, scope);
    }

    void fill(Element container, Scope scope) throws IOException {
        texts.fill(container, scope);
    }

    /** Fills all of a part. Every repeat has charts of its own, so those of the template are not referred to any more. */
    void fillWhole(Element root, Scope scope) throws IOException {
        fill(root, scope);
        Set<String> used = new HashSet<>();
        PartXml.walk(root, element -> {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                used.add(element.getAttributes().item(i).getNodeValue());
            }
        });
        relations.all().stream()
                .filter(each -> each.isOf("chart") && !used.contains(each.id()))
                .forEach(each -> relations.remove(each.id()));
    }

    @Override
    public void draw(Element properties, Scope scope) throws IOException {
        Element frame = frame(properties);
        List<Element> charts = PartXml.all(frame, "chart");
        charts.removeIf(chart -> reference(chart, "id").isEmpty());
        List<Element> pictures = PartXml.is(frame, "grpSp") ? List.of() : PartXml.all(frame, "blip");
        Optional<Placeholder> named = Stream.of("descr", "name")
                .flatMap(attribute -> Placeholder.whole(properties.getAttribute(attribute)).stream())
                .findFirst();
        Optional<FieldValue> value = named.flatMap(name -> scope.find(name.path()));
        if (named.isPresent() && value.isEmpty()) {
            texts.reportUnknown(named.get(), properties, scope);
            return;
        }
        Optional<Block.Figure> figure = value.flatMap(DrawingFill::drawing);
        if (PartXml.is(frame, "graphicFrame") || PartXml.is(frame, "inline") || PartXml.is(frame, "anchor")) {
            for (Element chart : charts) {
                figure = fillChart(chart, properties, figure, scope);
            }
        }
        // A document describes a picture twice; the outer description is the one that counts.
        boolean isInner = PartXml.is(frame, "pic") && PartXml.is(frame.getParentNode(), "graphicData");
        if (figure.isPresent() && charts.isEmpty() && !pictures.isEmpty() && !isInner) {
            replacePicture(pictures.get(0), figure.get());
        }
        if (figure.isPresent() && charts.isEmpty() && pictures.isEmpty()) {
            texts.reportForm(named.orElseThrow(), properties);
        }
        describe(properties, figure, scope);
    }

    private static Optional<Block.Figure> drawing(FieldValue value) {
        return value instanceof FieldValue.Picture picture
                ? Optional.of(picture.figure().get())
                : Optional.empty();
    }

    /** The shape, frame or drawing that the properties are of. */
    private static Element frame(Element properties) {
        Node parent = properties.getParentNode();
        return PartXml.is(properties, "docPr") ? (Element) parent : (Element) parent.getParentNode();
    }

    private void describe(Element properties, Optional<Block.Figure> figure, Scope scope) {
        for (String attribute : List.of("descr", "title", "name")) {
            String text = properties.getAttribute(attribute);
            if (figure.isPresent() && attribute.equals("descr")) {
                properties.setAttribute(attribute, PrintableText.of(words(figure.get())));
            } else if (figure.isPresent() && Placeholder.whole(text).isPresent()) {
                properties.setAttribute(attribute, PrintableText.of(figure.get().caption()));
            } else if (text.contains(Placeholder.BEGIN)) {
                properties.setAttribute(attribute, PrintableText.of(texts.fillText(text, properties, scope)));
            }
        }
    }

    private static String words(Block.Figure figure) {
        return figure.textAlternative().isEmpty()
                ? figure.caption()
                : figure.caption() + ". " + figure.textAlternative();
    }

    /** Returns the drawing that the chart has become: that of the text alternative, or of the chart's own title. */
    private Optional<Block.Figure> fillChart(
            Element chart, Element properties, Optional<Block.Figure> described, Scope scope) throws IOException {
        String id = reference(chart, "id").orElseThrow();
        Optional<Relations.Relation> relation = relations.find(id);
        if (relation.isEmpty() || !parts.office().has(relations.target(relation.get()))) {
            return described;
        }
        String copy = parts.copyWithAll(relations.target(relation.get()));
        chart.setAttributeNS(
                OfficePackage.REFERENCES, chart.getPrefix() == null ? "r:id" : name(chart), add(relation.get(), copy));
        ChartFill part = ChartFill.of(parts, copy);
        Optional<Block.Figure> figure = described.or(() -> titled(part, scope));
        boolean isFilled = figure.isPresent()
                ? figure.get().chart().isPresent()
                        && part.show(figure.get().chart().get())
                : part.fillCells(texts, properties, scope);
        if (!isFilled) {
            run.faults()
                    .report(
                            TemplateIssue.CHART_UNSUITABLE,
                            properties,
                            "Expected a chart of bars, columns or lines whose numbers are in it, but found another.");
        }
        // The title's own words may come from data: they are written when placeholders are no longer looked for.
        Optional<TextView> title = part.title().filter(view -> described.isEmpty() && figure.isPresent());
        title.ifPresent(view -> view.replace(view.placeholders(), List.of("")));
        new DrawingFill(run, parts, part.relations()).fill(part.root(), scope);
        title.ifPresent(view -> view.write(PrintableText.of(figure.orElseThrow().caption())));
        part.write();
        return figure;
    }

    /** A drawing that the chart's title names: not every program keeps text alternatives of charts. */
    private static Optional<Block.Figure> titled(ChartFill part, Scope scope) {
        return part.title()
                .flatMap(TextView::whole)
                .flatMap(name -> scope.find(name.path()))
                .flatMap(DrawingFill::drawing);
    }

    private String add(Relations.Relation like, String target) {
        return relations.add(like.type(), target);
    }

    /** The name of the attribute that refers to the part, as it is written. */
    private static String name(Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (isReference(attribute, "id")) {
                return attribute.getNodeName();
            }
        }
        return "r:id";
    }

    private static Optional<String> reference(Element element, String local) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (isReference(attribute, local)) {
                return Optional.of(attribute.getNodeValue());
            }
        }
        return Optional.empty();
    }

    private static boolean isReference(Node attribute, String local) {
        return local.equals(attribute.getLocalName())
                && String.valueOf(attribute.getNamespaceURI()).endsWith("/relationships");
    }

    /** The drawing for programs that know SVG; others show the picture that the template has in its place. */
    private void replacePicture(Element blip, Block.Figure figure) {
        String name = parts.freeName(folder() + "/media/qwl.svg");
        parts.put(name, SVG_TYPE, figure.svg().getBytes(StandardCharsets.UTF_8));
        String id = relations.add(OfficePackage.TYPES + "image", name);
        String prefix = blip.getPrefix() == null ? "" : blip.getPrefix() + ":";
        Element list = PartXml.child(blip, "extLst").orElseGet(() -> {
            Element made = blip.getOwnerDocument().createElementNS(blip.getNamespaceURI(), prefix + "extLst");
            blip.appendChild(made);
            return made;
        });
        PartXml.all(list, "svgBlip").forEach(old -> PartXml.detach(old.getParentNode()));
        Element extension = blip.getOwnerDocument().createElementNS(blip.getNamespaceURI(), prefix + "ext");
        extension.setAttribute("uri", SVG_EXTENSION);
        Element drawing = blip.getOwnerDocument().createElementNS(SVG, "asvg:svgBlip");
        drawing.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:asvg", SVG);
        drawing.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:r", OfficePackage.REFERENCES);
        drawing.setAttributeNS(OfficePackage.REFERENCES, "r:embed", id);
        extension.appendChild(drawing);
        list.appendChild(extension);
    }

    /** The folder of the main parts, such as {@code ppt}. */
    private String folder() {
        return parts.office().has("ppt/presentation.xml") ? "ppt" : "word";
    }
}
