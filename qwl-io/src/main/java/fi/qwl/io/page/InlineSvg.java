package fi.qwl.io.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * Writes plain drawings into a document of HTML. Ids are made such that no two drawings share one; what an element looks like
 * becomes a class of the document's style sheet, so that colours can follow the reader's choice and hundreds of drawings stay
 * small. What a pointer would show is left out, since it is in the table of numbers as well.
 */
final class InlineSvg {

    private static final List<String> LOOKS = List.of(
            "fill",
            "fill-opacity",
            "opacity",
            "stroke",
            "stroke-width",
            "stroke-dasharray",
            "stroke-linejoin",
            "paint-order",
            "font-size",
            "font-weight",
            "text-anchor");

    private static final List<String> LEFT_OUT = List.of("style", "xmlns", "font-family", "width", "height");

    private final HtmlWriter html;
    private final Map<String, String> classes = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private int drawings;

    InlineSvg(HtmlWriter html) {
        this.html = html;
    }

    /** The rules of the classes that were used so far. */
    String rules() {
        return classes.entrySet().stream()
                .map(rule -> ".drawing ." + rule.getValue() + " {" + rule.getKey() + " }\n")
                .collect(Collectors.joining());
    }

    void write(Element drawing) {
        drawings++;
        ids.clear();
        element(drawing, true);
    }

    private void element(Element element, boolean isOutermost) {
        String name = element.getNodeName();
        String[] attributes = attributes(element, isOutermost);
        List<Element> children = SvgTree.children(element);
        if (!children.isEmpty()) {
            html.open(name, attributes);
            for (Element child : children) {
                if (isOutermost || !child.getNodeName().equals("title")) {
                    element(child, false);
                }
            }
            html.close(name);
        } else if (element.getTextContent().isEmpty()) {
            html.leaf(name, attributes);
        } else {
            html.line(name, element.getTextContent(), attributes);
        }
    }

    private String[] attributes(Element element, boolean isOutermost) {
        List<String> attributes = new ArrayList<>();
        String look = look(element);
        if (!look.isEmpty()) {
            attributes.addAll(List.of("class", classes.computeIfAbsent(look, rule -> "c" + classes.size())));
        }
        NamedNodeMap given = element.getAttributes();
        for (int i = 0; i < given.getLength(); i++) {
            String name = given.item(i).getNodeName();
            if (!LOOKS.contains(name) && !(isOutermost && LEFT_OUT.contains(name))) {
                attributes.addAll(List.of(name, value(name, given.item(i).getNodeValue())));
            }
        }
        return attributes.toArray(String[]::new);
    }

    private String value(String name, String given) {
        return switch (name) {
            case "id", "aria-labelledby" ->
                Arrays.stream(given.trim().split("\\s+", -1))
                        .map(id -> ids.computeIfAbsent(id, key -> "d" + drawings + "-" + (ids.size() + 1)))
                        .collect(Collectors.joining(" "));
            default -> given;
        };
    }

    private static String look(Element element) {
        StringBuilder look = new StringBuilder();
        for (String name : LOOKS) {
            if (element.hasAttribute(name)) {
                look.append(' ')
                        .append(name)
                        .append(": ")
                        .append(rule(name, element.getAttribute(name)))
                        .append(';');
            }
        }
        return look.toString();
    }

    private static String rule(String name, String value) {
        return switch (name) {
            case "fill", "stroke" ->
                value.startsWith("#") ? "var(--ink-" + value.substring(1) + ", " + value + ")" : value;
            case "font-size", "stroke-width" -> value + "px";
            default -> value;
        };
    }
}
