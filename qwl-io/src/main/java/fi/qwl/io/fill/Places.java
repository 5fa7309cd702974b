package fi.qwl.io.fill;

import fi.qwl.io.issue.SourceLocation;
import fi.qwl.io.office.PartXml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Where in a template an element is, as a person finds it: slide, shape and paragraph. Paragraphs are numbered before
 * anything is changed, in an attribute that repeats keep; only a template that is looked through has it, no output.
 */
final class Places {

    private static final String NUMBER = "qwl-paragraph";
    private static final String SLIDE = "qwl-slide";
    private static final String PART = "qwl-part";

    private final boolean isNoted;

    private Places(boolean isNoted) {
        this.isNoted = isNoted;
    }

    /** For a template that is looked through. */
    static Places noted() {
        return new Places(true);
    }

    /** For a template that is known to be right. */
    static Places unnoted() {
        return new Places(false);
    }

    /** Numbers the paragraphs of each shape, or of the whole part where it has none. */
    void enter(Element root, int slide, String part) {
        if (!isNoted) {
            return;
        }
        root.setAttribute(SLIDE, Integer.toString(slide));
        root.setAttribute(PART, part);
        number(root, new int[1]);
    }

    private static void number(Element element, int[] last) {
        boolean isShape = PartXml.is(element, "sp") || PartXml.is(element, "graphicFrame");
        int[] own = isShape ? new int[1] : last;
        if (PartXml.is(element, "p")) {
            own[0]++;
            element.setAttribute(NUMBER, Integer.toString(own[0]));
        }
        PartXml.children(element).forEach(child -> number(child, own));
    }

    static SourceLocation of(String file, Element place) {
        SourceLocation location = SourceLocation.ofFile(file);
        for (Node at = place; at instanceof Element element; at = at.getParentNode()) {
            if (element.hasAttribute(NUMBER) && location.paragraph().isEmpty()) {
                location = location.withParagraph(Long.parseLong(element.getAttribute(NUMBER)));
            }
            if (location.shape().isEmpty()) {
                location = location.withShape(shape(element));
            }
            if (element.hasAttribute(SLIDE)) {
                int slide = Integer.parseInt(element.getAttribute(SLIDE));
                location = slide == 0 ? location : location.withSlide(slide);
                location = location.shape().isEmpty() ? location.withShape(element.getAttribute(PART)) : location;
            }
        }
        return location;
    }

    private static String shape(Element element) {
        if (PartXml.is(element, "cNvPr") || PartXml.is(element, "docPr")) {
            return element.getAttribute("name");
        }
        boolean isShape = PartXml.is(element, "sp") || PartXml.is(element, "graphicFrame");
        return isShape
                ? PartXml.all(element, "cNvPr").stream()
                        .map(properties -> properties.getAttribute("name"))
                        .findFirst()
                        .orElse("")
                : "";
    }
}
