package fi.qwl.io.fill;

import fi.qwl.io.office.PartXml;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Gives what was repeated ids of its own, and mends what a program would not open. One for all parts that share ids. */
final class PartIds {

    private static final Set<String> BODIES = Set.of("txBody", "tc", "txbxContent", "hdr", "ftr", "body");
    private static final Set<String> PARAGRAPHS = Set.of("paraId", "textId");

    private final Set<Long> drawings = new HashSet<>();
    private final Set<Long> rows = new HashSet<>();
    private final Set<String> paragraphs = new HashSet<>();
    private final Set<String> bookmarks = new HashSet<>();
    private final Set<String> controls = new HashSet<>();
    private long lastDrawing;
    private long lastRow = 10_000;

    /** Notes which ids are taken, so that what was there first keeps its own. */
    void mend(Element root) {
        List<Element> all = new ArrayList<>();
        PartXml.walk(root, all::add);
        for (Element element : all) {
            switch (element.getLocalName()) {
                case "docPr", "cNvPr" -> renumber(element);
                case "rowId" -> renumberRow(element);
                case "bookmarkStart" -> dropRepeated(element, root);
                case "sdtPr" -> dropRepeatedControl(element);
                default -> dropRepeatedParagraphIds(element);
            }
        }
        all.forEach(PartIds::complete);
        all.forEach(PartIds::dropEmptyTable);
        PartXml.all(root, "graphicFrame").forEach(PartIds::growFrame);
    }

    private void renumber(Element properties) {
        boolean isPicture = String.valueOf(properties.getNamespaceURI()).endsWith("/picture");
        long id = number(properties.getAttribute("id"));
        if (isPicture || drawings.add(id)) {
            lastDrawing = Math.max(lastDrawing, id);
            return;
        }
        do {
            lastDrawing++;
        } while (!drawings.add(lastDrawing));
        properties.setAttribute("id", Long.toString(lastDrawing));
    }

    private void renumberRow(Element row) {
        long id = number(row.getAttribute("val"));
        if (rows.add(id)) {
            return;
        }
        do {
            lastRow++;
        } while (!rows.add(lastRow));
        row.setAttribute("val", Long.toString(lastRow));
    }

    private static long number(String text) {
        return text.matches("\\d{1,10}") ? Long.parseLong(text) : 0;
    }

    /** A bookmark is one place: that of the first repeat. */
    private void dropRepeated(Element start, Element root) {
        String id = attribute(start, "id");
        if (bookmarks.add(id)) {
            return;
        }
        PartXml.detach(start);
        List<Element> ends = PartXml.all(root, "bookmarkEnd");
        ends.removeIf(end -> !attribute(end, "id").equals(id));
        if (ends.size() > 1) {
            PartXml.detach(ends.get(ends.size() - 1));
        }
    }

    private void dropRepeatedControl(Element properties) {
        PartXml.child(properties, "id")
                .filter(id -> !controls.add(attribute(id, "val")))
                .ifPresent(PartXml::detach);
    }

    private void dropRepeatedParagraphIds(Element element) {
        if (!PartXml.is(element, "p") && !PartXml.is(element, "tr")) {
            return;
        }
        for (String name : PARAGRAPHS) {
            for (Attr attribute : attributes(element)) {
                if (name.equals(attribute.getLocalName()) && !paragraphs.add(name + attribute.getValue())) {
                    element.removeAttributeNode(attribute);
                }
            }
        }
    }

    private static List<Attr> attributes(Element element) {
        List<Attr> attributes = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            attributes.add((Attr) element.getAttributes().item(i));
        }
        return attributes;
    }

    private static String attribute(Element element, String name) {
        return attributes(element).stream()
                .filter(attribute -> name.equals(attribute.getLocalName()))
                .map(Attr::getValue)
                .findFirst()
                .orElse("");
    }

    /** A body, a cell and a text box end with a paragraph. */
    private static void complete(Element element) {
        if (!BODIES.contains(element.getLocalName()) || !hasText(element)) {
            return;
        }
        boolean isDrawing = PartXml.is(element, "txBody");
        List<Element> children = PartXml.children(element);
        children.removeIf(child -> PartXml.is(child, "sectPr"));
        boolean isComplete = isDrawing
                ? PartXml.child(element, "p").isPresent()
                : !children.isEmpty()
                        && (PartXml.is(element, "body") || isParagraph(children.get(children.size() - 1)));
        if (!isComplete) {
            Element model = isDrawing ? children.get(0) : element;
            String prefix = model.getPrefix() == null ? "" : model.getPrefix() + ":";
            element.appendChild(element.getOwnerDocument().createElementNS(model.getNamespaceURI(), prefix + "p"));
        }
    }

    private static boolean isParagraph(Element element) {
        return Set.of("p", "sdt", "customXml").contains(element.getLocalName());
    }

    /** A cell of a drawing has a body of its own; only that of a document holds paragraphs itself. */
    private static boolean hasText(Element element) {
        String namespace = String.valueOf(element.getNamespaceURI());
        return PartXml.is(element, "txBody")
                ? PartXml.child(element, "bodyPr").isPresent()
                : namespace.contains("wordprocessingml");
    }

    private static void dropEmptyTable(Element table) {
        boolean isEmpty = PartXml.is(table, "tbl")
                && TextViews.isText(table)
                && PartXml.all(table, "tr").isEmpty();
        if (isEmpty) {
            Element frame = table;
            while (frame.getParentNode() instanceof Element parent
                    && Set.of("graphicData", "graphic", "graphicFrame").contains(parent.getLocalName())) {
                frame = parent;
            }
            PartXml.detach(frame);
        }
    }

    /** A frame is as high as the rows of its table. */
    private static void growFrame(Element frame) {
        List<Element> tables = PartXml.all(frame, "tbl");
        if (tables.isEmpty()) {
            return;
        }
        long height = PartXml.children(tables.get(0)).stream()
                .filter(row -> PartXml.is(row, "tr"))
                .mapToLong(row -> number(row.getAttribute("h")))
                .sum();
        PartXml.child(frame, "xfrm")
                .flatMap(place -> PartXml.child(place, "ext"))
                .ifPresent(size -> size.setAttribute("cy", Long.toString(height)));
    }
}
