package fi.qwl.io.fill;

import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.office.OfficePackage;
import fi.qwl.io.office.PartXml;
import fi.qwl.io.office.Relations;
import fi.qwl.io.workbook.WorkbookText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The cells of the workbook behind a chart. A text of a cell never becomes a formula; a number becomes a real one; a value
 * that is not shown leaves its cell empty, since a program would draw a text as 0. For one thread.
 */
final class ChartCells {

    private static final int MOST_PARTS = 500;
    private static final long MOST_BYTES = 64L << 20;
    private static final Pattern AREA =
            Pattern.compile("('(?:[^']|'')+'|[^'!]+)!\\$([A-Z]{1,3})\\$(\\d{1,7})(?::\\$([A-Z]{1,3})\\$(\\d{1,7}))?");

    /** A sheet's tree and its cells by their places. */
    private record Sheet(String part, Document document, Map<String, Element> cells) {}

    private final OfficePackage workbook;
    private final List<String> shared;
    private final Map<String, Sheet> sheets;

    private ChartCells(OfficePackage workbook, List<String> shared, Map<String, Sheet> sheets) {
        this.workbook = workbook;
        this.shared = shared;
        this.sheets = sheets;
    }

    /** Nothing where the file is of another kind than a workbook of the newer formats. */
    static Optional<ChartCells> of(byte[] file) throws IOException {
        OfficePackage workbook = OfficePackage.read(file, MOST_PARTS, MOST_BYTES);
        if (!workbook.has("xl/workbook.xml")) {
            return Optional.empty();
        }
        Relations relations = Relations.of(workbook, "xl/workbook.xml");
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        for (Element sheet :
                PartXml.all(PartXml.parse(workbook.require("xl/workbook.xml")).getDocumentElement(), "sheet")) {
            Optional<Relations.Relation> relation =
                    relations.find(sheet.getAttributeNS(OfficePackage.REFERENCES, "id"));
            if (relation.isPresent() && relation.get().isOf("worksheet")) {
                String part = relations.target(relation.get());
                Document document = PartXml.parse(workbook.require(part));
                sheets.put(sheet.getAttribute("name"), new Sheet(part, document, cells(document)));
            }
        }
        return Optional.of(new ChartCells(workbook, shared(workbook, relations), sheets));
    }

    private static Map<String, Element> cells(Document document) {
        Map<String, Element> cells = new HashMap<>();
        PartXml.all(document.getDocumentElement(), "c").forEach(cell -> cells.put(cell.getAttribute("r"), cell));
        return cells;
    }

    private static List<String> shared(OfficePackage workbook, Relations relations) throws IOException {
        List<String> shared = new ArrayList<>();
        Optional<Relations.Relation> relation = relations.ofKind("sharedStrings");
        if (relation.isPresent()) {
            Document document = PartXml.parse(workbook.require(relations.target(relation.get())));
            for (Element item : PartXml.children(document.getDocumentElement())) {
                shared.add(letters(item));
            }
        }
        return shared;
    }

    private static String letters(Element item) {
        StringBuilder text = new StringBuilder();
        for (Element letters : PartXml.all(item, "t")) {
            if (!PartXml.is(letters.getParentNode(), "rPh")) {
                text.append(letters.getTextContent());
            }
        }
        return text.toString();
    }

    private String text(Element cell) {
        String value = PartXml.child(cell, "v").map(Element::getTextContent).orElse("");
        return switch (cell.getAttribute("t")) {
            case "s" ->
                value.matches("\\d{1,9}") && Integer.parseInt(value) < shared.size()
                        ? shared.get(Integer.parseInt(value))
                        : "";
            case "inlineStr" -> letters(cell);
            default -> value;
        };
    }

    /** Fills cells with placeholders. */
    boolean fill(RegionFill texts, Element place, Scope scope) {
        boolean hasFilled = false;
        for (Sheet sheet : sheets.values()) {
            for (Element cell : sheet.cells().values()) {
                String text = text(cell);
                if (text.contains(Placeholder.BEGIN)) {
                    fill(cell, text, texts, place, scope);
                    hasFilled = true;
                }
            }
        }
        return hasFilled;
    }

    private static void fill(Element cell, String text, RegionFill texts, Element place, Scope scope) {
        Optional<FieldValue> value = Placeholder.whole(text)
                .flatMap(placeholder -> scope.find(placeholder.path()))
                .map(ChartCells::own);
        PartXml.children(cell).forEach(PartXml::detach);
        cell.removeAttribute("t");
        if (value.isPresent() && value.get() instanceof FieldValue.Figure number) {
            add(cell, "v").setTextContent(number.rounded().stripTrailingZeros().toPlainString());
        } else if (value.isEmpty() || !(value.get() instanceof FieldValue.Hidden)) {
            cell.setAttribute("t", "inlineStr");
            Element letters = add(add(cell, "is"), "t");
            letters.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
            letters.setTextContent(WorkbookText.escaped(texts.fillText(text, place, scope)));
        }
    }

    private static FieldValue own(FieldValue value) {
        return value instanceof FieldValue.Group group ? group.own().orElse(value) : value;
    }

    private static Element add(Element parent, String name) {
        String prefix = parent.getPrefix() == null ? "" : parent.getPrefix() + ":";
        Element added = parent.getOwnerDocument().createElementNS(parent.getNamespaceURI(), prefix + name);
        parent.appendChild(added);
        return added;
    }

    /** What the cells of an area hold, row by row; empty where the area is of another form. */
    Optional<List<String>> values(String formula) {
        Matcher area = AREA.matcher(formula);
        if (!area.matches()) {
            return Optional.empty();
        }
        String name = area.group(1);
        Sheet sheet = sheets.get(
                name.startsWith("'") ? name.substring(1, name.length() - 1).replace("''", "'") : name);
        if (sheet == null) {
            return Optional.empty();
        }
        int left = column(area.group(2));
        int top = Integer.parseInt(area.group(3));
        int right = area.group(4) == null ? left : column(area.group(4));
        int bottom = area.group(5) == null ? top : Integer.parseInt(area.group(5));
        if (top > bottom || left > right || (long) (bottom - top + 1) * (right - left + 1) > 10_000) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                Element cell = sheet.cells().get(SourceLocation.columnLetters(column) + row);
                values.add(cell == null ? "" : text(cell).replace("_x005F_x", "_x"));
            }
        }
        return Optional.of(values);
    }

    private static int column(String letters) {
        int column = 0;
        for (int at = 0; at < letters.length(); at++) {
            column = column * 26 + letters.charAt(at) - 'A' + 1;
        }
        return column - 1;
    }

    /** A cell's number; empty for a text. */
    static OptionalDouble number(String text) {
        return text.matches("-?\\d{1,15}(\\.\\d{1,15})?([eE][-+]?\\d{1,2})?")
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    /** The workbook with its cells; a table's columns are called as its header cells. */
    byte[] bytes() throws IOException {
        emptyShared();
        for (Sheet sheet : sheets.values()) {
            workbook.with(sheet.part(), PartXml.bytes(sheet.document()));
            Relations relations = Relations.of(workbook, sheet.part());
            for (Relations.Relation each : relations.all()) {
                if (each.isOf("table") && workbook.has(relations.target(each))) {
                    nameColumns(relations.target(each), sheet);
                }
            }
        }
        return workbook.bytes();
    }

    /** No cell refers to them any more, but whoever looks into the file would find them. */
    private void emptyShared() throws IOException {
        Relations relations = Relations.of(workbook, "xl/workbook.xml");
        Optional<String> part = relations.ofKind("sharedStrings").map(relations::target);
        if (part.isEmpty()) {
            return;
        }
        Document document = PartXml.parse(workbook.require(part.get()));
        for (Element item : PartXml.children(document.getDocumentElement())) {
            if (letters(item).contains(Placeholder.BEGIN)) {
                PartXml.all(item, "t").forEach(letters -> letters.setTextContent(""));
            }
        }
        workbook.with(part.get(), PartXml.bytes(document));
    }

    private void nameColumns(String part, Sheet sheet) throws IOException {
        Document table = PartXml.parse(workbook.require(part));
        Matcher first = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):.*")
                .matcher(table.getDocumentElement().getAttribute("ref"));
        if (!first.matches()) {
            return;
        }
        int column = column(first.group(1));
        for (Element each : PartXml.all(table.getDocumentElement(), "tableColumn")) {
            Element cell = sheet.cells().get(SourceLocation.columnLetters(column++) + first.group(2));
            if (cell != null && !text(cell).isEmpty()) {
                each.setAttribute("name", text(cell));
            }
        }
        workbook.with(part, PartXml.bytes(table));
    }
}
