package fi.qwl.io.fill;

import fi.qwl.io.office.ContentTypes;
import fi.qwl.io.office.OfficeFormatException;
import fi.qwl.io.office.OfficePackage;
import fi.qwl.io.office.PartXml;
import fi.qwl.io.office.Relations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Looks for what makes an office program refuse a file or repair it: parts, relations, types and ids. */
final class OfficeValidator {

    private final List<String> problems = new ArrayList<>();
    private final OfficePackage office;
    private final ContentTypes types;

    private OfficeValidator(OfficePackage office, ContentTypes types) {
        this.office = office;
        this.types = types;
    }

    /** What is wrong with a file; empty for one that is right. */
    static List<String> problems(byte[] file) throws IOException {
        OfficePackage office;
        try {
            office = OfficePackage.read(file, 20_000, 1L << 30);
        } catch (OfficeFormatException e) {
            return List.of(e.getMessage());
        }
        OfficeValidator validator = new OfficeValidator(office, ContentTypes.of(office));
        validator.look();
        return validator.problems;
    }

    private void look() throws IOException {
        Map<String, String> workbooks = new HashMap<>();
        for (String part : office.names()) {
            if (part.endsWith(".rels") || part.equals("[Content_Types].xml")) {
                continue;
            }
            if (types.of(part).isEmpty()) {
                problems.add(part + " has no content type");
            }
            Relations relations = Relations.of(office, part);
            lookAtRelations(part, relations, workbooks);
            if (part.endsWith(".xml")) {
                try {
                    lookAtXml(part, PartXml.parse(office.require(part)).getDocumentElement(), relations);
                } catch (OfficeFormatException e) {
                    problems.add(part + ": " + e.getMessage());
                }
            }
            if (part.endsWith(".xlsx")) {
                problems(office.require(part)).forEach(problem -> problems.add(part + ": " + problem));
            }
        }
        lookAtRelations("", Relations.of(office, ""), workbooks);
    }

    private void lookAtRelations(String part, Relations relations, Map<String, String> workbooks) throws IOException {
        Set<String> ids = new HashSet<>();
        for (Relations.Relation each : relations.all()) {
            if (!ids.add(each.id())) {
                problems.add(part + " has two relations " + each.id());
            }
            if (each.isExternal()) {
                continue;
            }
            String target = relations.target(each);
            if (!office.has(target)) {
                problems.add(part + " refers to " + target + ", which is not there");
            } else if (part.contains("chart") && each.isOf("package") && workbooks.put(target, part) != null) {
                problems.add(target + " is the workbook of two charts");
            } else if (each.isOf("notesSlide") && part.contains("/slides/")) {
                Relations back = Relations.of(office, target);
                if (!back.ofKind("slide").map(back::target).orElse("").equals(part)) {
                    problems.add(target + " are not notes of " + part);
                }
            }
        }
    }

    private void lookAtXml(String part, Element root, Relations relations) {
        Map<String, Set<String>> seen = new HashMap<>();
        PartXml.walk(root, element -> {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Attr attribute = (Attr) element.getAttributes().item(i);
                boolean isReference =
                        String.valueOf(attribute.getNamespaceURI()).endsWith("officeDocument/2006/relationships");
                if (isReference
                        && !attribute.getValue().isEmpty()
                        && relations.find(attribute.getValue()).isEmpty()) {
                    problems.add(part + " uses relation " + attribute.getValue() + ", which is not there");
                }
                if (Set.of("paraId").contains(attribute.getLocalName() + "")) {
                    once(part, "paraId", attribute.getValue(), seen);
                }
            }
            lookAtElement(part, element, seen);
        });
    }

    private void lookAtElement(String part, Element element, Map<String, Set<String>> seen) {
        String name = element.getLocalName();
        switch (name) {
            case "docPr" -> once(part, name, element.getAttribute("id"), seen);
            case "cNvPr" -> {
                if (!String.valueOf(element.getNamespaceURI()).endsWith("/picture")) {
                    once(part, name, element.getAttribute("id"), seen);
                }
            }
            case "rowId" -> once(part, name, element.getAttribute("val"), seen);
            case "sldId" -> {
                if (element.getParentNode().getParentNode()
                        == element.getOwnerDocument().getDocumentElement()) {
                    once(part, name, element.getAttribute("id"), seen);
                    if (Long.parseLong("0" + element.getAttribute("id")) < 256) {
                        problems.add(part + " has a slide numbered below 256");
                    }
                }
            }
            case "bookmarkStart" -> once(part, name, element.getAttributeNS(element.getNamespaceURI(), "id"), seen);
            case "txBody" -> {
                if (PartXml.child(element, "p").isEmpty()) {
                    problems.add(part + " has a text body without a paragraph");
                }
            }
            case "tc" -> {
                List<Element> children = PartXml.children(element);
                boolean isWord = String.valueOf(element.getNamespaceURI()).contains("wordprocessingml");
                if (isWord && (children.isEmpty() || !PartXml.is(children.get(children.size() - 1), "p"))) {
                    problems.add(part + " has a cell that does not end with a paragraph");
                }
            }
            case "tbl" -> {
                if (PartXml.all(element, "tr").isEmpty()) {
                    problems.add(part + " has a table without rows");
                }
            }
            case "t" -> {
                if (element.getTextContent().contains("{{")) {
                    problems.add(part + " has a placeholder left");
                }
            }
            default -> {
                // Everything else may be as often as it likes.
            }
        }
    }

    private void once(String part, String kind, String id, Map<String, Set<String>> seen) {
        if (!seen.computeIfAbsent(kind, none -> new HashSet<>()).add(id)) {
            problems.add(part + " has " + kind + " " + id + " twice");
        }
    }
}
